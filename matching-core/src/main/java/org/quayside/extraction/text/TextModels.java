package org.quayside.extraction.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * OpenNLP's models, each loaded on first use and shared by all threads.
 *
 * <p>They are read as plain resources: OpenNLP's own class path search finds nothing inside an executable jar.
 */
public final class TextModels {
    private TextModels() {}

    public static SentenceDetector sentences() {
        return Sentences.DETECTOR;
    }

    static Tokenizer tokenizer() {
        return Words.TOKENIZER;
    }

    /** Without memory. */
    static Tokenizer model() {
        return Words.MODEL;
    }

    static LanguageDetector languages() {
        return Languages.DETECTOR;
    }

    private static final class Sentences {
        static final SentenceDetector DETECTOR =
                new ThreadSafeSentenceDetectorME(TextModels.<SentenceModel>load("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new));
    }

    private static final class Words {
        static final Tokenizer MODEL =
                new ThreadSafeTokenizerME(TextModels.<TokenizerModel>load("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new));
        static final Tokenizer TOKENIZER = new RememberedWords(MODEL);
    }

    private static final class Languages {
        static final LanguageDetector DETECTOR = new ThreadSafeLanguageDetectorME(load("/langdetect-183.bin", LanguageDetectorModel::new));
    }

    @FunctionalInterface
    private interface Loading<M> {
        M from(InputStream stream) throws IOException;
    }

    private static <M> M load(String resource, Loading<M> loading) {
        try (var stream = TextModels.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("model " + resource + " is missing from the class path");
            }
            return loading.from(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
