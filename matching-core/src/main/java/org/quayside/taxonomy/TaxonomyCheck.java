package org.quayside.taxonomy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What must hold for the skills as a whole: known ids, no cycle, no label and no relation twice. */
final class TaxonomyCheck {
    private static final Pattern GAPS = Pattern.compile("[\\s\\-]+");

    private final Map<SkillId, Skill> skills;
    private final Map<SkillId, String> places;
    private final List<String> faults = new ArrayList<>();

    TaxonomyCheck(Map<SkillId, Skill> skills, Map<SkillId, String> places) {
        this.skills = skills;
        this.places = places;
    }

    List<String> faults() {
        skills.values().forEach(this::references);
        relations();
        labels();
        cycles();
        return faults;
    }

    private void fault(SkillId skill, String message) {
        faults.add("%s: %s".formatted(places.get(skill), message));
    }

    private void references(Skill skill) {
        for (var parent : skill.broader()) {
            if (!skills.containsKey(parent)) {
                fault(skill.id(), "broader skill '%s' does not exist".formatted(parent));
            }
        }
        for (var link : skill.related()) {
            if (!skills.containsKey(link.skill())) {
                fault(skill.id(), "related skill '%s' does not exist".formatted(link.skill()));
            } else if (link.skill().equals(skill.id())) {
                fault(skill.id(), "skill '%s' is related to itself".formatted(skill.id()));
            }
        }
        if (new HashSet<>(skill.broader()).size() < skill.broader().size()) {
            fault(skill.id(), "a broader skill of '%s' stands twice".formatted(skill.id()));
        }
    }

    private void relations() {
        var seen = new HashMap<Set<SkillId>, SkillId>();
        for (var skill : skills.values()) {
            for (var link : skill.related()) {
                var before = seen.putIfAbsent(Set.copyOf(List.of(skill.id(), link.skill())), skill.id());
                if (before != null) {
                    fault(skill.id(), "relation of '%s' and '%s' is already stored at %s".formatted(skill.id(), link.skill(), places.get(before)));
                }
            }
        }
    }

    /** Skills that nothing leads to, neither a broader nor a narrower nor a related one: they could only match themselves. */
    List<String> unreachable() {
        var reached = new HashSet<SkillId>();
        for (var skill : skills.values()) {
            reached.addAll(skill.broader());
            skill.related().forEach(link -> reached.add(link.skill()));
            if (!skill.broader().isEmpty() || !skill.related().isEmpty()) {
                reached.add(skill.id());
            }
        }
        return skills.keySet().stream().filter(skill -> !reached.contains(skill))
                .map(skill -> "%s: skill '%s' is unreachable: nothing is broader, narrower or related".formatted(places.get(skill), skill)).toList();
    }

    private void labels() {
        var owners = new HashMap<String, SkillId>();
        for (var skill : skills.values()) {
            for (var name : skill.names()) {
                var owner = owners.putIfAbsent(labelKey(name), skill.id());
                if (owner != null && !owner.equals(skill.id())) {
                    fault(skill.id(), "label '%s' already names '%s' at %s".formatted(name.text(), owner, places.get(owner)));
                }
            }
        }
    }

    static String labelKey(SkillName name) {
        var plain = Normalizer.normalize(name.text(), Normalizer.Form.NFKC);
        return name.exactCase() ? "=" + plain : GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    private void cycles() {
        var done = new HashSet<SkillId>();
        for (var skill : skills.keySet()) {
            climb(skill, new TreeSet<>(), done);
        }
    }

    private void climb(SkillId skill, Set<SkillId> below, Set<SkillId> done) {
        var entry = skills.get(skill);
        if (entry == null || done.contains(skill)) {
            return;
        }
        if (!below.add(skill)) {
            fault(skill, "broader skills form a cycle: " + below);
            return;
        }
        entry.broader().forEach(parent -> climb(parent, below, done));
        below.remove(skill);
        done.add(skill);
    }
}
