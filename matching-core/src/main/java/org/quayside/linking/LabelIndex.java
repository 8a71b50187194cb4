package org.quayside.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Labels of numbered owners, found by likeness: cosine of {@link Terms}, weighed by how few owners have a term. An owner is as like as its likest label.
 *
 * <p>Postings stand in two flat arrays. 110,000 labels of ESCO take about two seconds and 60 MB. Not thread-safe: the scratch arrays belong to the index.
 */
final class LabelIndex {
    private final Terms terms = new Terms();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final float[] rarity;
    private final int[] starts;
    private final int[] labels;
    private final float[] weights;
    private final int[] owners;
    private final float[] trust;
    private final float[] score;
    private final int[] touched;

    /** @param trust of the label, 0..1 */
    record Label(int owner, String text, float trust) {}

    /** @param likeness 0..1 */
    record Found(int owner, float likeness) {}

    LabelIndex(List<Label> all) {
        owners = new int[all.size()];
        trust = new float[all.size()];
        var features = new ArrayList<int[]>(all.size());
        var values = new ArrayList<float[]>(all.size());
        var seenBy = new HashMap<Integer, HashSet<Integer>>();
        for (var l = 0; l < owners.length; l++) {
            owners[l] = all.get(l).owner();
            trust[l] = all.get(l).trust();
            var map = terms.of(all.get(l).text());
            var ids = new int[map.size()];
            var value = new float[ids.length];
            var i = 0;
            for (var entry : map.entrySet()) {
                ids[i] = numbers.computeIfAbsent(entry.getKey(), k -> numbers.size());
                value[i++] = entry.getValue();
            }
            features.add(ids);
            values.add(value);
            var seen = seenBy.computeIfAbsent(owners[l], o -> new HashSet<>());
            for (var id : ids) {
                seen.add(id);
            }
        }
        rarity = rarity(seenBy, numbers.size());
        starts = new int[numbers.size() + 1];
        features.forEach(ids -> Arrays.stream(ids).forEach(id -> starts[id + 1]++));
        for (var f = 0; f < numbers.size(); f++) {
            starts[f + 1] += starts[f];
        }
        labels = new int[starts[numbers.size()]];
        weights = new float[labels.length];
        fill(features, values);
        score = new float[owners.length];
        touched = new int[owners.length];
    }

    private static float[] rarity(Map<Integer, HashSet<Integer>> seenBy, int size) {
        var counts = new int[size];
        seenBy.values().forEach(seen -> seen.forEach(id -> counts[id]++));
        var rarity = new float[size];
        for (var f = 0; f < size; f++) {
            rarity[f] = (float) Math.log((seenBy.size() + 1) / (counts[f] + 0.5));
        }
        return rarity;
    }

    private void fill(List<int[]> features, List<float[]> values) {
        var next = Arrays.copyOf(starts, starts.length);
        for (var l = 0; l < owners.length; l++) {
            var ids = features.get(l);
            var length = 0.0;
            for (var i = 0; i < ids.length; i++) {
                var weight = values.get(l)[i] * rarity[ids[i]];
                length += weight * weight;
            }
            var scale = length == 0 ? 0 : (float) (1 / Math.sqrt(length));
            for (var i = 0; i < ids.length; i++) {
                labels[next[ids[i]]] = l;
                weights[next[ids[i]]++] = values.get(l)[i] * rarity[ids[i]] * scale;
            }
        }
    }

    /** Owners by likeness times trust, likest first, then by number; {@code bonus} is added per owner. */
    List<Found> like(String text, int most, float[] bonus) {
        var best = best(text, bonus);
        return best.entrySet().stream()
                .map(entry -> new Found(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Found::likeness).reversed().thenComparing(Found::owner))
                .limit(most)
                .toList();
    }

    /** Fills {@code score} per label; returns how many labels were touched. */
    private int score(String text) {
        var query = terms.of(text);
        var length = 0.0;
        for (var entry : query.entrySet()) {
            var known = numbers.get(entry.getKey());
            if (known != null) {
                var weight = entry.getValue() * rarity[known];
                length += weight * weight;
            }
        }
        // What no label knows makes the rest less like, but not by its full weight: descriptions of one's own are no evidence against.
        var scale = length == 0 ? 0 : (float) (1 / Math.sqrt(length));
        var size = 0;
        for (var entry : query.entrySet()) {
            var known = numbers.get(entry.getKey());
            if (known != null) {
                var weight = entry.getValue() * rarity[known] * scale;
                for (var p = starts[known]; p < starts[known + 1]; p++) {
                    if (score[labels[p]] == 0) {
                        touched[size++] = labels[p];
                    }
                    score[labels[p]] += weight * weights[p];
                }
            }
        }
        return size;
    }

    private synchronized Map<Integer, Float> best(String text, float[] bonus) {
        var size = score(text);
        var best = new HashMap<Integer, Float>();
        for (var i = 0; i < size; i++) {
            var label = touched[i];
            // Letters alone make nothing like.
            if (score[label] > 0.15f) {
                best.merge(owners[label], score[label] * trust[label] + bonus[owners[label]], Math::max);
            }
            score[label] = 0;
        }
        return best;
    }
}
