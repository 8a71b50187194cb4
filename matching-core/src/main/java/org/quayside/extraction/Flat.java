package org.quayside.extraction;

import java.util.Arrays;
import java.util.Map;

/** The atoms of a passage in one row: {@code ids} (-1: in no name), {@code texts}, and {@code first[t]}, where token t begins. */
final class Flat {
    final int[] first;
    int[] ids;
    String[] texts;
    int size;

    private Flat(int tokens) {
        first = new int[tokens + 1];
        ids = new int[2 * tokens + 8];
        texts = new String[ids.length];
    }

    static Flat of(String[] tokens, Map<String, Integer> known) {
        var flat = new Flat(tokens.length);
        for (var t = 0; t < tokens.length; t++) {
            flat.first[t] = flat.size;
            for (var atom : Atoms.of(tokens[t])) {
                flat.add(atom, known.getOrDefault(atom, -1));
            }
        }
        flat.first[tokens.length] = flat.size;
        return flat;
    }

    private void add(String text, int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
        }
        ids[size] = id;
        texts[size++] = text;
    }

    /** Whether the atoms before {@code end} are {@code parts}, singular as singular and plural as plural. */
    boolean reads(String[] parts, int end) {
        return Arrays.equals(texts, end - parts.length, end, parts, 0, parts.length);
    }

    /** Whether a name may end with atom {@code at} of {@code token}: at its end, or before digits that read as a version. */
    boolean mayEnd(int at, int token) {
        if (at + 1 == first[token + 1]) {
            return true;
        }
        if (texts[at].length() < 3 || !Character.isLetter(texts[at].charAt(0)) || !Character.isDigit(texts[at + 1].charAt(0))) {
            return false;
        }
        for (var rest = at + 1; rest < first[token + 1]; rest++) {
            if (!Character.isDigit(texts[rest].charAt(0)) && !texts[rest].equals(".")) {
                return false;
            }
        }
        return true;
    }
}
