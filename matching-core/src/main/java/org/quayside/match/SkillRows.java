package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.Scorer;

/**
 * Which row of bits each skill stands in, see {@link CandidateWindow#rows}. A row stands for several skills: for those that serve for each other, so
 * that who serves for a requirement at all is in one row or in a few, and where these are rare, for rare ones that have nothing to do with each other.
 * What many hold has a row to itself. Follows from taxonomy and counts of an engine, nothing else.
 */
final class SkillRows {
    /** At least a quarter of them are in use where there are that many skills. */
    static final int MOST = 512;

    /** By skill. */
    final char[] of;
    final int count;
    private final int[] leaders;
    /** How often a cluster is held, by its leader. */
    private final long[] held;

    SkillRows(Scorer scorer) {
        var skills = scorer.taxonomy().skills();
        of = new char[skills.size()];
        leaders = new int[of.length];
        held = new long[of.length];
        var all = 0L;
        for (var skill = 0; skill < of.length; skill++) {
            leaders[skill] = skill;
            held[skill] = 1L + scorer.counts().holders().getOrDefault(skills.get(skill).id(), 0);
            all += held[skill];
        }
        var fair = all / (MOST / 2) + 1;
        for (var step : strongestFirst(scorer)) {
            unite((int) (step >>> 20) & 0xFFFFF, (int) step & 0xFFFFF, 2 * fair);
        }
        count = number(fair);
    }

    /** Every two skills of which one serves for the other: what is lacking, and both. */
    private static long[] strongestFirst(Scorer scorer) {
        var taxonomy = scorer.taxonomy();
        var steps = taxonomy.skills().stream()
                .flatMapToLong(wanted -> taxonomy.relatedness().serving(wanted.id()).stream().mapToLong(related ->
                        10_000L - related.relatedness() << 40 | (long) taxonomy.ordinal(wanted.id()) << 20 | taxonomy.ordinal(related.skill())))
                .toArray();
        Arrays.sort(steps);
        return steps;
    }

    private int leader(int skill) {
        var at = skill;
        while (leaders[at] != at) {
            leaders[at] = leaders[leaders[at]];
            at = leaders[at];
        }
        return at;
    }

    private void unite(int skill, int other, long most) {
        var one = leader(skill);
        var two = leader(other);
        if (one != two && held[one] + held[two] <= most) {
            leaders[two] = one;
            held[one] += held[two];
        }
    }

    /** Clusters in the order of their first skills, a row for as many as are fairly held. */
    private int number(long fair) {
        var rows = new int[of.length];
        var row = 0;
        var filled = 0L;
        for (var skill = 0; skill < of.length; skill++) {
            var leader = leader(skill);
            if (rows[leader] == 0) {
                if (filled > 0 && filled + held[leader] > fair) {
                    row++;
                    filled = 0;
                }
                filled += held[leader];
                rows[leader] = row + 1;
            }
            of[skill] = (char) (rows[leader] - 1);
        }
        return row + 1;
    }
}
