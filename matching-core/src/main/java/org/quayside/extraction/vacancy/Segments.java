package org.quayside.extraction.vacancy;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A sentence cut at commas, semicolons, brackets; {@code starts[i]} begins segment i. */
record Segments(String sentence, int[] starts) {
    /** The last kinds: a new item without a mark, "… TensorFlow Experience with OpenCV", "… and additional experience of OpenCV". */
    static final Pattern CUT = Pattern.compile(
            "(?i)[,，;；。()（）]|\\s(?:but|while|whereas)\\s|(?<=\\b(?:must|required|essential|mandatory))\\sand\\s|\\sand\\s(?=(?:with |have |having )?(?:additional|further|in-depth|thorough|solid|strong|sound)\\s(?:experience|knowledge|exposure|understanding|command)\\b)|(?-i:(?<=[A-Za-z0-9]{2})(?:\\s|[:：]\\s?)(?=(?:Experiences?|Knowledge|Exposure|Familiar|Proficient|Ability|Understanding) (?:with|in|of|to)\\b))");

    /** A segment that only narrows down the one before: what is said there holds here, too. */
    private static final Pattern NARROWER = Pattern.compile("(?i)^\\s?(?:and\\s)?(?:especially|particularly|in particular|notably|尤其|特別是)");

    static Segments of(String sentence) {
        var matcher = CUT.matcher(sentence);
        var ends = matcher.results().mapToInt(result -> result.end()).toArray();
        var starts = new int[ends.length + 1];
        System.arraycopy(ends, 0, starts, 1, ends.length);
        return new Segments(sentence, starts);
    }

    int at(int place) {
        var found = Arrays.binarySearch(starts, place);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < starts.length && starts[found + 1] == place) {
            found++;
        }
        return found;
    }

    String text(int segment) {
        return sentence.substring(starts[segment], segment + 1 < starts.length ? starts[segment + 1] : sentence.length());
    }

    /** Whether the sentence ends with a segment of nothing but the words between {@code start} and {@code end}: "a lift licence and knowledge of cranes, preferred". */
    boolean isLastAlone(int segment, int start, int end) {
        return segment == starts.length - 1 && sentence.substring(starts[segment], start).isBlank() && !goesOn(segment, end);
    }

    /** Whether words follow {@code place} within the segment. */
    boolean goesOn(int segment, int place) {
        return sentence.substring(place, starts[segment] + text(segment).length()).chars().anyMatch(Character::isLetter);
    }

    /**
     * The first segment that a word in {@code segment} reaches back to: where its item was opened.
     *
     * @param pastAnd whether an item that "and" opens is but the end of a longer one
     */
    int back(int segment, Pattern lead, boolean pastAnd) {
        var at = segment;
        while (at > 0 && (!lead.matcher(text(at)).find() || pastAnd && text(at).startsWith(" and ")) && !endsItem(at - 1) && segment - at < 30) {
            at--;
        }
        return at;
    }

    /** The last segment that a word in {@code segment} reaches: before another item opens. */
    int forth(int segment, Pattern lead) {
        var at = segment;
        while (at + 1 < starts.length && !lead.matcher(text(at + 1)).find() && !endsItem(at) && at - segment < 30) {
            at++;
        }
        return at;
    }

    /** The last of the segments behind {@code segment} that only narrow it down: ", especially in retail". */
    int narrower(int segment) {
        var at = segment;
        while (at + 1 < starts.length && NARROWER.matcher(text(at + 1)).find()) {
            at++;
        }
        return at;
    }

    /** The segment that follows the bracket in which {@code segment} stands; 0: in none. */
    int bracket(int segment) {
        var open = Math.max(sentence.lastIndexOf('(', starts[segment] - 1), sentence.lastIndexOf('（', starts[segment] - 1));
        var closed = Math.max(sentence.lastIndexOf(')', starts[segment] - 1), sentence.lastIndexOf('）', starts[segment] - 1));
        return open > closed ? at(open + 1) : 0;
    }

    /** The last segment of the bracket that opens right behind {@code place}: "is a plus (Azure, AWS)"; -1: none does. */
    int bracketBehind(int place) {
        var open = place;
        while (open < sentence.length() && sentence.charAt(open) == ' ') {
            open++;
        }
        if (open == sentence.length() || sentence.charAt(open) != '(' && sentence.charAt(open) != '（') {
            return -1;
        }
        var closed = open;
        while (closed < sentence.length() && sentence.charAt(closed) != ')' && sentence.charAt(closed) != '）') {
            closed++;
        }
        return at(Math.min(closed, sentence.length() - 1));
    }

    private boolean endsItem(int segment) {
        var last = sentence.charAt(starts[segment + 1] - 1);
        return last == ';' || last == '；' || last == '。' || last == ':' || last == '：' || last == ' ';
    }
}
