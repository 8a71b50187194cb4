package org.quayside.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far having one skill serves where another is wanted: ρ, 0..10,000 basis points.
 *
 * <p>The same skill 10000; a narrower one for the broader 9000; a broader one for the narrower 4000; related ones as stored, per direction;
 * siblings under a common parent of at most 30 children 5000, as a path of two hops. Other paths have at most two hops and the product of
 * their steps, rounded half up once. The best path counts, of equals the shorter; what stays below 3000 is 0. Computed once for all pairs;
 * a look-up is two hash look-ups.
 */
public final class Relatedness {
    /** The lowest value that counts. */
    public static final int FLOOR = 3_000;

    static final int NARROWER = 9_000;
    static final int BROADER = 4_000;
    static final int SIBLING = 5_000;
    static final int MOST_SIBLINGS = 30;
    private static final int SAME = 10_000;

    private final Map<SkillId, Map<SkillId, Related>> byWanted;
    private final Map<SkillId, List<Related>> serving;

    Relatedness(List<Skill> skills) {
        byWanted = HashMap.newHashMap(skills.size());
        serving = HashMap.newHashMap(skills.size());
        var steps = steps(skills);
        var children = children(skills);
        for (var skill : skills) {
            var found = paths(skill, steps, children);
            byWanted.put(skill.id(), found);
            serving.put(skill.id(), found.values().stream().sorted(STRONGEST_FIRST).toList());
        }
    }

    private static final Comparator<Related> STRONGEST_FIRST =
            Comparator.comparingInt(Related::relatedness).reversed().thenComparingInt(Related::hops).thenComparing(Related::skill);

    /** ρ of having {@code have} where {@code wanted} is asked; 0 also for skills that the taxonomy does not know. */
    public int of(SkillId have, SkillId wanted) {
        var related = find(have, wanted);
        return related == null ? 0 : related.relatedness();
    }

    /** The path behind {@link #of}; null where that is 0. */
    public @Nullable Related find(SkillId have, SkillId wanted) {
        return byWanted.getOrDefault(wanted, Map.of()).get(have);
    }

    /** Every skill with ρ ≥ 3000 for {@code wanted}, itself included: strongest first, then fewer hops, then by id. */
    public List<Related> serving(SkillId wanted) {
        return serving.getOrDefault(wanted, List.of());
    }

    /** wanted → (had → value of the single step); of parallel relations the strongest. */
    private static Map<SkillId, Map<SkillId, Integer>> steps(List<Skill> skills) {
        var steps = new HashMap<SkillId, Map<SkillId, Integer>>();
        for (var skill : skills) {
            for (var parent : skill.broader()) {
                step(steps, skill.id(), parent, NARROWER);
                step(steps, parent, skill.id(), BROADER);
            }
            for (var link : skill.related()) {
                step(steps, skill.id(), link.skill(), link.forth());
                step(steps, link.skill(), skill.id(), link.back());
            }
        }
        return steps;
    }

    private static void step(Map<SkillId, Map<SkillId, Integer>> steps, SkillId have, SkillId wanted, int value) {
        if (value > 0) {
            steps.computeIfAbsent(wanted, w -> new HashMap<>()).merge(have, value, Math::max);
        }
    }

    private static Map<SkillId, List<SkillId>> children(List<Skill> skills) {
        var children = new HashMap<SkillId, List<SkillId>>();
        for (var skill : skills) {
            skill.broader().forEach(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>()).add(skill.id()));
        }
        return children;
    }

    private static Map<SkillId, Related> paths(
            Skill wanted, Map<SkillId, Map<SkillId, Integer>> steps, Map<SkillId, List<SkillId>> children) {
        var found = new HashMap<SkillId, Related>();
        keep(found, new Related(wanted.id(), SAME, 0));
        steps.getOrDefault(wanted.id(), Map.of()).forEach((middle, last) -> {
            keep(found, new Related(middle, last, 1));
            steps.getOrDefault(middle, Map.of()).forEach((have, first) -> keep(found, new Related(have, product(first, last), 2)));
        });
        for (var parent : wanted.broader()) {
            var siblings = children.getOrDefault(parent, List.of());
            if (siblings.size() <= MOST_SIBLINGS) {
                siblings.forEach(sibling -> keep(found, new Related(sibling, SIBLING, 2)));
            }
        }
        return found;
    }

    private static void keep(Map<SkillId, Related> found, Related path) {
        if (path.relatedness() >= FLOOR) {
            found.merge(path.skill(), path, (a, b) -> STRONGEST_FIRST.compare(a, b) <= 0 ? a : b);
        }
    }

    private static int product(int first, int last) {
        return (int) (((long) first * last + SAME / 2) / SAME);
    }
}
