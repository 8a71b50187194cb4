package org.quayside.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far having one skill serves where another is wanted: ρ, 0..10,000 basis points.
 *
 * <p>The same skill 10000; a narrower one for the broader 9000; a broader one for the narrower 4000; related ones as stored, per direction;
 * siblings under a common parent of at most 30 children 5000, as a path of two hops. Other paths have at most two hops and the product of
 * their steps, rounded half up once. The best path counts, of equals the shorter; what stays below 3000 is 0. Computed once for all pairs and
 * kept in eight bytes each; a look-up is two hash look-ups and a binary search.
 */
public final class Relatedness {
    /** The lowest value that counts. */
    public static final int FLOOR = 3_000;

    static final int NARROWER = 9_000;
    static final int BROADER = 4_000;
    static final int SIBLING = 5_000;
    static final int MOST_SIBLINGS = 30;
    private static final int SAME = 10_000;

    private static final Comparator<Related> STRONGEST_FIRST =
            Comparator.comparingInt(Related::relatedness).reversed().thenComparingInt(Related::hops).thenComparing(Related::skill);

    private final List<Skill> skills;
    private final Map<SkillId, Integer> ordinals;
    /** Per wanted skill, ascending by the skill had: {@code had · 2³² + relatedness · 4 + hops}. */
    private final long[][] byWanted;
    /** Sorted by strength when they are first asked for; two threads may do it twice, with the same result. */
    private final List<Related>[] serving;

    /** @param skills ascending by id; {@code ordinals} their places */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Relatedness(List<Skill> skills, Map<SkillId, Integer> ordinals) {
        this.skills = skills;
        this.ordinals = ordinals;
        serving = new List[skills.size()];
        byWanted = new long[skills.size()][];
        var paths = new Paths(steps(), children());
        for (var wanted = 0; wanted < byWanted.length; wanted++) {
            byWanted[wanted] = paths.to(wanted, parents(skills.get(wanted)));
        }
    }

    /** ρ of having {@code have} where {@code wanted} is asked; 0 also for skills that the taxonomy does not know. */
    public int of(SkillId have, SkillId wanted) {
        return relatedness(path(have, wanted));
    }

    /** The path behind {@link #of}; null where that is 0. */
    public @Nullable Related find(SkillId have, SkillId wanted) {
        var path = path(have, wanted);
        return path == 0 ? null : new Related(have, relatedness(path), (int) (path & 3));
    }

    private long path(SkillId have, SkillId wanted) {
        var had = ordinals.get(have);
        var asked = ordinals.get(wanted);
        if (had == null || asked == null) {
            return 0;
        }
        var found = byWanted[asked];
        // Never met exactly, since every path has a value: the place to insert it is where it stands.
        var at = -Arrays.binarySearch(found, (long) had << 32) - 1;
        return at < found.length && found[at] >>> 32 == had ? found[at] : 0;
    }

    /** Every skill with ρ ≥ 3000 for {@code wanted}, itself included: strongest first, then fewer hops, then by id. */
    public List<Related> serving(SkillId wanted) {
        var asked = ordinals.get(wanted);
        if (asked == null) {
            return List.of();
        }
        var known = serving[asked];
        if (known == null) {
            known = Arrays.stream(byWanted[asked])
                    .mapToObj(path -> new Related(skills.get((int) (path >>> 32)).id(), relatedness(path), (int) (path & 3)))
                    .sorted(STRONGEST_FIRST)
                    .toList();
            serving[asked] = known;
        }
        return known;
    }

    private static int relatedness(long path) {
        return (int) path >>> 2;
    }

    private int[] parents(Skill skill) {
        return skill.broader().stream().map(ordinals::get).filter(Objects::nonNull).mapToInt(Integer::intValue).toArray();
    }

    /** Per wanted skill: had → value of the single step; of parallel relations the strongest. */
    private List<Map<Integer, Integer>> steps() {
        var steps = new ArrayList<Map<Integer, Integer>>(skills.size());
        skills.forEach(skill -> steps.add(new HashMap<>(8)));
        for (var s = 0; s < skills.size(); s++) {
            for (var parent : parents(skills.get(s))) {
                steps.get(parent).merge(s, NARROWER, Math::max);
                steps.get(s).merge(parent, BROADER, Math::max);
            }
            for (var link : skills.get(s).related()) {
                var other = ordinals.get(link.skill());
                if (other != null && link.forth() > 0) {
                    steps.get(other).merge(s, link.forth(), Math::max);
                }
                if (other != null && link.back() > 0) {
                    steps.get(s).merge(other, link.back(), Math::max);
                }
            }
        }
        return steps;
    }

    private List<List<Integer>> children() {
        var children = new ArrayList<List<Integer>>(skills.size());
        skills.forEach(skill -> children.add(new ArrayList<>(2)));
        for (var s = 0; s < skills.size(); s++) {
            for (var parent : parents(skills.get(s))) {
                children.get(parent).add(s);
            }
        }
        return children;
    }

    /** The best path from every skill to one; {@code best} is scratch, 0 between calls. */
    private record Paths(int[][] had, int[][] values, int[][] children, int[] best) {
        Paths(List<Map<Integer, Integer>> steps, List<List<Integer>> children) {
            this(new int[steps.size()][], new int[steps.size()][], new int[steps.size()][], new int[steps.size()]);
            for (var w = 0; w < had.length; w++) {
                var ascending = new TreeMap<>(steps.get(w));
                had[w] = ascending.keySet().stream().mapToInt(Integer::intValue).toArray();
                values[w] = ascending.values().stream().mapToInt(Integer::intValue).toArray();
                this.children[w] = children.get(w).stream().mapToInt(Integer::intValue).toArray();
            }
        }

        long[] to(int wanted, int[] parents) {
            var touched = new ArrayList<Integer>();
            keep(wanted, SAME, 0, touched);
            for (var i = 0; i < had[wanted].length; i++) {
                var middle = had[wanted][i];
                var last = values[wanted][i];
                keep(middle, last, 1, touched);
                for (var j = 0; j < had[middle].length; j++) {
                    keep(had[middle][j], product(values[middle][j], last), 2, touched);
                }
            }
            for (var parent : parents) {
                if (children[parent].length <= MOST_SIBLINGS) {
                    for (var sibling : children[parent]) {
                        keep(sibling, SIBLING, 2, touched);
                    }
                }
            }
            var paths = touched.stream().distinct().sorted().mapToLong(skill -> (long) skill << 32 | best[skill] >>> 2 << 2 | 2 - (best[skill] & 3)).toArray();
            touched.forEach(skill -> best[skill] = 0);
            return paths;
        }

        /** Kept as {@code relatedness · 4 + 2 - hops}, so that of equals the shorter is the greater. */
        private void keep(int skill, int relatedness, int hops, List<Integer> touched) {
            if (relatedness >= FLOOR) {
                if (best[skill] == 0) {
                    touched.add(skill);
                }
                best[skill] = Math.max(best[skill], relatedness << 2 | 2 - hops);
            }
        }
    }

    private static int product(int first, int last) {
        return (int) (((long) first * last + SAME / 2) / SAME);
    }
}
