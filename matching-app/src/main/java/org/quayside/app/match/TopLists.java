package org.quayside.app.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How far two top-k lists agree, which need not name the same things. Kendall's τ is taken as K<sup>(p)</sup> of R. Fagin, R. Kumar and
 * D. Sivakumar, "Comparing Top k Lists", SIAM Journal on Discrete Mathematics 17 (2003), with the neutral p = ½.
 */
final class TopLists {
    private static final int ABSENT = Integer.MAX_VALUE;

    private TopLists() {}

    /** Share of the first {@code k} that both name, 0..1; of two empty lists 1. */
    static double overlap(List<String> one, List<String> other, int k) {
        var first = new HashSet<>(one.subList(0, Math.min(k, one.size())));
        var second = new HashSet<>(other.subList(0, Math.min(k, other.size())));
        var longer = Math.max(first.size(), second.size());
        first.retainAll(second);
        return longer == 0 ? 1 : (double) first.size() / longer;
    }

    /**
     * 0: the same; 1: nothing in common; a list turned round is at about a third. Each pair of things counts 1 if the lists surely order
     * it in opposite ways (what is absent is behind what is there), and ½ if one list does not tell; that is divided by what lists of these
     * lengths with nothing in common would come to.
     */
    static double kendallDistance(List<String> one, List<String> other) {
        var ranks = ranks(one);
        var others = ranks(other);
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        var things = List.copyOf(all);
        var distance = 0.0;
        for (var i = 0; i < things.size(); i++) {
            for (var j = i + 1; j < things.size(); j++) {
                distance += disorder(order(ranks, things.get(i), things.get(j)), order(others, things.get(i), things.get(j)));
            }
        }
        var worst = (double) one.size() * other.size() + (pairs(one.size()) + pairs(other.size())) / 2;
        return worst == 0 ? 0 : distance / worst;
    }

    private static double disorder(int first, int second) {
        return first == 0 || second == 0 ? 0.5 : first == second ? 0 : 1;
    }

    /** Negative: a is before b; 0: neither is there. */
    private static int order(Map<String, Integer> ranks, String a, String b) {
        return Integer.compare(ranks.getOrDefault(a, ABSENT), ranks.getOrDefault(b, ABSENT));
    }

    private static Map<String, Integer> ranks(List<String> list) {
        var ranks = new HashMap<String, Integer>();
        list.forEach(thing -> ranks.put(thing, ranks.size()));
        return ranks;
    }

    private static double pairs(int n) {
        return n * (n - 1) / 2.0;
    }
}
