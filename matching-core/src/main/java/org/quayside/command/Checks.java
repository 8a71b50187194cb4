package org.quayside.command;

import org.jspecify.annotations.Nullable;

/** Checks that a value can be built from; the message names the component, the value and what would be right. */
public final class Checks {
    private static final int LONGEST_ID = 64;

    private Checks() {}

    /** Refuses what is not 1 to 64 letters, digits, dots, hyphens or underscores. Without a pattern: every row of the match log has three ids. */
    public static void id(String of, String value) {
        var right = !value.isEmpty() && value.length() <= LONGEST_ID;
        for (int n = 0; right && n < value.length(); n++) {
            var c = value.charAt(n);
            right = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '.' || c == '_';
        }
        if (!right) {
            throw new IllegalArgumentException("%s id '%s' is not 1 to 64 letters, digits, '.', '_' or '-'".formatted(of, value));
        }
    }

    /** Refuses text that is blank, longer than {@code max} characters, or has control characters or half of a surrogate pair. */
    public static void line(String name, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("%s is missing or blank, 1 to %d characters are needed".formatted(name, max));
        }
        if (value.length() > max) {
            throw new IllegalArgumentException("%s has %,d characters, 1 to %d are allowed".formatted(name, value.length(), max));
        }
        value.codePoints().filter(Checks::unprintable).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException("%s has a control character, U+%04X".formatted(name, c));
        });
    }

    private static boolean unprintable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /** The same for text that may be left out. */
    public static void optionalLine(String name, @Nullable String value, int max) {
        if (value != null) {
            line(name, value, max);
        }
    }
}
