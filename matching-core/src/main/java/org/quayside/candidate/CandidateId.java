package org.quayside.candidate;

import org.quayside.command.Checks;

/** Identifies one candidate: 1 to 64 letters, digits, dots, hyphens or underscores. */
public record CandidateId(String value) {
    public CandidateId {
        Checks.id("candidate", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
