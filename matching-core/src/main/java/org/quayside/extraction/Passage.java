package org.quayside.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quayside.extraction.gazetteer.BrokenName;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.Line;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.TextModels;
import org.quayside.extraction.text.Tokens;

/**
 * A sentence, or a bullet, or a line of a list: the range within which words belong together.
 *
 * @param line index of the line it begins in
 * @param bullet whether it stands in a bulleted line
 * @param list whether it lists skills beneath something else
 */
public record Passage(int start, int end, int line, Section section, boolean bullet, boolean list, Tokens tokens) {
    private static final int LONGEST = 1_200;
    private static final int WRAPS_FROM = 55;
    /** What ends with a full stop and no sentence: the model of sentences knows too little of lists. */
    private static final Pattern SHORT_FORM = Pattern.compile("(?i)\\b(?:e\\.?g|i\\.?e|incl)\\.$|\\(ex\\.$");
    /** The sentence goes on behind "etc.", or behind a full stop that strayed into it: "Docker, etc. (a plus)", "Docker. / Kubernetes". */
    private static final Pattern GOES_ON = Pattern.compile("^[(（/]");

    public String of(String text) {
        return text.substring(start, end);
    }

    /** Joins wrapped lines, cuts sentences, cuts tokens. Headings are left out. */
    static List<Passage> all(String text, List<Line> lines, BrokenName names) {
        var passages = new ArrayList<Passage>();
        for (var i = 0; i < lines.size(); ) {
            var line = lines.get(i);
            var last = i;
            if (!line.isBlank() && !line.heading()) {
                while (last + 1 < lines.size() && continues(text, lines.get(last), lines.get(last + 1), names)) {
                    last++;
                }
                block(text, line, i, lines.get(last).end(), passages);
            }
            i = last + 1;
        }
        return passages;
    }

    /** Whether {@code next} goes on with the sentence of {@code line}, which was wrapped. */
    private static boolean continues(String text, Line line, Line next, BrokenName names) {
        if (next.isBlank() || next.heading() || next.bullet() || next.section() != line.section() || line.length() < WRAPS_FROM) {
            return false;
        }
        var end = text.charAt(line.end() - 1);
        var begin = text.charAt(next.start());
        return ".!?;:。！？；：".indexOf(end) < 0 && (Character.isLowerCase(begin) || end == ',' || end == '、' || Atoms.isHan(begin) && Atoms.isHan(end)
                || Character.isUpperCase(begin) && names.isAround(text, line.end(), next.start()));
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
        var spans = TextModels.sentences().sentPosDetect(block);
        for (var i = 0; i < spans.length; i++) {
            var start = spans[i].getStart();
            while (i + 1 < spans.length && (SHORT_FORM.matcher(block).region(start, spans[i].getEnd()).find() || GOES_ON.matcher(block).region(spans[i + 1].getStart(), block.length()).find())) {
                i++;
            }
            add(line, index, from + start, block.substring(start, spans[i].getEnd()), passages);
        }
    }

    private static void add(Line line, int index, int from, String sentence, List<Passage> passages) {
        if (!sentence.isBlank()) {
            var tokens = Tokens.of(sentence, from);
            passages.add(new Passage(from, from + sentence.length(), index, line.section(), line.bullet(), line.list(), tokens));
        }
    }
}
