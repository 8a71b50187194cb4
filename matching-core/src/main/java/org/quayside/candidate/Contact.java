package org.quayside.candidate;

import org.jspecify.annotations.Nullable;

/** How to reach a person; opens to the other side only after both have agreed. */
public record Contact(String name, @Nullable String email, @Nullable String phone) {
    public Contact {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("name has %d characters, 1 to 200 are allowed".formatted(name.strip().length()));
        }
    }
}
