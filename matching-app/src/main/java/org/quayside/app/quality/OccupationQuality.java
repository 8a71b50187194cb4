package org.quayside.app.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quayside.app.candidate.CvIntake;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.extraction.cv.CvReader;
import org.quayside.extraction.cv.SkillFound;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.linking.OccupationLinker;

/**
 * Titles and whole CVs read as occupations. A title of O*NET is right if the occupation's ISCO-08 group is one that a crosswalk gives for it; a CV is right if one of
 * its first three occupations belongs to its category, which is a set of ISCO groups (categories.tsv).
 */
final class OccupationQuality {
    private static final LocalDate ON = LocalDate.of(2025, 4, 15);

    private OccupationQuality() {}

    static List<QualityRow> titles(QualityData data, OccupationLinker linker) {
        var rows = new ArrayList<QualityRow>();
        for (var crosswalk : data.named("(?i).*soc.*isco.*\\.csv")) {
            for (var names : data.tsvWith("O*NET-SOC Code", "Title", "Description")) {
                var isco = isco(crosswalk);
                var first = 0;
                var five = 0;
                var n = 0;
                for (var row : QualityData.tsv(names)) {
                    var right = isco.get(row.getField("O*NET-SOC Code").substring(0, 7));
                    if (right != null) {
                        n++;
                        var ranked = linker.rank(row.getField("Title"), 5);
                        first += !ranked.isEmpty() && right.contains(ranked.getFirst().occupation().isco()) ? 1 : 0;
                        five += ranked.stream().anyMatch(r -> right.contains(r.occupation().isco())) ? 1 : 0;
                    }
                }
                rows.add(new QualityRow("O*NET title to occupation's ISCO group", "accuracy at 1", null, (double) first / Math.max(1, n), n));
                rows.add(new QualityRow("O*NET title to occupation's ISCO group", "accuracy at 5", null, (double) five / Math.max(1, n), n));
            }
        }
        return rows;
    }

    private static Map<String, Set<String>> isco(Path crosswalk) {
        var codes = new HashMap<String, Set<String>>();
        for (var row : QualityData.csv(crosswalk)) {
            String soc = null;
            String group = null;
            for (var field : row.getFields()) {
                soc = soc == null && field.matches("\\d\\d-\\d{4}(\\.\\d\\d)?") ? field.substring(0, 7) : soc;
                group = group == null && field.matches("\\d{4}") ? field : group;
            }
            if (soc != null && group != null) {
                codes.computeIfAbsent(soc, s -> new HashSet<>()).add(group);
            }
        }
        return codes;
    }

    static List<QualityRow> careers(QualityData data, SkillGazetteer gazetteer, OccupationLinker linker) {
        var categories = categories();
        var reader = new CvReader(gazetteer);
        var right = 0;
        var n = 0;
        try (var documents = new DocumentText()) {
            var intake = new CvIntake(documents);
            for (var cv : data.cvs()) {
                var category = categories.get(cv.category());
                if (category != null) {
                    var text = intake.read(QualityData.name(cv.file()), Files.readAllBytes(cv.file())).text();
                    var skills = reader.read(text, null, ON).skills().stream().map(SkillFound::skill).toList();
                    var ranked = linker.career(reader.titles(text, ON), skills, 3);
                    right += ranked.stream().anyMatch(r -> isOf(category, r.occupation().isco())) ? 1 : 0;
                    n++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IntakeRefused refused) {
            throw new IllegalStateException(refused.problem(), refused);
        }
        return n == 0 ? List.of() : List.of(new QualityRow("CV: own category among the first 3 occupations' categories", "share", null, (double) right / n, n));
    }

    private static boolean isOf(List<String> groups, @org.jspecify.annotations.Nullable String isco) {
        return isco != null && groups.stream().anyMatch(isco::startsWith);
    }

    /** Category → beginnings of ISCO-08 codes. */
    private static Map<String, List<String>> categories() {
        try (var stream = OccupationQuality.class.getResourceAsStream("categories.tsv")) {
            var text = new String(java.util.Objects.requireNonNull(stream, "categories.tsv").readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            var categories = new HashMap<String, List<String>>();
            text.lines().skip(1).map(line -> line.split("\t")).forEach(fields -> categories.put(fields[0], List.of(fields[1].split("\\|"))));
            return categories;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
