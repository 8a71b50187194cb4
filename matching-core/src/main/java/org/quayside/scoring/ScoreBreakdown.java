package org.quayside.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A score with everything that led to it.
 *
 * @param engine version that gave it, as written by {@link EngineVersion#toString}
 * @param categories every one that the reader may see, in the order of {@link Category}
 * @param requirements in the vacancy's order
 * @param gates those that are asked, in the order of {@link Gate}
 */
public record ScoreBreakdown(
        String engine, Score score, List<CategoryScore> categories, List<RequirementScore> requirements, List<GateOutcome> gates) {
    public ScoreBreakdown {
        categories = List.copyOf(categories);
        requirements = List.copyOf(requirements);
        gates = List.copyOf(gates);
    }

    /** Whether the candidate hides from the organisation: then nobody of it may see this, not even that the candidate exists. */
    public boolean hidden() {
        return gates.stream().anyMatch(outcome -> outcome.gate() == Gate.HIDDEN);
    }

    /**
     * Without what the candidate asks to be paid, and without the part of the score that tells it: who negotiates with a person need not
     * know what they would take.
     */
    public ScoreBreakdown forOrganization() {
        return new ScoreBreakdown(
                engine,
                score.forOrganization(),
                categories.stream().filter(one -> one.category() != Category.SALARY).toList(),
                requirements,
                gates.stream().map(one -> one.gate() == Gate.SALARY ? one.without("floor") : one).toList());
    }

    static Map<String, String> without(Map<String, String> entries, String name) {
        var others = new TreeMap<>(entries);
        others.remove(name);
        return others;
    }

    static SortedMap<String, String> sorted(Map<String, String> entries) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
}
