package org.quayside.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Fits a {@link Chain}: stochastic gradient of the conditional likelihood, steps scaled by AdaGrad, weights drawn to zero.
 *
 * <p>Overlooking a mention costs more than inventing one (softmax-margin): sentences without a skill are the majority, and without that the finder
 * would mostly be silent. Features are hidden at random while it learns, so that no word is relied upon alone; the weights are the mean over the later rounds, and
 * over several chains that saw the sentences in another order. Fixed seeds: the same sentences give the same weights, on any number of threads.
 */
final class ChainTrainer {
    /**
     * What there is to choose.
     *
     * @param overlooked is added to the scores of a mention's labels while training
     * @param hidden share of a token's features that is hidden at each step
     */
    record Settings(int chains, int rounds, double rate, double decay, double overlooked, double hidden) {
        static final Settings USUAL = new Settings(4, 8, 0.04, 3e-3, 0.25, 0.3);

        Settings withChains(int number) {
            return new Settings(number, rounds, rate, decay, overlooked, hidden);
        }
    }

    private final Chain chain;
    private final float[] emissionSquares;
    private final double[] transitionSquares = new double[Chain.LABELS * Chain.LABELS];
    private final Settings settings;
    private final SplittableRandom random;

    private ChainTrainer(int features, Settings settings, long seed) {
        this.chain = Chain.empty(features);
        this.emissionSquares = new float[Chain.LABELS * features];
        this.settings = settings;
        this.random = new SplittableRandom(seed);
    }

    /** @param features of each sentence's tokens; {@code labels} parallel to them */
    static Chain train(int[][][] features, int[][] labels, int size, Settings settings) {
        return Chain.mean(IntStream.range(0, settings.chains())
                .parallel()
                .mapToObj(seed -> new ChainTrainer(size, settings, seed).fit(features, labels))
                .toList());
    }

    private Chain fit(int[][][] features, int[][] labels) {
        var later = new ArrayList<Chain>();
        var order = new int[features.length];
        for (var i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (var round = 0; round < settings.rounds(); round++) {
            for (var i = order.length - 1; i > 0; i--) {
                var other = random.nextInt(i + 1);
                var kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            for (var sentence : order) {
                learn(some(features[sentence]), labels[sentence]);
            }
            if (2 * round >= settings.rounds()) {
                later.add(chain.copy());
            }
        }
        return Chain.mean(later);
    }

    private int[][] some(int[][] features) {
        var shown = new int[features.length][];
        for (var t = 0; t < shown.length; t++) {
            shown[t] = Arrays.stream(features[t]).filter(feature -> random.nextDouble() >= settings.hidden()).toArray();
        }
        return shown;
    }

    private void learn(int[][] features, int[] labels) {
        var n = labels.length;
        var scores = chain.scores(features);
        for (var i = 0; i < scores.length; i++) {
            scores[i] /= 1 - settings.hidden();
        }
        for (var t = 0; t < n; t++) {
            if (labels[t] != Chain.OUTSIDE) {
                scores[3 * t] += settings.overlooked();
            }
        }
        var alpha = chain.forward(scores);
        var beta = chain.backward(scores);
        var all = Chain.sum(alpha[3 * n - 3], alpha[3 * n - 2], alpha[3 * n - 1]);
        var pairs = new double[Chain.LABELS * Chain.LABELS];
        for (var t = 0; t < n; t++) {
            for (var y = 0; y < Chain.LABELS; y++) {
                var gradient = Math.exp(alpha[3 * t + y] + beta[3 * t + y] - all) - (labels[t] == y ? 1 : 0);
                if (Math.abs(gradient) > 1e-4) {
                    for (var feature : features[t]) {
                        step(3 * feature + y, (float) gradient);
                    }
                }
                for (var x = 0; x < (t == 0 ? 1 : Chain.LABELS); x++) {
                    var before = t == 0 ? 0 : alpha[3 * t - 3 + x];
                    pairs[3 * x + y] += Math.exp(before + chain.transition()[3 * x + y] + scores[3 * t + y] + beta[3 * t + y] - all);
                }
            }
            pairs[3 * (t == 0 ? Chain.OUTSIDE : labels[t - 1]) + labels[t]] -= 1;
        }
        for (var p = 0; p < pairs.length; p++) {
            if (p != 3 * Chain.OUTSIDE + Chain.GOES_ON) {
                transitionSquares[p] += pairs[p] * pairs[p];
                chain.transition()[p] -= (float) (settings.rate() * pairs[p] / Math.sqrt(transitionSquares[p] + 1e-6));
            }
        }
    }

    private void step(int at, float gradient) {
        var weight = chain.emission()[at];
        var slope = gradient + (float) settings.decay() * weight;
        emissionSquares[at] += slope * slope;
        chain.emission()[at] = weight - (float) (settings.rate() * slope / Math.sqrt(emissionSquares[at] + 1e-6f));
    }
}
