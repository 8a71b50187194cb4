package org.quayside.match;

import java.util.HexFormat;

/** UUIDs as they are printed, with small letters: then their two halves say it all. */
public final class UuidText {
    private static final int LENGTH = 36;

    private UuidText() {}

    public static boolean is(String id) {
        if (id.length() != LENGTH) {
            return false;
        }
        for (var i = 0; i < LENGTH; i++) {
            var c = id.charAt(i);
            var fits = i == 8 || i == 13 || i == 18 || i == 23 ? c == '-' : c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    public static long high(String uuid) {
        return hex(uuid, 0, 18);
    }

    public static long low(String uuid) {
        return hex(uuid, 19, LENGTH);
    }

    private static long hex(String uuid, int from, int to) {
        var value = 0L;
        for (var i = from; i < to; i++) {
            if (uuid.charAt(i) != '-') {
                value = value << 4 | HexFormat.fromHexDigit(uuid.charAt(i));
            }
        }
        return value;
    }
}
