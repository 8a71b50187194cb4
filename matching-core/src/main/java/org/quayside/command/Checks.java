package org.quayside.command;

import org.jspecify.annotations.Nullable;

/** Checks that a value can be built from; the message names the component, the value and what would be right. */
public final class Checks {
    private static final int LONGEST_ID = 64;
    /** Which of the first 128 characters an id may have. */
    private static final boolean[] OF_IDS = new boolean[128];

    static {
        for (char c = 0; c < OF_IDS.length; c++) {
            OF_IDS[c] = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '.' || c == '_';
        }
    }

    private Checks() {}

    /**
     * Refuses what is not 1 to 64 letters, digits, dots, hyphens or underscores. By a table, for every row of the match log has three ids, and
     * of digits and letters in turn no branch can be foretold.
     */
    public static void id(String of, String value) {
        var right = !value.isEmpty() && value.length() <= LONGEST_ID;
        for (int n = 0; right && n < value.length(); n++) {
            var c = value.charAt(n);
            right = c < OF_IDS.length && OF_IDS[c];
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
