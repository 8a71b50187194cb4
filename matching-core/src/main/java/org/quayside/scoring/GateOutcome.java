package org.quayside.scoring;

import java.util.SortedMap;

/** A gate of one pair: its verdict is the reason's. {@code parameters} fill the reason's wording, as codes and numbers. */
public record GateOutcome(GateReason reason, SortedMap<String, String> parameters) {
    public GateOutcome {
        parameters = ScoreBreakdown.sorted(parameters);
    }

    GateOutcome without(String parameter) {
        return new GateOutcome(reason, ScoreBreakdown.sorted(ScoreBreakdown.without(parameters, parameter)));
    }

    public Gate gate() {
        return reason.gate();
    }

    public Verdict verdict() {
        return reason.verdict();
    }
}
