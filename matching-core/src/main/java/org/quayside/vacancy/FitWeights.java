package org.quayside.vacancy;

/** Weights of the categories of fit, 0..1000 each, not all 0. */
public record FitWeights(int skills, int experience, int languages, int education) {
    public static final FitWeights DEFAULT = new FitWeights(70, 15, 15, 0);

    public FitWeights {
        if (Math.min(Math.min(skills, experience), Math.min(languages, education)) < 0
                || Math.max(Math.max(skills, experience), Math.max(languages, education)) > 1000) {
            throw new IllegalArgumentException("weights must be within 0..1000");
        }
        if (skills + experience + languages + education == 0) {
            throw new IllegalArgumentException("weights are all 0");
        }
    }
}
