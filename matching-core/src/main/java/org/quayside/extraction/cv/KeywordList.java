package org.quayside.extraction.cv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quayside.extraction.Reading;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Span;
import org.quayside.taxonomy.SkillKind;

/**
 * Long alphabetical lists of key words, which programs draw from the words of a CV: "pottery" stands there for "sold the pottery machines", too. One word of it that names a field says nothing if the word
 * stands elsewhere in the text and was not read there.
 */
final class KeywordList {
    private static final Pattern ITEMS = Pattern.compile("\\s?[,\\n]\\s?");
    private static final int FEWEST = 15;
    private static final double ORDERED = 0.8;

    private final String text;
    private final List<Span> lists = new ArrayList<>();

    KeywordList(Reading reading) {
        text = reading.text();
        var lines = reading.lines();
        for (var from = 0; from < lines.size(); from++) {
            var to = from;
            while (to < lines.size() && lines.get(to).section() == Section.SKILLS && !lines.get(to).heading() && !lines.get(to).isBlank()) {
                to++;
            }
            if (to > from && isAlphabetical(text.substring(lines.get(from).start(), lines.get(to - 1).end()))) {
                lists.add(new Span(lines.get(from).start(), lines.get(to - 1).end()));
            }
            from = Math.max(from, to - 1);
        }
    }

    private static boolean isAlphabetical(String list) {
        if (list.chars().filter(c -> c == ',').count() < FEWEST) {
            return false;
        }
        var items = Arrays.stream(ITEMS.split(list.toLowerCase(Locale.ROOT))).filter(item -> !item.isBlank()).toList();
        var ordered = 0;
        for (var i = 1; i < items.size(); i++) {
            ordered += items.get(i - 1).compareTo(items.get(i)) <= 0 ? 1 : 0;
        }
        return ordered >= ORDERED * (items.size() - 1);
    }

    /** Whether {@code mention} is one word of such a list that names a field, and stands elsewhere, too: it has to be read there. */
    boolean isRepeated(Mention mention) {
        if (lists.isEmpty() || mention.kind() != SkillKind.KNOWLEDGE && mention.kind() != SkillKind.PRACTICE) {
            return false;
        }
        var word = text.substring(mention.start(), mention.end());
        return word.chars().allMatch(Character::isLetter) && lists.stream().anyMatch(list -> holds(list, mention.start())) && standsElsewhere(word);
    }

    private boolean standsElsewhere(String word) {
        var matcher = Pattern.compile("(?i)(?<!\\p{L})" + word + "(?!\\p{L})").matcher(text);
        while (matcher.find()) {
            var at = matcher.start();
            if (lists.stream().noneMatch(list -> holds(list, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Span span, int at) {
        return span.start() <= at && at < span.end();
    }
}
