package org.quayside.scoring;

/** Outcome of a gate, and of all gates of a pair: the worst one wins. */
public enum Verdict {
    PASS,
    UNKNOWN,
    FAIL;

    public Verdict worst(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
