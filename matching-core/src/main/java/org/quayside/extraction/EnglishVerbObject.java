package org.quayside.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillName;
import org.quayside.taxonomy.Taxonomy;

/**
 * English names of work, told as a sentence tells it: who "handled guest complaints" does complaint handling, and who is "responsible for managing budgets" budget management.
 *
 * <p>The object ends its phrase: who "managed product launches" did no product management. Nor did who "managed the finance department" manage finance.
 */
final class EnglishVerbObject {
    /** Verb forms → what the names of work end with. */
    private static final Map<String, List<String>> NOUNS = new HashMap<>();
    private static final int LONGEST_OBJECT = 3;
    /** So many words may stand between, articles and the like: "handled all guest complaints". */
    private static final int FARTHEST = 2;
    private static final Set<String> BEFORE = Set.of("and", "or", "to", "by", "will", "i", "we", "you", "also", "who", "can", "helped", "&");
    private static final Set<String> JOINS = Set.of("and", "or", "&");
    private static final Set<String> BEFORE_GERUND = Set.of("for", "in", "of", "with", "while", "when");
    private static final Set<String> BREAKS = Set.of("of", "to", "for", "in", "with", "by", "from", "on", "at", "as", "that", "who", "which", "and", "or", "into", "against", "not");
    private static final Set<String> BEHIND = Set.of(
            "and", "or", "for", "to", "with", "in", "at", "by", "from", "on", "using", "through", "while", "within", "across", "as", "via", "during", "&");

    /** Nouns as well: after "and" they are no verb. */
    private static final Set<String> NOUN_FORMS = Set.of("design", "plan", "test", "control", "process", "forecast", "repair", "train", "monitor");
    /** Names whose first word is another thing as an object: whoever designs packages for employees packs nothing, and accounts of users are not a client's. */
    private static final Set<String> NO_OBJECTS = Set.of("script writing", "package design", "content design", "experience design", "account management", "policy analysis", "system monitoring");

    static {
        verb("manag", "e es ed ing", "management");
        verb("handl", "e es ed ing", "handling");
        verb("resolv", "e es ed ing", "handling", "resolution");
        verb("analy", "se ses sed sing ze zes zed zing", "analysis");
        verb("design", " s ed ing", "design");
        verb("develop", " s ed ing", "development");
        verb("plan", " s ned ning", "planning");
        verb("maintain", " s ed ing", "maintenance");
        verb("test", " s ed ing", "testing");
        verb("control", " s led ling", "control");
        verb("monitor", " s ed ing", "monitoring");
        verb("train", " s ed ing", "training");
        verb("prepar", "e es ed ing", "preparation");
        verb("wr", "ite ites ote itten iting", "writing");
        verb("teach", " es ing", "teaching");
        verb("taught", "", "teaching");
        verb("reconcil", "e es ed ing", "reconciliation");
        verb("dispens", "e es ed ing", "dispensing");
        verb("repair", " s ed ing", "repair");
        verb("install", " s ed ing", "installation");
        verb("operat", "e es ed ing", "operation");
        verb("edit", " s ed ing", "editing");
        verb("forecast", " s ed ing", "forecasting");
        verb("supervis", "e es ed ing", "supervision");
        verb("interview", " s ed ing", "interviewing");
        verb("optimis", "e es ed ing", "optimisation");
        verb("optimiz", "e es ed ing", "optimization");
        verb("assess", " es ed ing", "assessment");
        verb("coordinat", "e es ed ing", "coordination");
        verb("process", " es ed ing", "processing");
        verb("translat", "e es ed ing", "translation");
        verb("inspect", " s ed ing", "inspection");
    }

    private static void verb(String stem, String endings, String... nouns) {
        for (var ending : (endings + " ").split(" ", -1)) {
            if (!ending.isEmpty() || endings.isEmpty() || endings.startsWith(" ")) {
                NOUNS.put(stem + ending, List.of(nouns));
            }
        }
    }

    /** What names of work end with → what they begin with, singular and plural. */
    private final Map<String, Map<String, Skill>> objects = new HashMap<>();

    EnglishVerbObject(Taxonomy taxonomy) {
        var plurals = new Plurals();
        NOUNS.values().forEach(nouns -> nouns.forEach(noun -> objects.put(noun, new HashMap<>())));
        for (var skill : taxonomy.skills()) {
            skill.names().forEach(name -> add(skill, name, plurals));
        }
    }

    private void add(Skill skill, SkillName name, Plurals plurals) {
        var text = name.text().toLowerCase(Locale.ROOT);
        var last = text.lastIndexOf(' ');
        var known = last > 0 && !name.ambiguous() && !NO_OBJECTS.contains(text) ? objects.get(text.substring(last + 1)) : null;
        if (known != null) {
            var object = text.substring(0, last);
            var word = object.lastIndexOf(' ') + 1;
            plurals.forms(plurals.fold(object.substring(word))).forEach(form -> known.putIfAbsent(object.substring(0, word) + form, skill));
        }
    }

    /** Skills whose object follows a verb; none where {@code hits} has found a name. */
    List<SkillGazetteer.Hit> find(String[] tokens, List<SkillGazetteer.Hit> hits) {
        List<SkillGazetteer.Hit> found = List.of();
        String[] words = null;
        for (var at = 0; at + 1 < tokens.length; at++) {
            if (isLatin(tokens[at])) {
                words = words == null ? lower(tokens) : words;
                var nouns = NOUNS.get(words[at]);
                var hit = nouns == null || !opens(words, at) || isTaken(hits, at, at + 1) ? null : object(words, at + 1, nouns, hits);
                if (hit != null) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(hit);
                    at = hit.to() - 1;
                }
            }
        }
        return found;
    }

    private static boolean isLatin(String token) {
        var initial = token.charAt(0);
        return token.length() > 3 && (initial >= 'a' && initial <= 'z' || initial >= 'A' && initial <= 'Z');
    }

    private static String[] lower(String[] tokens) {
        return Arrays.stream(tokens).map(token -> token.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static boolean opens(String[] words, int at) {
        var before = at == 0 ? "" : words[at - 1];
        return at == 0 || !Character.isLetter(before.charAt(0)) || BEFORE.contains(before) && !(NOUN_FORMS.contains(words[at]) && JOINS.contains(before)) || before.endsWith("ly") || words[at].endsWith("ing") && BEFORE_GERUND.contains(before);
    }

    private SkillGazetteer.@Nullable Hit object(String[] words, int from, List<String> nouns, List<SkillGazetteer.Hit> hits) {
        for (var at = from; at <= from + FARTHEST && at < words.length && Character.isLetter(words[at].charAt(0)) && !BREAKS.contains(words[at]); at++) {
            for (var end = Math.min(words.length, at + LONGEST_OBJECT); end > at; end--) {
                if (closes(words, end)) {
                    var text = end == at + 1 ? words[at] : String.join(" ", Arrays.asList(words).subList(at, end));
                    for (var noun : nouns) {
                        var skill = objects.getOrDefault(noun, Map.of()).get(text);
                        if (skill != null && !isTaken(hits, at, end)) {
                            return new SkillGazetteer.Hit(at == from ? from - 1 : at, end, skill.id(), skill.kind(), false);
                        }
                    }
                }
            }
        }
        return null;
    }

    private static boolean closes(String[] words, int end) {
        return end == words.length || !Character.isLetter(words[end].charAt(0)) || BEHIND.contains(words[end]);
    }

    private static boolean isTaken(List<SkillGazetteer.Hit> hits, int from, int to) {
        return hits.stream().anyMatch(hit -> hit.from() < to && from < hit.to());
    }
}
