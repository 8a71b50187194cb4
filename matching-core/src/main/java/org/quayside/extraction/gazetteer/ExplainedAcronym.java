package org.quayside.extraction.gazetteer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.Plurals;
import org.quayside.extraction.text.Tokens;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/**
 * Capitals in brackets right behind the words whose initials they are mean these words: in "Authorisation Increases (AI)" nobody speaks of artificial intelligence.
 *
 * <p>Only where the taxonomy knows what the letters stand for, and the words have less than half of it: "Customer Relation Management (CRM)" is meant as ever.
 */
final class ExplainedAcronym {
    private static final Set<String> SKIPPED = Set.of("and", "of", "for", "the", "to", "in", "on", "&");

    /** By skill and letters: the words of each long name, singular and plural. */
    private final Map<SkillId, Map<String, Set<Set<String>>>> longNames = new HashMap<>();

    ExplainedAcronym(Taxonomy taxonomy) {
        var plurals = new Plurals();
        for (var skill : taxonomy.skills()) {
            for (var name : skill.names()) {
                var letters = letters(name.text());
                if (!letters.isEmpty()) {
                    longNames(skill, letters, plurals);
                }
            }
        }
    }

    private void longNames(Skill skill, String letters, Plurals plurals) {
        for (var name : skill.names()) {
            var tokens = Tokens.of(name.text()).texts();
            if (tokens.length > 1 && firstWord(tokens, tokens.length, letters) == 0) {
                var words = new HashSet<String>();
                Arrays.stream(tokens).map(Atoms::plain).filter(word -> !SKIPPED.contains(word)).forEach(word -> words.addAll(plurals.forms(plurals.fold(word))));
                longNames.computeIfAbsent(skill.id(), id -> new HashMap<>()).computeIfAbsent(letters, l -> new HashSet<>()).add(words);
            }
        }
    }

    /** Whether words that stand before {@code hit} explain it as something else. */
    boolean isOfOtherWords(String[] tokens, SkillGazetteer.Hit hit) {
        var opening = hit.from() - 1;
        if (opening < 1 || !isSign(tokens, opening, '(', '（') || !isSign(tokens, hit.to(), ')', '）')) {
            return false;
        }
        var letters = letters(String.join("", List.of(tokens).subList(hit.from(), hit.to())));
        var known = longNames.getOrDefault(hit.skill(), Map.of()).getOrDefault(letters, Set.of());
        var first = known.isEmpty() ? -1 : firstWord(tokens, opening, letters);
        return first >= 0 && known.stream().noneMatch(words -> 2 * Arrays.stream(tokens, first, opening).filter(token -> words.contains(Atoms.plain(token))).count() >= letters.length());
    }

    private static boolean isSign(String[] tokens, int t, char narrow, char wide) {
        return t < tokens.length && tokens[t].length() == 1 && (tokens[t].charAt(0) == narrow || tokens[t].charAt(0) == wide);
    }

    /** Of capitals that may have a plural's s, in lower case; empty: it is no acronym. */
    private static String letters(String written) {
        var plain = written.replace("&", "");
        var letters = plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
        return letters.length() > 1 && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z') ? letters.toLowerCase(Locale.ROOT) : "";
    }

    /** Where the words before {@code end} begin whose initials are {@code letters}; -1: they are not. */
    private static int firstWord(String[] tokens, int end, String letters) {
        var left = letters.length();
        var word = end;
        while (left > 0 && --word >= 0) {
            var text = Atoms.plain(tokens[word]);
            if (text.charAt(0) == letters.charAt(left - 1)) {
                left--;
            } else if (!SKIPPED.contains(text)) {
                return -1;
            }
        }
        return left == 0 ? word : -1;
    }
}
