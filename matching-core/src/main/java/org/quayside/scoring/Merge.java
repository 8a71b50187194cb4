package org.quayside.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.candidate.DeclaredSkill;
import org.quayside.extraction.cv.CvReading;
import org.quayside.extraction.text.Span;
import org.quayside.extraction.vacancy.Districts;
import org.quayside.extraction.vacancy.SkillAsked;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.SkillRequirement;

/** What is declared and what is read, put together: declared wins. */
final class Merge {
    private Merge() {}

    static List<HeldSkill> skills(List<DeclaredSkill> declared, @Nullable CvReading read, @Nullable String documentId) {
        var held = new TreeMap<SkillId, HeldSkill>();
        if (read != null && documentId != null) {
            for (var found : read.skills()) {
                var evidence = evidence(documentId, found.mentions());
                held.put(found.skill(), new HeldSkill(found.skill(), orUnknown(found.years()), orUnknown(found.yearsSinceUse()), evidence));
            }
        }
        var stated = new TreeMap<SkillId, Integer>();
        declared.forEach(skill -> stated.merge(skill.skill(), orUnknown(skill.years()), Math::max));
        stated.forEach((skill, years) -> {
            var found = held.getOrDefault(skill, new HeldSkill(skill, -1, -1, List.of()));
            held.put(skill, new HeldSkill(skill, years >= 0 ? years : found.years(), found.yearsSinceUse(), found.evidence()));
        });
        return List.copyOf(held.values());
    }

    /** A skill that the candidate declares is not denied, whatever the CV says. */
    static List<DeniedSkill> denied(List<HeldSkill> held, @Nullable CvReading read, @Nullable String documentId) {
        if (read == null || documentId == null) {
            return List.of();
        }
        var denied = new TreeMap<SkillId, DeniedSkill>();
        read.denied().forEach(skill -> denied.put(skill.skill(), new DeniedSkill(skill.skill(), evidence(documentId, skill.mentions()))));
        held.forEach(skill -> denied.remove(skill.skill()));
        return List.copyOf(denied.values());
    }

    /** Each language once: declared before read, of several the highest level. */
    static List<HeldLanguage> languages(List<DeclaredLanguage> declared, List<DeclaredLanguage> read) {
        var held = new TreeMap<String, HeldLanguage>();
        declared.forEach(language -> keepHigher(held, language, true));
        var stated = Set.copyOf(held.keySet());
        read.stream()
                .filter(language -> !stated.contains(primary(language.language())))
                .forEach(language -> keepHigher(held, language, false));
        return List.copyOf(held.values());
    }

    private static void keepHigher(TreeMap<String, HeldLanguage> held, DeclaredLanguage language, boolean declared) {
        var next = new HeldLanguage(primary(language.language()), language.level(), declared);
        held.merge(next.language(), next, (a, b) -> a.level().compareTo(b.level()) >= 0 ? a : b);
    }

    /** Declared first; read ones follow if they share no skill with a declared one and ask nothing that is excluded. */
    static List<AskedSkill> requirements(
            List<SkillRequirement> declared, List<SkillAsked> read, List<SkillId> excluded, String documentId) {
        var asked = new ArrayList<AskedSkill>();
        for (var requirement : declared) {
            var mentions = new ArrayList<Span>();
            read.stream().filter(other -> !Collections.disjoint(other.requirement().anyOf(), requirement.anyOf()))
                    .forEach(other -> mentions.addAll(other.mentions()));
            asked.add(new AskedSkill(requirement, evidence(documentId, mentions.stream().distinct().sorted().toList())));
        }
        var taken = new ArrayList<>(excluded);
        declared.forEach(requirement -> taken.addAll(requirement.anyOf()));
        for (var other : read) {
            if (Collections.disjoint(other.requirement().anyOf(), taken)) {
                asked.add(new AskedSkill(other.requirement(), evidence(documentId, other.mentions())));
            }
        }
        return asked;
    }

    /** Each language once, ascending: declared before read, of several the highest level. */
    static List<LanguageRequirement> languagesAsked(List<LanguageRequirement> declared, List<LanguageRequirement> read) {
        return languages(declared.stream().map(Merge::asLanguage).toList(), read.stream().map(Merge::asLanguage).toList()).stream()
                .map(language -> new LanguageRequirement(language.language(), language.level()))
                .toList();
    }

    private static DeclaredLanguage asLanguage(LanguageRequirement asked) {
        return new DeclaredLanguage(asked.language(), asked.level());
    }

    /** Primary subtag, lower case. {@code zh} alone means Mandarin, {@code zh-yue} and {@code zh-cmn} what their extension says. */
    static String primary(String language) {
        var subtags = language.strip().toLowerCase(Locale.ROOT).split("[-_]", -1);
        if (!subtags[0].equals("zh")) {
            return subtags[0];
        }
        return subtags.length > 1 && subtags[1].equals("yue") ? "yue" : "cmn";
    }

    /** Districts are equal whatever their case and spaces around. */
    static String district(String name) {
        return Districts.canonical(name);
    }

    static <T> Set<T> ordered(Collection<T> values, Comparator<? super T> order) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values.stream().sorted(order).toList()));
    }

    static <T, K extends Comparable<K>> void requireAscending(List<T> values, Function<T, K> key) {
        for (var i = 1; i < values.size(); i++) {
            if (key.apply(values.get(i - 1)).compareTo(key.apply(values.get(i))) >= 0) {
                throw new IllegalArgumentException(values.get(i) + " is not in ascending order");
            }
        }
    }

    private static List<Evidence> evidence(String documentId, List<Span> mentions) {
        return mentions.stream().map(mention -> new Evidence(documentId, mention)).toList();
    }

    private static int orUnknown(@Nullable Integer value) {
        return value == null ? -1 : value;
    }
}
