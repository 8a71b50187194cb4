package org.quayside.extraction.mention;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.quayside.extraction.text.DataFile;

/**
 * Says how likely it is that an ambiguous name means a skill: a maximum entropy model over {@link NameContext}, trained with OpenNLP.
 *
 * <p>Two outcomes, so one weight for each feature is enough: the difference of OpenNLP's two. Immutable, for any number of threads; some microseconds a name.
 */
public final class MeaningModel {
    /** The model that comes with the program; {@code quayside taxonomy train --ambiguous} makes it. */
    public static final String MODEL = "meaning.model";
    private static final String SKILL = "skill";
    private static final String OTHER = "other";
    private static final int FOLDS = 5;
    /** Weights nearer to zero are not worth their place in the file. */
    private static final float NEGLIGIBLE = 0.01f;

    private final Map<String, Float> weights;

    private MeaningModel(Map<String, Float> weights) {
        this.weights = weights;
    }

    /** 0..1. */
    double probability(List<String> context) {
        var sum = 0.0;
        for (var feature : context) {
            sum += weights.getOrDefault(feature, 0f);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The names that the model decides otherwise than whoever annotated them. */
    public List<AmbiguousName> wrong(List<AmbiguousName> names) {
        return names.stream().filter(name -> probability(name.context()) >= 0.5 != name.meant()).toList();
    }

    /**
     * The share that is decided rightly by models trained on the rest: a fifth is held out in turn.
     *
     * @param apart what keeps names together in one fifth: their sentence, or the name itself, to see how names fare that were never seen
     */
    public static double heldOut(List<AmbiguousName> names, Function<AmbiguousName, String> apart) {
        var keys = List.copyOf(new TreeSet<>(names.stream().map(apart).toList()));
        var wrong = 0;
        for (var fold = 0; fold < FOLDS; fold++) {
            var number = fold;
            Predicate<AmbiguousName> held = name -> Collections.binarySearch(keys, apart.apply(name)) % FOLDS == number;
            wrong += train(names.stream().filter(held.negate()).toList()).wrong(names.stream().filter(held).toList()).size();
        }
        return 1 - wrong / (double) Math.max(1, names.size());
    }

    /** How many features have a weight. */
    public int size() {
        return weights.size();
    }

    /** The same names in the same order give the same model. */
    public static MeaningModel train(List<AmbiguousName> names) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 200);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(AbstractDataIndexer.SORT_PARAM, false);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, 1.0);
        var events = names.stream().map(name -> new Event(name.meant() ? SKILL : OTHER, name.context().toArray(String[]::new))).toList();
        try {
            var indexer = new OnePassDataIndexer();
            indexer.init(parameters, new HashMap<>());
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            var trainer = new QNTrainer();
            trainer.init(parameters, new HashMap<>());
            return weights(trainer.trainModel(200, indexer), indexer.getPredLabels());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MeaningModel weights(QNModel model, String[] features) {
        var weights = new HashMap<String, Float>();
        var skill = model.getIndex(SKILL);
        for (var feature : features) {
            // What one feature alone says: the logarithm of its odds is its weight.
            var share = model.eval(new String[] {feature})[skill];
            var weight = (float) Math.log(share / (1 - share));
            if (Math.abs(weight) > NEGLIGIBLE) {
                weights.put(feature, weight);
            }
        }
        return new MeaningModel(Map.copyOf(weights));
    }

    public void write(OutputStream out) throws IOException {
        try (var data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(weights.size());
            for (var entry : new TreeMap<>(weights).entrySet()) {
                data.writeUTF(entry.getKey());
                data.writeShort(Float.floatToFloat16(entry.getValue()));
            }
        }
    }

    public static MeaningModel read(InputStream in) throws IOException {
        try (var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
            var weights = new HashMap<String, Float>();
            for (var left = data.readInt(); left > 0; left--) {
                weights.put(data.readUTF(), Float.float16ToFloat(data.readShort()));
            }
            return new MeaningModel(Map.copyOf(weights));
        }
    }

    /** The shipped model, read once. */
    static MeaningModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final MeaningModel MODEL = load();

        private static MeaningModel load() {
            try (var stream = DataFile.open(MeaningModel.MODEL)) {
                return read(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
