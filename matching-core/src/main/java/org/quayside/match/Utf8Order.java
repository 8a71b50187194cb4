package org.quayside.match;

/** Compares strings as their UTF-8 bytes compare, unsigned, without making the bytes. */
final class Utf8Order {
    private Utf8Order() {}

    static int compare(String one, String other) {
        var length = Math.min(one.length(), other.length());
        for (var i = 0; i < length; i++) {
            var a = one.charAt(i);
            var b = other.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return one.length() - other.length();
    }

    /**
     * The first eight bytes as one number, so that most strings can be told apart without being looked at: where those of two differ (unsigned), so are the strings in order.
     * From the first character on that takes several bytes, all are the highest.
     */
    static long beginning(String text) {
        var beginning = 0L;
        for (var i = 0; i < Long.BYTES; i++) {
            var c = i < text.length() ? text.charAt(i) : 0;
            if (c > 0x7F) {
                return beginning << Long.SIZE - Byte.SIZE * i | -1L >>> Byte.SIZE * i;
            }
            beginning = beginning << Byte.SIZE | c;
        }
        return beginning;
    }

    /** Surrogates stand for characters beyond all others. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x1_0000 : c;
    }
}
