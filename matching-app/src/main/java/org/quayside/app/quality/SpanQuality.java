package org.quayside.app.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quayside.extraction.GazetteerLexicon;
import org.quayside.extraction.SkillGazetteer;
import org.quayside.spans.AnnotatedSentence;
import org.quayside.spans.ConllReader;
import org.quayside.spans.RawText;
import org.quayside.spans.SpanFinder;
import org.quayside.spans.SpanScore;
import org.quayside.spans.SpanTrainer;
import org.quayside.spans.WordClusters;
import org.quayside.taxonomy.Taxonomy;

/** Mentions in SkillSpan, strict: trained on all train parts with the product's own features, measured on every other part. Clusters come from the raw texts of the folder. */
final class SpanQuality {
    private static final Map<String, String> REFERENCES = Map.of(
            "knowledge house", "OpenNLP default .41", "knowledge tech", "OpenNLP default .56", "skill house", "OpenNLP default .21", "skill tech", "OpenNLP default .30");

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
            for (var part : parts) {
                var score = SpanScore.of(finder, ConllReader.read(part, column));
                var name = QualityData.about(part);
                rows.add(new QualityRow("SkillSpan " + kind + ", " + name, "strict F1", REFERENCES.get(kind + (name.contains("tech") ? " tech" : " house")), score.f1(), score.marked()));
            }
        }
        return rows;
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
