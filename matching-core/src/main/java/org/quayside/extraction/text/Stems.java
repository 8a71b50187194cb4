package org.quayside.extraction.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Pieces of words without one of which a pattern cannot match: looking for them first spares most of the patterns. */
public final class Stems {
    private static final String[] NONE = {};

    private final Map<Character, String[]> byFirst = new HashMap<>();
    /** Those of {@code byFirst} that begin with ASCII. */
    private final String[][] ascii = new String[128][];

    /** @param stems in lower case; a space stands for any white space */
    public Stems(String... stems) {
        Arrays.fill(ascii, NONE);
        for (var stem : stems) {
            byFirst.merge(stem.charAt(0), new String[] {stem}, (one, other) -> Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new));
        }
        byFirst.forEach((first, some) -> {
            if (first < ascii.length) {
                ascii[first] = some;
            }
        });
    }

    /** @param text in any case */
    public boolean in(String text) {
        for (var at = 0; at < text.length(); at++) {
            var first = fold(text.charAt(at));
            for (var stem : first < ascii.length ? ascii[first] : byFirst.getOrDefault(first, NONE)) {
                if (stands(stem, text, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stands(String stem, String text, int at) {
        if (at + stem.length() > text.length()) {
            return false;
        }
        for (var i = 1; i < stem.length(); i++) {
            if (fold(text.charAt(at + i)) != stem.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        return c == '\n' || c == '\t' ? ' ' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < 128 ? c : Character.toLowerCase(c);
    }
}
