package org.quayside.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpansTest {
    private static final List<String> TOOLS = List.of("Brunk", "Tarpet", "Solvix", "Quandle", "Merlow", "Pintra", "Hestic", "Lorvane");
    private static final Lexicon NOTHING = Lexicon.NONE;

    @TempDir
    private Path folder;

    @Test
    void a_name_that_was_never_seen_is_found_by_what_stands_around_it() {
        var finder = new SpanFinder(SpanTrainer.train(sentences(), NOTHING, WordClusters.NONE), NOTHING);

        assertThat(finder.find(words("experience with Zorbex required"))).containsExactly(new Span(2, 3, SpanModel.TYPE));
        assertThat(finder.find(words("please meet Zorbex at lunch"))).isEmpty();
        assertThat(finder.find(new String[0])).isEmpty();
    }

    @Test
    void the_same_sentences_give_the_same_bytes_and_a_stored_model_finds_the_same() throws IOException {
        var clusters = WordClusters.learn(sentences().stream().map(AnnotatedSentence::tokens).toList(), 4, 8);
        var once = bytes(SpanTrainer.train(sentences(), NOTHING, clusters));
        var again = bytes(SpanTrainer.train(sentences(), NOTHING, WordClusters.learn(sentences().stream().map(AnnotatedSentence::tokens).toList(), 4, 8)));

        assertThat(again).isEqualTo(once);
        var read = new SpanFinder(SpanModel.read(new ByteArrayInputStream(once)), NOTHING);
        assertThat(SpanScore.of(read::find, sentences()).f1()).isGreaterThan(0.99);
    }

    @Test
    void threads_share_a_finder_and_keep_none_that_is_done_with() {
        var model = SpanTrainer.train(sentences(), NOTHING, WordClusters.NONE);
        var gone = new WeakReference<>(findInEightThreads(new SpanFinder(model, NOTHING)));

        var deadline = Instant.now().plusSeconds(30);
        while (gone.get() != null && Instant.now().isBefore(deadline)) {
            System.gc();
        }
        assertThat(gone.get()).isNull();
    }

    private static SpanFinder findInEightThreads(SpanFinder finder) {
        finder.find(words("this thread finds, too"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> finder.find(words("experience with Zorbex required"))))
                    .toList()
                    .forEach(found -> assertThat(found).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(new Span[] {new Span(2, 3, SpanModel.TYPE)}));
        }
        return finder;
    }

    @Test
    void what_is_no_model_is_refused() {
        assertThatThrownBy(() -> SpanModel.read(new ByteArrayInputStream(new byte[] {1, 2, 3}))).isInstanceOf(IOException.class).hasMessageContaining("no model");
    }

    @Test
    void mentions_are_chosen_as_if_all_labellings_were_tried_one_by_one() {
        var random = new SplittableRandom(3);
        for (var round = 0; round < 50; round++) {
            var chain = Chain.empty(6);
            for (var i = 0; i < chain.emission().length; i++) {
                chain.emission()[i] = (float) random.nextDouble(-2, 2);
            }
            for (var i = 0; i < 9; i++) {
                chain.transition()[i] = i == 2 ? (float) Chain.NEVER : (float) random.nextDouble(-1, 1);
            }
            var scores = chain.scores(new int[][] {{0, 1}, {2}, {3, 5}, {4}});
            double sum = 0;
            var likelihood = new HashMap<Span, Double>();
            for (var code = 0; code < 81; code++) {
                var labels = labels(code);
                var weight = Math.exp(score(chain, scores, labels));
                sum += weight;
                mentions(labels).forEach(span -> likelihood.merge(span, weight, Double::sum));
            }
            var all = sum;
            var alpha = chain.forward(scores);
            assertThat(Chain.sum(alpha[9], alpha[10], alpha[11])).isCloseTo(Math.log(sum), org.assertj.core.data.Offset.offset(1e-6));
            ToDoubleFunction<List<Span>> worth = spans -> spans.stream().mapToDouble(span -> likelihood.getOrDefault(span, 0.0) / all - 0.2).sum();
            var best = IntStream.range(0, 81).mapToObj(code -> mentions(labels(code))).mapToDouble(worth).max().orElseThrow();
            assertThat(worth.applyAsDouble(LikelySpans.choose(chain, scores, 0.2))).isCloseTo(best, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private static int[] labels(int code) {
        return new int[] {code / 27, code / 9 % 3, code / 3 % 3, code % 3};
    }

    /** What the labels mean; a mention that goes on where none began is none. */
    private static List<Span> mentions(int[] labels) {
        var spans = new ArrayList<Span>();
        for (var start = 0; start < labels.length; start++) {
            if (labels[start] == Chain.BEGINS) {
                var end = start + 1;
                while (end < labels.length && labels[end] == Chain.GOES_ON) {
                    end++;
                }
                spans.add(new Span(start, end, SpanModel.TYPE));
            }
        }
        return spans;
    }

    private static double score(Chain chain, double[] scores, int[] labels) {
        var before = Chain.OUTSIDE;
        var sum = 0.0;
        for (var t = 0; t < labels.length; t++) {
            sum += chain.transition()[3 * before + labels[t]] + scores[3 * t + labels[t]];
            before = labels[t];
        }
        return sum;
    }

    @Test
    void bio_files_are_read_by_column_and_an_i_may_begin() throws IOException {
        var file = Files.writeString(folder.resolve("a.conll"), "Use\tO\tO\nSpring\tB-Skill\tO\nBoot\tI-Skill\tB\n\n\nGo\tO\tI\n");

        assertThat(ConllReader.read(file, 1)).containsExactly(
                new AnnotatedSentence(List.of("Use", "Spring", "Boot"), List.of(new Span(1, 3, SpanModel.TYPE))), new AnnotatedSentence(List.of("Go"), List.of()));
        assertThat(ConllReader.read(file, 2).getLast().mentions()).containsExactly(new Span(0, 1, SpanModel.TYPE));
        assertThatThrownBy(() -> ConllReader.read(file, 3)).hasMessageContaining("a.conll:1").hasMessageContaining("column 3");
    }

    @Test
    void words_that_stand_in_like_places_share_a_cluster() {
        var text = new ArrayList<List<String>>();
        for (var tool : TOOLS) {
            for (var i = 0; i < 6; i++) {
                text.add(List.of("we", "run", tool, "on", "servers"));
                text.add(List.of("meet", "in", "room" + tool, "for", "tea"));
            }
        }
        var clusters = WordClusters.learn(text, 8, 12);

        assertThat(TOOLS.stream().map(tool -> clusters.of(tool.toLowerCase(java.util.Locale.ROOT)).coarse()).distinct()).hasSize(1);
        assertThat(clusters.of("brunk").coarse()).isNotEqualTo(clusters.of("roombrunk").coarse());
        assertThat(clusters.of("neverseen").coarse()).isEqualTo("-");
    }

    @Test
    void shapes_are_short() {
        assertThat(Arrays.stream(new String[] {"Node.js", "CI/CD", "python", "R2", "數據"}).map(SpanFeatures::shape)).containsExactly("Xx.x", "X/X", "x", "X9", "x");
    }

    private static List<AnnotatedSentence> sentences() {
        var sentences = new ArrayList<AnnotatedSentence>();
        for (var tool : TOOLS) {
            sentences.add(new AnnotatedSentence(List.of("experience", "with", tool, "required"), List.of(new Span(2, 3, SpanModel.TYPE))));
            sentences.add(new AnnotatedSentence(List.of("please", "meet", tool, "at", "lunch"), List.of()));
            sentences.add(new AnnotatedSentence(List.of("solid", "experience", "with", tool, "Cloud"), List.of(new Span(3, 5, SpanModel.TYPE))));
        }
        return sentences;
    }

    private static String[] words(String sentence) {
        return sentence.split(" ");
    }

    private static byte[] bytes(SpanModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
