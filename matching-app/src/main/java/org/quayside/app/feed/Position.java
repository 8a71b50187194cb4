package org.quayside.app.feed;

import java.util.regex.Pattern;

/** A place in the feed, as ids of events write it: digits, padded with zeros so that they sort as text. */
public final class Position {
    static final long BEGINNING = 0;
    static final int DIGITS = 19;
    private static final Pattern FORM = Pattern.compile("\\d{1," + DIGITS + "}");

    private Position() {}

    public static String text(long sequence) {
        var digits = Long.toString(sequence);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** @throws IllegalArgumentException if no event ever had this id */
    public static long parse(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException _) {
            // Nineteen digits beyond the largest long.
        }
        throw new IllegalArgumentException("is '%s', the id of an event is expected, %d digits like %s"
                .formatted(text, DIGITS, text(42)));
    }
}
