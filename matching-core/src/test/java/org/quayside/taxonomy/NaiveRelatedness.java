package org.quayside.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The page on ρ in docs/score.md word by word, over all pairs and all paths: slow and obvious. */
final class NaiveRelatedness {
    private static final int[] NONE = {};

    private final List<Skill> skills;
    private final int[][][] steps;
    private final int[][] siblings;

    NaiveRelatedness(List<Skill> skills) {
        this.skills = skills;
        var n = skills.size();
        steps = new int[n][n][];
        siblings = new int[n][n];
        for (var have = 0; have < n; have++) {
            for (var wanted = 0; wanted < n; wanted++) {
                steps[have][wanted] = stepsFrom(skills.get(have), skills.get(wanted));
                siblings[have][wanted] = commonParent(skills.get(have), skills.get(wanted)) ? 5_000 : 0;
            }
        }
    }

    private static int[] stepsFrom(Skill have, Skill wanted) {
        var values = new ArrayList<Integer>();
        if (have.broader().contains(wanted.id())) {
            values.add(9_000);
        }
        if (wanted.broader().contains(have.id())) {
            values.add(4_000);
        }
        for (var link : have.related()) {
            if (link.skill().equals(wanted.id())) {
                values.add(link.forth());
            }
        }
        for (var link : wanted.related()) {
            if (link.skill().equals(have.id())) {
                values.add(link.back());
            }
        }
        return values.isEmpty() ? NONE : values.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean commonParent(Skill one, Skill other) {
        for (var parent : one.broader()) {
            if (!one.id().equals(other.id()) && other.broader().contains(parent)) {
                if (skills.stream().filter(child -> child.broader().contains(parent)).count() <= 30) {
                    return true;
                }
            }
        }
        return false;
    }

    List<Related> serving(SkillId wantedId) {
        var found = new ArrayList<Related>();
        var wanted = skills.stream().map(Skill::id).toList().indexOf(wantedId);
        for (var have = 0; have < skills.size(); have++) {
            var best = best(have, wanted);
            if (best.relatedness() >= 3_000) {
                found.add(best);
            }
        }
        found.sort(Comparator.<Related>comparingInt(r -> -r.relatedness()).thenComparingInt(Related::hops).thenComparing(Related::skill));
        return found;
    }

    private Related best(int have, int wanted) {
        var id = skills.get(have).id();
        if (have == wanted) {
            return new Related(id, 10_000, 0);
        }
        var best = new Related(id, 0, 0);
        for (var value : steps[have][wanted]) {
            best = better(best, new Related(id, value, 1));
        }
        for (var middle = 0; middle < skills.size(); middle++) {
            for (var first : steps[have][middle]) {
                for (var second : steps[middle][wanted]) {
                    best = better(best, new Related(id, (int) Math.floor(first * (double) second / 10_000 + 0.5), 2));
                }
            }
        }
        return better(best, new Related(id, siblings[have][wanted], 2));
    }

    private static Related better(Related one, Related other) {
        if (one.relatedness() != other.relatedness()) {
            return one.relatedness() > other.relatedness() ? one : other;
        }
        return one.hops() <= other.hops() ? one : other;
    }
}
