package org.quayside.app.match;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Ascending sequences as bytes: each as its distance from the one before, seven bits a byte, the lowest first. */
final class Places {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long last;

    void add(long sequence) {
        var left = sequence - last;
        last = sequence;
        while (left > 0x7F) {
            bytes.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    byte[] encoded() {
        return bytes.toByteArray();
    }

    static long[] decode(byte[] encoded) {
        var places = new long[encoded.length];
        var count = 0;
        var at = 0L;
        var shift = 0;
        var distance = 0L;
        for (var one : encoded) {
            distance |= (one & 0x7FL) << shift;
            shift += 7;
            if (one >= 0) {
                at += distance;
                places[count++] = at;
                distance = 0;
                shift = 0;
            }
        }
        return Arrays.copyOf(places, count);
    }
}
