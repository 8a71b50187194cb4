package org.quayside.app.intake;

/**
 * Mends UTF-8 that somebody once read as windows-1252: {@code â€“} is a dash again, and {@code VMwareÂ} VMware.
 *
 * <p>Only signs, letters of western languages, full-width forms and emoji: what the other bytes make is found in real words too ({@code “CAFÉ”}).
 */
final class Mojibake {
    /** What windows-1252 makes of the bytes 80 to 9F; where it knows none, the control character stays. */
    private static final String HIGH =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /** These follow a capital at the end of a quotation. */
    private static final String QUOTES = "‘’“”";

    private Mojibake() {}

    static String mended(String line) {
        if (line.chars().noneMatch(Mojibake::isLead)) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); ) {
            int length = isLead(line.charAt(i)) ? length(line, i) : 1;
            out.append(length > 1 ? Character.toString(decoded(line, i, length)) : lone(line, i));
            i += length;
        }
        return out.toString();
    }

    /** Of the no-break space (C2 A0) and of the full-width comma (EF BC 8C) the last byte is often lost. */
    private static String lone(String line, int i) {
        if (line.charAt(i) == 'Â' && (i + 1 == line.length() || line.charAt(i + 1) == ' ')) {
            return "";
        }
        if (isComma(line, i)) {
            return "";
        }
        return i > 0 && isComma(line, i - 1) ? "," : line.substring(i, i + 1);
    }

    /** No word holds these two; where another byte followed, they would not be alone. What is invisible may stand after them. */
    private static boolean isComma(String line, int i) {
        return line.startsWith("ï¼", i) && (i + 2 == line.length() || asByte(line.charAt(i + 2)) < 0x80);
    }

    private static boolean isLead(int c) {
        return c == 'Â' || c == 'Ã' || c == 'â' || c == 'ï' || c == 'ð';
    }

    /** Characters that make one, 1 if they make none. */
    private static int length(String line, int i) {
        char lead = line.charAt(i);
        int length = lead == 'ð' ? 4 : lead == 'â' || lead == 'ï' ? 3 : 2;
        for (int k = i + 1; k < i + length; k++) {
            int b = k < line.length() ? asByte(line.charAt(k)) : -1;
            if (b < 0x80 || b > 0xBF || length == 2 && QUOTES.indexOf(line.charAt(k)) >= 0) {
                return 1;
            }
        }
        return length;
    }

    private static int decoded(String line, int i, int length) {
        int made = line.charAt(i) & (0xFF >> (length + 1));
        for (int k = i + 1; k < i + length; k++) {
            made = made << 6 | asByte(line.charAt(k)) & 0x3F;
        }
        return made;
    }

    private static int asByte(char c) {
        int high = HIGH.indexOf(c);
        return high >= 0 ? 0x80 + high : c <= 0xFF ? c : -1;
    }
}
