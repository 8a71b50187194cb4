package org.quayside.app.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.quayside.extraction.gazetteer.GazetteerLexicon;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.spans.AnnotatedSentence;
import org.quayside.spans.ConllReader;
import org.quayside.spans.RawText;
import org.quayside.spans.SpanFinder;
import org.quayside.spans.SpanScore;
import org.quayside.spans.SpanTrainer;
import org.quayside.spans.WordClusters;
import org.quayside.taxonomy.Taxonomy;

/**
 * Mentions in SkillSpan, strict: trained on all train parts with the product's own features, measured on every other part. Clusters come from the raw texts of the
 * folder. The reference is OpenNLP's own finder with its usual features and a perceptron, trained and measured on the same parts.
 */
final class SpanQuality {
    private SpanQuality() {}

    static List<QualityRow> measure(QualityData data, Taxonomy taxonomy) throws IOException {
        var parts = new ArrayList<>(data.tagged());
        var train = parts.stream().filter(file -> QualityData.about(file).contains("train")).toList();
        parts.removeAll(train);
        var rows = new ArrayList<QualityRow>();
        if (train.isEmpty() || parts.isEmpty()) {
            return rows;
        }
        var lexicon = new GazetteerLexicon(new SkillGazetteer(taxonomy));
        var clusters = WordClusters.learn(rawText(data, train), WordClusters.COARSE, WordClusters.FINE);
        for (var column = 2; column >= 1; column--) {
            var kind = column == 2 ? "knowledge" : "skill";
            var sentences = new ArrayList<AnnotatedSentence>();
            for (var file : train) {
                sentences.addAll(ConllReader.read(file, column));
            }
            var finder = new SpanFinder(SpanTrainer.train(sentences, lexicon, clusters), lexicon);
            var usual = openNlp(sentences);
            for (var part : parts) {
                var marked = ConllReader.read(part, column);
                var score = SpanScore.of(finder::find, marked);
                var reference = String.format(Locale.ROOT, "OpenNLP default %.3f", SpanScore.of(usual::find, marked).f1());
                rows.add(new QualityRow("SkillSpan " + kind + ", " + QualityData.about(part), "strict F1", reference, score.f1(), score.marked()));
            }
        }
        return rows;
    }

    private static NameFinderME openNlp(List<AnnotatedSentence> sentences) throws IOException {
        var samples = sentences.stream()
                .map(sentence -> new NameSample(sentence.tokens().toArray(String[]::new), sentence.mentions().toArray(Span[]::new), false))
                .toList();
        var settings = new TrainingParameters();
        settings.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        settings.put(TrainingParameters.CUTOFF_PARAM, 0);
        return new NameFinderME(NameFinderME.train("en", null, ObjectStreamUtils.createObjectStream(samples), settings, new TokenNameFinderFactory()));
    }

    /** Sentences of everything in the folder that is advertisement-like text; of annotated files only the train parts, without their annotations. */
    private static List<List<String>> rawText(QualityData data, List<Path> train) throws IOException {
        var sentences = new ArrayList<List<String>>();
        for (var file : train) {
            ConllReader.read(file, 1).forEach(sentence -> sentences.add(sentence.tokens()));
        }
        for (var file : data.csvWith("Minimum Qualifications", "Preferred Qualifications")) {
            for (var row : QualityData.csv(file)) {
                List.of("Responsibilities", "Minimum Qualifications", "Preferred Qualifications").forEach(f -> sentences.addAll(RawText.sentences(row.getField(f))));
            }
        }
        for (var file : data.csvWith("job_description")) {
            QualityData.csv(file).forEach(row -> sentences.addAll(RawText.sentences(row.getField("job_description"))));
        }
        for (var file : data.tsvWith("O*NET-SOC Code", "Task")) {
            QualityData.tsv(file).forEach(row -> sentences.addAll(RawText.sentences(row.getField("Task"))));
        }
        data.descriptions().forEach(text -> sentences.addAll(RawText.sentences(text)));
        return sentences;
    }
}
