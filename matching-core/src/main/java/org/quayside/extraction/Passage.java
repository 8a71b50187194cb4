package org.quayside.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, or a bullet, or a line of a list: the range within which words belong together.
 *
 * @param line index of the line it begins in
 * @param bullet whether it stands in a bulleted line
 * @param list whether it lists skills beneath something else
 */
record Passage(int start, int end, int line, Section section, boolean bullet, boolean list, Tokens tokens) {
    private static final int LONGEST = 1_200;
    private static final int WRAPS_FROM = 55;

    String of(String text) {
        return text.substring(start, end);
    }

    /** Joins wrapped lines, cuts sentences, cuts tokens. Headings are left out. */
    static List<Passage> all(String text, List<Line> lines) {
        var passages = new ArrayList<Passage>();
        for (var i = 0; i < lines.size(); ) {
            var line = lines.get(i);
            var last = i;
            if (!line.isBlank() && !line.heading()) {
                while (last + 1 < lines.size() && continues(text, lines.get(last), lines.get(last + 1))) {
                    last++;
                }
                block(text, line, i, lines.get(last).end(), passages);
            }
            i = last + 1;
        }
        return passages;
    }

    /** Whether {@code next} goes on with the sentence of {@code line}, which was wrapped. */
    private static boolean continues(String text, Line line, Line next) {
        if (next.isBlank() || next.heading() || next.bullet() || next.section() != line.section() || line.length() < WRAPS_FROM) {
            return false;
        }
        var end = text.charAt(line.end() - 1);
        var begin = text.charAt(next.start());
        return ".!?;:。！？；：".indexOf(end) < 0 && (Character.isLowerCase(begin) || end == ',' || end == '、' || Atoms.isHan(begin) && Atoms.isHan(end));
    }

    private static void block(String text, Line line, int index, int end, List<Passage> passages) {
        for (var from = line.start(); from < end; ) {
            var to = Math.min(end, from + LONGEST);
            while (to < end && to > from + LONGEST / 2 && !Character.isWhitespace(text.charAt(to))) {
                to--;
            }
            sentences(text, line, index, from, to, passages);
            from = to;
        }
    }

    private static void sentences(String text, Line line, int index, int from, int to, List<Passage> passages) {
        var start = from;
        for (var i = from; i < to; i++) {
            if ("。！？；".indexOf(text.charAt(i)) >= 0) {
                english(text, line, index, start, i + 1, passages);
                start = i + 1;
            }
        }
        english(text, line, index, start, to, passages);
    }

    private static void english(String text, Line line, int index, int from, int to, List<Passage> passages) {
        if (to <= from) {
            return;
        }
        var block = text.substring(from, to);
        if (block.indexOf(". ") < 0 && block.indexOf("! ") < 0 && block.indexOf("? ") < 0) {
            add(line, index, from, block, passages);
            return;
        }
        for (var span : TextModels.sentences().sentPosDetect(block)) {
            add(line, index, from + span.getStart(), block.substring(span.getStart(), span.getEnd()), passages);
        }
    }

    private static void add(Line line, int index, int from, String sentence, List<Passage> passages) {
        if (!sentence.isBlank()) {
            var tokens = Tokens.of(sentence, from);
            passages.add(new Passage(from, from + sentence.length(), index, line.section(), line.bullet(), line.list(), tokens));
        }
    }
}
