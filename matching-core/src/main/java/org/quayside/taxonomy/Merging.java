package org.quayside.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts imported skills and occupations beside the built-in ones.
 *
 * <p>An imported skill that the built-in taxonomy names by its ESCO URI, or whose preferred label is a plain name of a built-in skill without a
 * URI, is that skill: it gives its names and relations to it. A name that already means another skill is left to that one, built-in before imported and preferred before
 * alternative labels; so is a relation between two built-in skills. Broader relations that would close a circle are left out.
 */
final class Merging {
    private final Map<SkillId, Skill> skills = new TreeMap<>();
    private final Map<SkillId, SkillId> becomes = new HashMap<>();
    private final Map<String, SkillId> owners = new HashMap<>();
    private final Set<SkillId> builtIn;

    private Merging(Map<SkillId, Skill> builtIn) {
        this.builtIn = Set.copyOf(builtIn.keySet());
        skills.putAll(builtIn);
        for (var skill : builtIn.values()) {
            skill.names().forEach(name -> owners.putIfAbsent(TaxonomyCheck.labelKey(name), skill.id()));
        }
    }

    static Map<SkillId, Skill> skills(Map<SkillId, Skill> builtIn, Map<SkillId, Skill> imported, Map<SkillId, SkillId> becomes) {
        var merging = new Merging(builtIn);
        merging.identify(imported);
        merging.names(imported);
        merging.relations(imported);
        becomes.putAll(merging.becomes);
        return merging.skills;
    }

    private void identify(Map<SkillId, Skill> imported) {
        var byUri = new HashMap<String, SkillId>();
        for (var skill : skills.values()) {
            if (skill.esco() != null) {
                byUri.putIfAbsent(skill.esco(), skill.id());
            }
        }
        for (var skill : imported.values()) {
            var same = byUri.get(String.valueOf(skill.esco()));
            if (same == null) {
                var label = skill.names().getFirst();
                var named = owners.get(TaxonomyCheck.labelKey(label));
                var owner = named == null ? null : skills.get(named);
                // Of several concepts that one name fits, the first keeps it: a skill has one URI.
                if (owner != null && owner.esco() == null && builtIn.contains(named)) {
                    same = named;
                    skills.put(named, with(owner, owner.names(), owner.broader(), owner.related(), skill.esco()));
                }
            }
            becomes.put(skill.id(), same == null ? skill.id() : same);
        }
    }

    private void names(Map<SkillId, Skill> imported) {
        for (var skill : imported.values()) {
            if (target(skill.id()).equals(skill.id())) {
                skills.put(skill.id(), with(skill, List.of(skill.names().getFirst()), List.of(), List.of(), skill.esco()));
            }
            owners.putIfAbsent(TaxonomyCheck.labelKey(skill.names().getFirst()), target(skill.id()));
        }
        for (var skill : imported.values()) {
            var target = java.util.Objects.requireNonNull(skills.get(target(skill.id())));
            var names = new ArrayList<>(target.names());
            for (var name : skill.names()) {
                if (owners.putIfAbsent(TaxonomyCheck.labelKey(name), target.id()) == null) {
                    names.add(name);
                }
            }
            skills.put(target.id(), with(target, names, target.broader(), target.related(), target.esco()));
        }
    }

    private void relations(Map<SkillId, Skill> imported) {
        var paired = new HashSet<Set<SkillId>>();
        for (var skill : skills.values()) {
            skill.broader().forEach(parent -> paired.add(Set.of(skill.id(), parent)));
            skill.related().forEach(link -> paired.add(Set.of(skill.id(), link.skill())));
        }
        var broader = new HashMap<SkillId, List<SkillId>>();
        skills.forEach((id, skill) -> broader.put(id, new ArrayList<>(skill.broader())));
        var related = new LinkedHashMap<SkillId, List<Link>>();
        for (var skill : imported.values()) {
            var id = target(skill.id());
            for (var parent : skill.broader()) {
                var above = target(parent);
                if (isNew(id, above) && !reaches(above, id, broader) && paired.add(Set.of(id, above))) {
                    java.util.Objects.requireNonNull(broader.get(id)).add(above);
                }
            }
            for (var link : skill.related()) {
                var other = target(link.skill());
                if (isNew(id, other) && paired.add(Set.of(id, other))) {
                    related.computeIfAbsent(id, i -> new ArrayList<>()).add(new Link(other, link.forth(), link.back()));
                }
            }
        }
        skills.replaceAll((id, skill) -> {
            var links = new ArrayList<>(skill.related());
            links.addAll(related.getOrDefault(id, List.of()));
            return with(skill, skill.names(), broader.getOrDefault(id, List.of()), links, skill.esco());
        });
    }

    private SkillId target(SkillId imported) {
        return becomes.getOrDefault(imported, imported);
    }

    /** Between two built-in skills the built-in relations stand; a relation to what is not there is none. */
    private boolean isNew(SkillId one, SkillId other) {
        return !one.equals(other) && skills.containsKey(one) && skills.containsKey(other) && !(builtIn.contains(one) && builtIn.contains(other));
    }

    private static boolean reaches(SkillId from, SkillId to, Map<SkillId, List<SkillId>> broader) {
        var seen = new HashSet<SkillId>();
        var open = new java.util.ArrayDeque<SkillId>(List.of(from));
        while (!open.isEmpty()) {
            var skill = open.pop();
            if (skill.equals(to)) {
                return true;
            }
            if (seen.add(skill)) {
                open.addAll(broader.getOrDefault(skill, List.of()));
            }
        }
        return false;
    }

    private static Skill with(Skill skill, List<SkillName> names, List<SkillId> broader, List<Link> related, @org.jspecify.annotations.Nullable String esco) {
        return new Skill(skill.id(), skill.kind(), skill.en(), skill.zhHant(), names, broader, related, esco);
    }
}
