package org.quayside.extraction.gazetteer;

import java.util.Arrays;

/** The atoms of a passage in one row: {@code ids} (-1: in no name), {@code texts}, and {@code first[t]}, where token t begins. */
final class Flat {
    final int[] first;
    int[] ids;
    String[] texts;
    int size;
    /** Where names may end that begin at one token: node of the trie, token and atom after the end, one after the other. */
    private int[] ends = new int[12];

    private Flat(int tokens) {
        first = new int[tokens + 1];
        ids = new int[2 * tokens + 8];
        texts = new String[ids.length];
    }

    static Flat of(String[] tokens, AtomIds known) {
        var flat = new Flat(tokens.length);
        for (var t = 0; t < tokens.length; t++) {
            flat.first[t] = flat.size;
            flat.add(known.of(tokens[t]));
        }
        flat.first[tokens.length] = flat.size;
        return flat;
    }

    private void add(AtomIds.Word word) {
        var more = word.ids().length;
        if (size + more > ids.length) {
            ids = Arrays.copyOf(ids, 2 * (size + more));
            texts = Arrays.copyOf(texts, ids.length);
        }
        for (var i = 0; i < more; i++) {
            ids[size] = word.ids()[i];
            texts[size++] = word.atoms()[i];
        }
    }

    void end(int number, int node, int tokenEnd, int atomEnd) {
        if (3 * number == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[3 * number] = node;
        ends[3 * number + 1] = tokenEnd;
        ends[3 * number + 2] = atomEnd;
    }

    int node(int number) {
        return ends[3 * number];
    }

    int tokenEnd(int number) {
        return ends[3 * number + 1];
    }

    int atomEnd(int number) {
        return ends[3 * number + 2];
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
