package org.quayside.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;

/**
 * English names of work, told as a sentence tells it: who "handled guest complaints" does complaint handling, and who "recruited, trained and led ten waiters" recruitment, training and people management.
 *
 * <p>The object ends its phrase: who "managed product launches" did no product management. Nor did who "managed the finance department" manage finance. What stands between may be articles, numbers
 * and words that leave a thing what it is ("three large projects"); others only before objects that stay the same with them ("guest complaints", but no "office machines"), as may another thing
 * ("travel and budget"). Where full stops were lost, a verb with a capital begins the next clause: "selected applicants Provided meals".
 */
final class EnglishVerbObject {
    private static final int LONGEST_OBJECT = 3;
    /** So many words that say what kind it is may stand before an object, among so many in all. */
    private static final int MOST_KINDS = 2;
    private static final int FARTHEST = 8;
    /** So many objects may a verb have. */
    private static final int MOST_OBJECTS = 4;
    private static final Set<String> BEFORE = Set.of(
            "and", "or", "to", "by", "will", "i", "we", "you", "also", "who", "can", "helped", "&", "must", "should", "may", "would", "then", "he", "she", "they", "have", "has", "had", "including");
    /** "Highly trained staff" were trained by others. */
    private static final Set<String> BEFORE_PARTICIPLE = Set.of("highly", "fully", "properly", "newly", "poorly");
    private static final Set<String> JOINS = Set.of("and", "or", "&", ",", "/");
    private static final Set<String> BETWEEN_THINGS = Set.of("and", "or", "&");
    private static final Set<String> BEFORE_GERUND = Set.of("for", "in", "of", "with", "while", "when", "from", "through", "on");
    private static final Set<String> BREAKS = Set.of("of", "to", "for", "in", "with", "by", "from", "on", "at", "as", "that", "who", "which", "and", "or", "into", "against", "not");
    private static final Set<String> BEHIND = Set.of(
            "and", "or", "for", "to", "with", "in", "at", "by", "from", "on", "using", "through", "while", "within", "across", "as", "via", "during", "&",
            "including", "such", "per", "throughout", "under", "between", "that", "who", "which", "when", "both", "before", "after", "over", "up");
    /** Nouns that govern as a verb does. */
    private static final Set<String> WITH_OTHERS = Set.of("relationship", "relationships", "partnership", "partnerships");
    /** "A team of 18", "a total of five". */
    private static final Set<String> BEFORE_OF = Set.of("team", "group", "total", "number", "variety", "range", "average", "portfolio");
    /** Words that leave a thing what it is. */
    private static final Set<String> PLAIN = Set.of(
            "a", "an", "the", "all", "any", "some", "each", "every", "both", "our", "their", "his", "her", "my", "its", "own", "your", "this", "these", "those", "other", "another",
            "various", "multiple", "several", "numerous", "many", "different", "diverse", "new", "existing", "current", "ongoing", "daily", "weekly", "monthly", "quarterly", "annual", "yearly", "regular", "routine",
            "complex", "large", "small", "high", "big", "major", "minor", "key", "important", "effective", "efficient", "accurate", "timely", "detailed", "special", "additional", "overall", "general", "entire", "whole", "full",
            "internal", "external", "local", "regional", "global", "international", "organizational", "organisational", "departmental", "concurrent", "incoming", "outgoing", "first", "up", "over", "about", "around", "approximately", "than", "more",
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty");

    /** What firms say of themselves: "we are looking to hire engineers", "hotels are growing and hiring waiters". */
    private static final Set<String> OF_FIRMS = Set.of("hire", "recruit", "hiring", "recruiting");
    private static final Set<String> BEFORE_OF_FIRMS = Set.of("to", "we", "will", "is", "are", "now", "currently", "actively");
    private static final Set<String> ARE = Set.of("is", "are");
    /** Nouns as well: after "and" they are no verb, but after "train up and". */
    private static final Set<String> NOUN_FORMS = Set.of("design", "plan", "test", "control", "process", "forecast", "repair", "train", "monitor", "lead", "support", "host", "review", "track", "hire", "coach", "tutor", "mentor", "make", "model", "run", "set");

    private final EnglishVerbs verbs;

    EnglishVerbObject(Taxonomy taxonomy) {
        verbs = new EnglishVerbs(taxonomy);
    }

    /** Skills whose object follows a verb; none where {@code hits} has found a name. */
    List<SkillGazetteer.Hit> find(String[] tokens, List<SkillGazetteer.Hit> hits) {
        List<SkillGazetteer.Hit> found = List.of();
        String[] words = null;
        for (var at = 0; at < tokens.length; at++) {
            if (isLatin(tokens[at])) {
                words = words == null ? lower(tokens) : words;
                if (verbs.isVerb(words[at]) && (opens(words, at) || followsNoStop(tokens, at)) && !SkillGazetteer.Hit.isTaken(hits, at, at + 1)) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    at = add(Arrays.copyOf(words, clauseEnd(tokens, at)), at, hits, found) - 1;
                }
            }
        }
        return found;
    }

    private static boolean isLatin(String token) {
        var initial = token.charAt(0);
        return token.length() > 2 && (initial >= 'a' && initial <= 'z' || initial >= 'A' && initial <= 'Z');
    }

    private static String[] lower(String[] tokens) {
        var words = new String[tokens.length];
        for (var at = 0; at < tokens.length; at++) {
            words[at] = tokens[at].toLowerCase(Locale.ROOT);
        }
        return words;
    }

    private int clauseEnd(String[] tokens, int from) {
        var end = from + 1;
        while (end < tokens.length && !followsNoStop(tokens, end)) {
            end++;
        }
        return end;
    }

    /** Whether a clause begins at {@code at} without a stop before it. */
    private boolean followsNoStop(String[] tokens, int at) {
        var token = tokens[at];
        if (at == 0 || !Character.isUpperCase(token.charAt(0)) || !isLatin(token) || !Character.isLowerCase(token.charAt(1)) || !Character.isLowerCase(tokens[at - 1].charAt(0))) {
            return false;
        }
        var word = token.toLowerCase(Locale.ROOT);
        return !PLAIN.contains(tokens[at - 1]) && !BREAKS.contains(tokens[at - 1]) && (word.endsWith("ed") || verbs.isVerb(word) && !word.endsWith("ing") && !NOUN_FORMS.contains(word));
    }

    private static boolean opens(String[] words, int at) {
        var before = at == 0 ? "" : words[at - 1];
        if (OF_FIRMS.contains(words[at]) && (BEFORE_OF_FIRMS.contains(before) || isWhatTheyAreDoing(words, at))) {
            return false;
        }
        return at == 0 || !Character.isLetter(before.charAt(0)) || BEFORE.contains(before) && !(NOUN_FORMS.contains(words[at]) && JOINS.contains(before) && !(at > 1 && words[at - 2].equals("up"))) || before.endsWith("ly") && !BEFORE_PARTICIPLE.contains(before)
                || words[at].endsWith("ing") && (BEFORE_GERUND.contains(before) || PLAIN.contains(before) && isBefore(words, at, "of")) || WITH_OTHERS.contains(words[at]) && isBefore(words, at, "with");
    }

    private static boolean isBefore(String[] words, int at, String next) {
        return at + 1 < words.length && words[at + 1].equals(next);
    }

    /** "They are growing and hiring". */
    private static boolean isWhatTheyAreDoing(String[] words, int at) {
        return IntStream.range(Math.max(0, at - FARTHEST), Math.max(0, at - 1)).anyMatch(are -> ARE.contains(words[are]) && words[are + 1].endsWith("ing"));
    }

    /** Adds what the verb at {@code verb} says to {@code found}; returns where to go on. */
    private int add(String[] words, int verb, List<SkillGazetteer.Hit> hits, List<SkillGazetteer.Hit> found) {
        var alone = verbs.work(words[verb], ToldWork.ANY);
        if (alone != null && !isBefore(words, verb, "by")) {
            found.add(new SkillGazetteer.Hit(verb, verb + 1, alone.skill().id(), alone.skill().kind(), false));
            return verb + 1;
        }
        var from = behindSeries(words, verb);
        var series = from > verb + 1;
        var to = verb + 1;
        for (var n = 0; n < MOST_OBJECTS && from >= 0; n++) {
            var hit = object(words, verb, from, hits);
            if (hit == null) {
                return to;
            }
            found.add(series ? new SkillGazetteer.Hit(verb, to, hit.skill(), hit.kind(), false) : hit);
            if (series) {
                return to;
            }
            to = hit.to();
            from = nextObject(words, to);
        }
        return to;
    }

    /** Behind the verbs that share their object with the one at {@code verb}: "recruited, trained up and led staff". */
    private int behindSeries(String[] words, int verb) {
        var from = behindUp(words, verb + 1);
        for (var next = behindJoin(words, from); next > from && next < words.length && isAnother(words[verb], words[next - 1], words[next]); next = behindJoin(words, from)) {
            from = behindUp(words, next + 1);
        }
        return from;
    }

    private static int behindUp(String[] words, int at) {
        return at < words.length && words[at].equals("up") && !isBefore(words, at, "to") ? at + 1 : at;
    }

    /** Whatever "manage and" joins to itself is a verb, too. */
    private boolean isAnother(String verb, String join, String word) {
        var isGerund = verb.endsWith("ing");
        return verbs.isVerb(word) || verb.endsWith("ed") && word.endsWith("ed") || isGerund && word.endsWith("ing")
                || !isGerund && !NOUN_FORMS.contains(verb) && BETWEEN_THINGS.contains(join) && Character.isLetter(word.charAt(0)) && !PLAIN.contains(word) && !BREAKS.contains(word);
    }

    private static int behindJoin(String[] words, int from) {
        var at = from;
        while (at < words.length && at < from + 2 && JOINS.contains(words[at])) {
            at++;
        }
        return at;
    }

    /** Where the same verb's next object may begin, or -1: "managed staff, budgets and projects". */
    private int nextObject(String[] words, int from) {
        var at = behindJoin(words, from);
        return at == from || at >= words.length || isVerbal(words[at]) ? -1 : at;
    }

    private boolean isVerbal(String word) {
        return verbs.isVerb(word) || word.endsWith("ed") || word.endsWith("ing");
    }

    private SkillGazetteer.@Nullable Hit object(String[] words, int verb, int from, List<SkillGazetteer.Hit> hits) {
        var kinds = 0;
        var joined = false;
        for (var at = from; at < Math.min(words.length, from + FARTHEST) && kinds <= MOST_KINDS && continues(words, at, from); at++) {
            for (var end = Math.min(words.length, at + LONGEST_OBJECT); end > at; end--) {
                var work = closes(words, end) ? verbs.work(words[verb], end == at + 1 ? words[at] : String.join(" ", Arrays.asList(words).subList(at, end))) : null;
                if (work != null && (work.qualified() || kinds == 0 && !joined && !isMore(words, end)) && !SkillGazetteer.Hit.isTaken(hits, at, end)) {
                    return new SkillGazetteer.Hit(at == verb + 1 ? verb : at, end, work.skill().id(), work.skill().kind(), false);
                }
            }
            joined |= BETWEEN_THINGS.contains(words[at]);
            kinds = BETWEEN_THINGS.contains(words[at]) ? 0 : kinds + (PLAIN.contains(words[at]) || BREAKS.contains(words[at]) || isNumber(words[at]) ? 0 : 1);
        }
        return null;
    }

    private boolean continues(String[] words, int at, int from) {
        var before = at == from ? "" : words[at - 1];
        return switch (words[at]) {
            case "of" -> at == from ? words[at - 1].endsWith("ing") : BEFORE_OF.contains(before);
            case "with" -> at == from && WITH_OTHERS.contains(words[at - 1]);
            case "to" -> before.equals("up");
            case "and", "or", "&" -> at > from && !BREAKS.contains(before) && at + 1 < words.length && !isVerbal(words[at + 1]);
            default -> !BREAKS.contains(words[at]) && (Character.isLetter(words[at].charAt(0)) || isNumber(words[at]));
        };
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0)) || word.charAt(0) == '$';
    }

    private static boolean closes(String[] words, int end) {
        if (end + 1 < words.length && words[end].equals("/")) {
            return end + 2 == words.length || closes(words, end + 2);
        }
        return end == words.length || !Character.isLetter(words[end].charAt(0)) || BEHIND.contains(words[end]) || words[end].equals("of");
    }

    /** Whether what ends before {@code end} is no more than part of a thing: who "designs information and support systems" designs no information, and who "plans lessons of life" no lessons. */
    private boolean isMore(String[] words, int end) {
        if (end + 2 >= words.length || !JOINS.contains(words[end])) {
            return end < words.length && words[end].equals("of");
        }
        var next = words[end + 1];
        return !words[end - 1].endsWith("s") && Character.isLetter(next.charAt(0)) && !PLAIN.contains(next) && !BREAKS.contains(next) && !isVerbal(next)
                && Character.isLetter(words[end + 2].charAt(0)) && !BEHIND.contains(words[end + 2]);
    }
}
