package org.quayside.app.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quayside.linking.SentenceLinker;
import org.quayside.linking.SkillLinker;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.Taxonomy;

/**
 * Spans and sentences of advertisements linked to ESCO. A span is its narrower part where one is marked; labels that say "none fits" are left out, and so are
 * sentences without any label.
 */
final class LinkingQuality {
    private static final int DEEP = 200;

    private record Span(String sentence, String text) {}

    private LinkingQuality() {}

    static List<QualityRow> measure(QualityData data, Taxonomy taxonomy) throws IOException {
        var rows = new ArrayList<QualityRow>();
        var files = data.csvWith("sentence", "span", "sub_span", "label");
        if (files.isEmpty() || data.escoZips().isEmpty()) {
            return rows;
        }
        var linker = new SkillLinker(taxonomy, skill -> skill.esco() != null);
        var byLabel = data.escoLabels();
        for (var file : files) {
            var name = QualityData.about(file);
            var tech = name.contains("tech");
            rows.add(spans(file, name, tech ? "lexical .43, best neural .63" : "lexical .37, best neural .48", linker, byLabel));
            rows.add(sentences(file, name, tech ? "exact labels .31" : "exact labels .22", new SentenceLinker(linker), byLabel));
        }
        return rows;
    }

    private static QualityRow spans(Path file, String name, String reference, SkillLinker linker, Map<String, Set<String>> byLabel) {
        var asked = new LinkedHashMap<Span, Set<String>>();
        for (var row : QualityData.csv(file)) {
            var right = byLabel.get(row.getField("label"));
            if (right != null) {
                var narrow = row.getField("sub_span").isBlank() ? row.getField("span") : row.getField("sub_span");
                asked.computeIfAbsent(new Span(row.getField("sentence"), narrow), s -> new HashSet<>()).addAll(right);
            }
        }
        var sum = 0.0;
        for (var entry : asked.entrySet()) {
            var ranked = linker.rank(entry.getKey().text(), DEEP);
            for (var r = 0; r < ranked.size(); r++) {
                if (entry.getValue().contains(ranked.get(r).skill().esco())) {
                    sum += 1.0 / (r + 1);
                    break;
                }
            }
        }
        return new QualityRow("span to ESCO skill, " + name, "MRR", reference, sum / Math.max(1, asked.size()), asked.size());
    }

    private static QualityRow sentences(Path file, String name, String reference, SentenceLinker linker, Map<String, Set<String>> byLabel) {
        var labelled = new LinkedHashMap<String, Set<String>>();
        for (var row : QualityData.csv(file)) {
            var right = byLabel.get(row.getField("label"));
            if (right != null) {
                labelled.computeIfAbsent(row.getField("sentence"), s -> new HashSet<>()).addAll(right);
            }
        }
        var right = 0;
        var found = 0;
        var marked = 0;
        for (var entry : labelled.entrySet()) {
            var ours = linker.skills(entry.getKey()).stream().map(Skill::esco).collect(Collectors.toSet());
            found += ours.size();
            marked += entry.getValue().size();
            ours.retainAll(entry.getValue());
            right += ours.size();
        }
        return new QualityRow("sentence to set of ESCO skills, " + name, "micro-F1", reference, 2.0 * right / Math.max(1, found + marked), labelled.size());
    }
}
