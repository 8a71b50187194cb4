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

    /** Surrogates stand for characters beyond all others. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x1_0000 : c;
    }
}
