package org.quayside.extraction.vacancy;

import java.util.regex.Pattern;
import org.quayside.extraction.Reading;

/** A choice whose items stand in the lines beneath it: "Experience in one of the following:" and a line, or a bullet, for each. */
final class ChoiceBelow {
    private static final Pattern OPENS = Pattern.compile(
            "(?i)\\b(?:one|any|some|either)\\b[^.;:：]{0,40}\\b(?:followings?|below|these)\\b[^.;:：]{0,60}[:：]?\\s*$|(?:以下|下列)[^。；:：]{0,12}(?:任何?一|其中一|之一)[^。；:：]{0,12}[:：]?\\s*$");
    /** "Some of the following technologies: Java is a plus", where the lines beneath name kinds: "Databases: Oracle, MySQL". */
    private static final Pattern OPENS_KINDS = Pattern.compile("(?i)\\b(?:one|any|some|either)\\b[^.;:：]{0,40}\\b(?:followings?|below)\\b[^.;:：]{0,60}[:：]");
    private static final Pattern KIND = Pattern.compile("[^:：.]{2,40}[:：]\\s?\\S");
    /** What begins a requirement of its own, where no bullets tell the items of the choice from it. */
    private static final Pattern NEXT = Pattern.compile(
            "(?i)^(?:candidates?|applicants?|experience|knowledge|good|strong|excellent|proficien|fluen|familiar|ability|able|at least|minimum|must|fresh|degree|bachelor|university|\\d+\\+?\\s*years?)\\b");

    private ChoiceBelow() {}

    /** The passage behind the last item of the choice that {@code opening} opens; the one behind {@code opening} itself where it opens none. */
    static int end(Reading reading, int opening) {
        var passages = reading.passages();
        var from = opening + 1;
        if (from >= passages.size()) {
            return from;
        }
        var kinds = OPENS_KINDS.matcher(passages.get(opening).of(reading.text())).find() && isKind(reading, from);
        if (!kinds && !OPENS.matcher(passages.get(opening).of(reading.text())).find()) {
            return from;
        }
        var bullets = passages.get(from).bullet();
        if (bullets && passages.get(opening).bullet() && mark(reading, opening) == mark(reading, from)) {
            return from;
        }
        var to = from;
        while (to < passages.size() && isItem(reading, to, from, bullets) && (!kinds || isKind(reading, to))) {
            to++;
        }
        return to;
    }

    private static boolean isKind(Reading reading, int passage) {
        return KIND.matcher(reading.passages().get(passage).of(reading.text())).lookingAt();
    }

    private static boolean isItem(Reading reading, int at, int first, boolean bullets) {
        var passage = reading.passages().get(at);
        if (passage.bullet() != bullets || passage.section() != reading.passages().get(first - 1).section() || bullets && mark(reading, at) != mark(reading, first)) {
            return false;
        }
        for (var line = reading.passages().get(at - 1).line() + 1; at > first && line < passage.line(); line++) {
            if (reading.lines().get(line).isBlank() && !bullets || reading.lines().get(line).heading()) {
                return false;
            }
        }
        return bullets || !NEXT.matcher(passage.of(reading.text())).find();
    }

    /** What tells the bullets of a list from those of the list around it: the sign and how far it is set in. */
    private static int mark(Reading reading, int passage) {
        var start = reading.lines().get(reading.passages().get(passage).line()).start();
        var text = reading.text();
        var line = text.lastIndexOf('\n', start - 1) + 1;
        var sign = line;
        while (sign < start && Character.isWhitespace(text.charAt(sign))) {
            sign++;
        }
        return 1_000 * (Character.isLetterOrDigit(text.charAt(sign)) ? '1' : text.charAt(sign)) + sign - line;
    }
}
