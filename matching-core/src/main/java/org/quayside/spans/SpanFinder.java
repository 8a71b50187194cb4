package org.quayside.spans;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.ml.model.SequenceClassificationModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.BeamSearchContextGenerator;
import opennlp.tools.util.Sequence;
import opennlp.tools.util.SequenceValidator;
import opennlp.tools.util.Span;

/**
 * Finds mentions of skills by how they are written and what stands around them, for any number of threads.
 *
 * <p>OpenNLP's {@code NameFinderME} over a sequence model of our own: the chain weighs the whole sentence at once, where OpenNLP's own models decide from left
 * to right.
 */
public final class SpanFinder {
    private final SpanModel model;
    private final Lexicon lexicon;
    /** OpenNLP's finder and the stemmer keep state while they work: whoever finds takes one that nobody uses. */
    private final Queue<NameFinderME> idle = new ConcurrentLinkedQueue<>();

    public SpanFinder(SpanModel model, Lexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
    }

    /** Spans over {@code tokens}, ascending, apart from each other. */
    public Span[] find(String[] tokens) {
        if (tokens.length == 0) {
            return new Span[0];
        }
        var finder = Objects.requireNonNullElseGet(idle.poll(), this::newFinder);
        var found = finder.find(tokens, Hints.of(tokens, lexicon, model.clusters()));
        idle.add(finder);
        return found;
    }

    private NameFinderME newFinder() {
        return new NameFinderME(new TokenNameFinderModel("en", new Labels(), null, Map.of(), Map.of(), new BioCodec(), new TokenNameFinderFactory()));
    }

    private final class Labels implements SequenceClassificationModel {
        private static final String OUTSIDE = BioCodec.OTHER;
        private static final String BEGINS = SpanModel.TYPE + "-" + BioCodec.START;
        private static final String GOES_ON = SpanModel.TYPE + "-" + BioCodec.CONTINUE;

        private final SpanFeatures features = new SpanFeatures();

        @Override
        public <T> Sequence bestSequence(T[] tokens, Object[] hints, BeamSearchContextGenerator<T> contexts, SequenceValidator<T> validator) {
            var labels = new String[tokens.length];
            Arrays.fill(labels, OUTSIDE);
            for (var span : model.find(features.of((String[]) tokens, (String[][]) hints))) {
                Arrays.fill(labels, span.getStart(), span.getEnd(), GOES_ON);
                labels[span.getStart()] = BEGINS;
            }
            return new Sequence(List.of(labels));
        }

        @Override
        public <T> Sequence[] bestSequences(
                int wanted, T[] tokens, Object[] hints, double least, BeamSearchContextGenerator<T> contexts, SequenceValidator<T> validator) {
            return new Sequence[] {bestSequence(tokens, hints, contexts, validator)};
        }

        @Override
        public <T> Sequence[] bestSequences(int wanted, T[] tokens, Object[] hints, BeamSearchContextGenerator<T> contexts, SequenceValidator<T> validator) {
            return new Sequence[] {bestSequence(tokens, hints, contexts, validator)};
        }

        @Override
        public String[] getOutcomes() {
            return new String[] {OUTSIDE, BEGINS, GOES_ON};
        }
    }

    /** Reads the model that comes with the program, or one that a user trained. */
    public static SpanFinder read(java.io.InputStream in, Lexicon lexicon) throws IOException {
        return new SpanFinder(SpanModel.read(in), lexicon);
    }
}
