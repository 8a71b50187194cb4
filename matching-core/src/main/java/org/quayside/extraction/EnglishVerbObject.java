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
        verb("manage manages managed managing", "management");
        verb("handle handles handled handling", "handling");
        verb("resolve resolves resolved resolving", "handling", "resolution");
        verb("analyse analyses analysed analysing analyze analyzes analyzed analyzing", "analysis");
        verb("design designs designed designing", "design");
        verb("develop develops developed developing", "development");
        verb("plan plans planned planning", "planning");
        verb("maintain maintains maintained maintaining", "maintenance");
        verb("test tests tested testing", "testing");
        verb("control controls controlled controlling", "control");
        verb("monitor monitors monitored monitoring", "monitoring");
        verb("train trains trained training", "training");
        verb("prepare prepares prepared preparing", "preparation");
        verb("write writes wrote written writing", "writing");
        verb("teach teaches taught teaching", "teaching");
        verb("reconcile reconciles reconciled reconciling", "reconciliation");
        verb("dispense dispenses dispensed dispensing", "dispensing");
        verb("repair repairs repaired repairing", "repair");
        verb("install installs installed installing", "installation");
        verb("operate operates operated operating", "operation");
        verb("edit edits edited editing", "editing");
        verb("forecast forecasts forecasted forecasting", "forecasting");
        verb("supervise supervises supervised supervising", "supervision");
        verb("interview interviews interviewed interviewing", "interviewing");
        verb("optimise optimises optimised optimising", "optimisation");
        verb("optimize optimizes optimized optimizing", "optimization");
        verb("assess assesses assessed assessing", "assessment");
        verb("coordinate coordinates coordinated coordinating", "coordination");
        verb("process processes processed processing", "processing");
        verb("translate translates translated translating", "translation");
        verb("inspect inspects inspected inspecting", "inspection");
    }

    private static void verb(String forms, String... nouns) {
        for (var form : forms.split(" ")) {
            NOUNS.put(form, List.of(nouns));
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
                var hit = nouns == null || !opens(words, at) || SkillGazetteer.Hit.isTaken(hits, at, at + 1) ? null : object(words, at + 1, nouns, hits);
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
                        if (skill != null && !SkillGazetteer.Hit.isTaken(hits, at, end)) {
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
}
