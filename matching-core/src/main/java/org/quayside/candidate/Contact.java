package org.quayside.candidate;

import org.jspecify.annotations.Nullable;
import org.quayside.command.Checks;

/** How to reach a person; opens to the other side only after both have agreed. */
public record Contact(String name, @Nullable String email, @Nullable String phone) {
    public Contact {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("name has %d characters, 1 to 200 are allowed".formatted(name.strip().length()));
        }
    }

    /** As somebody gives it: checked more closely than what once was stored. What is blank is not given. */
    public static Contact given(String name, @Nullable String email, @Nullable String phone) {
        Checks.line("name", name, 200);
        return new Contact(name.strip(), line("email", email, 254), line("phone", phone, 100));
    }

    private static @Nullable String line(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Checks.line(field, value, max);
        return value.strip();
    }
}
