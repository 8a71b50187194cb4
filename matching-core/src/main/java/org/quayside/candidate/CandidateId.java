package org.quayside.candidate;

/** Identifies one candidate: 1 to 64 letters, digits, dots, hyphens or underscores. */
public record CandidateId(String value) {
    public CandidateId {
        if (!value.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("candidate id '%s' is not 1 to 64 letters, digits, '.', '_' or '-'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
