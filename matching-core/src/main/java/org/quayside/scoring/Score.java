package org.quayside.scoring;

/** Outcome of one pair: three numbers in basis points, 0..10,000, and the gates' verdict. */
public record Score(int match, int fit, int appeal, Verdict verdict) {}
