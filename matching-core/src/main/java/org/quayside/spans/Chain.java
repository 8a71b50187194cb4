package org.quayside.spans;

import java.util.List;

/**
 * A linear-chain conditional random field over three labels: outside, begins, goes on. A mention cannot go on where none began.
 *
 * <p>Weights: {@code emission[3 · feature + label]} and {@code transition[3 · before + label]}; {@code start} is the transition from outside. Scores are sums, in
 * natural logarithms.
 */
record Chain(float[] emission, float[] transition) {
    static final int OUTSIDE = 0;
    static final int BEGINS = 1;
    static final int GOES_ON = 2;
    static final int LABELS = 3;
    static final double NEVER = -1e6;

    static Chain empty(int features) {
        var transition = new float[LABELS * LABELS];
        transition[LABELS * OUTSIDE + GOES_ON] = (float) NEVER;
        return new Chain(new float[LABELS * features], transition);
    }

    Chain copy() {
        return new Chain(emission.clone(), transition.clone());
    }

    static Chain mean(List<Chain> chains) {
        var mean = empty(chains.getFirst().emission.length / LABELS);
        for (var chain : chains) {
            add(chain.emission, chains.size(), mean.emission);
            add(chain.transition, chains.size(), mean.transition);
        }
        mean.transition[LABELS * OUTSIDE + GOES_ON] = (float) NEVER;
        return mean;
    }

    private static void add(float[] weights, int share, float[] sum) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += weights[i] / share;
        }
    }

    /** Row-major scores, {@code tokens × LABELS}. */
    double[] scores(int[][] features) {
        var scores = new double[LABELS * features.length];
        for (var t = 0; t < features.length; t++) {
            double outside = 0;
            double begins = 0;
            double goesOn = 0;
            for (var feature : features[t]) {
                outside += emission[3 * feature];
                begins += emission[3 * feature + 1];
                goesOn += emission[3 * feature + 2];
            }
            scores[3 * t] = outside;
            scores[3 * t + 1] = begins;
            scores[3 * t + 2] = goesOn;
        }
        return scores;
    }

    /** Log of the sum over all labellings that begin with {@code t + 1} labels and end in each label. */
    double[] forward(double[] scores) {
        var n = scores.length / LABELS;
        var alpha = new double[scores.length];
        for (var t = 0; t < n; t++) {
            for (var y = 0; y < LABELS; y++) {
                alpha[LABELS * t + y] = scores[LABELS * t + y]
                        + (t == 0 ? transition[y] : sum(alpha[3 * t - 3] + transition[y], alpha[3 * t - 2] + transition[3 + y], alpha[3 * t - 1] + transition[6 + y]));
            }
        }
        return alpha;
    }

    double[] backward(double[] scores) {
        var n = scores.length / LABELS;
        var beta = new double[scores.length];
        for (var t = n - 2; t >= 0; t--) {
            for (var y = 0; y < LABELS; y++) {
                beta[3 * t + y] = sum(beta[3 * t + 3] + scores[3 * t + 3] + transition[3 * y], beta[3 * t + 4] + scores[3 * t + 4] + transition[3 * y + 1],
                        beta[3 * t + 5] + scores[3 * t + 5] + transition[3 * y + 2]);
            }
        }
        return beta;
    }

    /** Log of the sum over what may follow a mention whose last token, labelled {@code label}, is {@code t}; 0 at the end. */
    double stops(int t, int label, double[] scores, double[] beta) {
        var next = LABELS * (t + 1);
        return next == scores.length
                ? 0
                : sum(transition[LABELS * label] + scores[next] + beta[next], transition[LABELS * label + 1] + scores[next + 1] + beta[next + 1], NEVER);
    }

    static double sum(double a, double b, double c) {
        var most = Math.max(a, Math.max(b, c));
        return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
    }
}
