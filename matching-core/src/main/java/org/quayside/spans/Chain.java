package org.quayside.spans;

import java.util.Arrays;

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

    /** The likeliest labels. */
    int[] best(double[] scores) {
        var n = scores.length / LABELS;
        var best = new double[LABELS];
        var from = new int[LABELS * n];
        for (var t = 0; t < n; t++) {
            var next = new double[LABELS];
            for (var y = 0; y < LABELS; y++) {
                var most = Double.NEGATIVE_INFINITY;
                for (var x = 0; x < (t == 0 ? 1 : LABELS); x++) {
                    var score = best[x] + transition[LABELS * x + y];
                    if (score > most) {
                        most = score;
                        from[LABELS * t + y] = x;
                    }
                }
                next[y] = most + scores[LABELS * t + y];
            }
            best = next;
        }
        var labels = new int[n];
        var label = 0;
        for (var y = 1; y < LABELS; y++) {
            label = best[y] > best[label] ? y : label;
        }
        for (var t = n - 1; t >= 0; t--) {
            labels[t] = label;
            label = from[LABELS * t + label];
        }
        return labels;
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

    static double sum(double a, double b, double c) {
        var most = Math.max(a, Math.max(b, c));
        return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
    }

    Chain copy() {
        return new Chain(Arrays.copyOf(emission, emission.length), Arrays.copyOf(transition, transition.length));
    }
}
