package org.quayside.spans;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.util.Span;

/** A trained finder: numbers of the features, the chain's weights, how likely a mention must be, and the word clusters that it was trained with; stored as one zip. */
public final class SpanModel {
    public static final String TYPE = "skill";
    private static final String WEIGHTS = "weights.bin";
    private static final String CLUSTERS = "words.tsv";
    /** Weights nearer to zero than this are not worth their place in the file. */
    private static final float NEGLIGIBLE = 0.02f;

    private final Map<String, Integer> numbers;
    private final Chain chain;
    private final double least;
    private final WordClusters clusters;

    /** @param least likelihood of a mention that is found */
    SpanModel(Map<String, Integer> numbers, Chain chain, double least, WordClusters clusters) {
        this.numbers = numbers;
        this.chain = chain;
        this.least = least;
        this.clusters = clusters;
    }

    WordClusters clusters() {
        return clusters;
    }

    /** @param features a list for each token */
    List<Span> find(List<List<String>> features) {
        return LikelySpans.choose(chain, chain.scores(numbered(features, numbers)), least);
    }

    /** Likelihood from which on a mention is found; it was chosen when the model was trained. */
    public double least() {
        return least;
    }

    /** The same finder, asked to be surer: for whoever minds a wrong mention more than a missing one. */
    public SpanModel atLeast(double likelihood) {
        return new SpanModel(numbers, chain, Math.max(least, likelihood), clusters);
    }

    /** How many features have a weight. */
    public int size() {
        return numbers.size();
    }

    static int[][] numbered(List<List<String>> features, Map<String, Integer> numbers) {
        var numbered = new int[features.size()][];
        for (var t = 0; t < numbered.length; t++) {
            var known = new int[features.get(t).size()];
            var size = 0;
            for (var feature : features.get(t)) {
                var number = numbers.get(feature);
                if (number != null) {
                    known[size++] = number;
                }
            }
            numbered[t] = java.util.Arrays.copyOf(known, size);
        }
        return numbered;
    }

    /** The same model gives the same bytes: entries carry no time, features stand in alphabetical order. */
    public void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry(CLUSTERS));
            var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            clusters.write(writer);
            writer.flush();
            zip.closeEntry();
            zip.putNextEntry(entry(WEIGHTS));
            var data = new DataOutputStream(zip);
            data.writeDouble(least);
            for (var weight : chain.transition()) {
                data.writeFloat(weight);
            }
            var kept = new ArrayList<Map.Entry<String, Integer>>();
            new TreeMap<>(numbers).entrySet().stream().filter(entry -> matters(entry.getValue())).forEach(kept::add);
            data.writeInt(kept.size());
            for (var entry : kept) {
                data.writeUTF(entry.getKey());
                for (var y = 0; y < Chain.LABELS; y++) {
                    data.writeShort(Float.floatToFloat16(chain.emission()[Chain.LABELS * entry.getValue() + y]));
                }
            }
            data.flush();
            zip.closeEntry();
        }
    }

    private boolean matters(int feature) {
        for (var y = 0; y < Chain.LABELS; y++) {
            if (Math.abs(chain.emission()[Chain.LABELS * feature + y]) > NEGLIGIBLE) {
                return true;
            }
        }
        return false;
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    public static SpanModel read(InputStream in) throws IOException {
        WordClusters clusters = null;
        SpanModel model = null;
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(CLUSTERS)) {
                    clusters = WordClusters.read(new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8)));
                } else if (entry.getName().equals(WEIGHTS) && clusters != null) {
                    model = weights(new DataInputStream(zip), clusters);
                }
            }
        }
        if (model == null) {
            throw new IOException("this is no model of mentions: it lacks " + WEIGHTS + " or " + CLUSTERS);
        }
        return model;
    }

    private static SpanModel weights(DataInputStream data, WordClusters clusters) throws IOException {
        var least = data.readDouble();
        var transition = new float[Chain.LABELS * Chain.LABELS];
        for (var i = 0; i < transition.length; i++) {
            transition[i] = data.readFloat();
        }
        var size = data.readInt();
        var numbers = HashMap.<String, Integer>newHashMap(size);
        var emission = new float[Chain.LABELS * size];
        for (var i = 0; i < size; i++) {
            numbers.put(data.readUTF(), i);
            for (var y = 0; y < Chain.LABELS; y++) {
                emission[Chain.LABELS * i + y] = Float.float16ToFloat(data.readShort());
            }
        }
        return new SpanModel(numbers, new Chain(emission, transition), least, clusters);
    }
}
