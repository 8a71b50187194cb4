package org.quayside.app.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.quayside.app.candidate.CvIntake;
import org.quayside.app.intake.DocumentText;
import org.quayside.extraction.cv.CvReader;
import org.quayside.extraction.gazetteer.SkillGazetteer;

/** CVs a second on one core, counted in CVs of 700 words: after a warm-up, for some seconds of one thread's own time, so that what else the machine does counts little. */
final class SpeedQuality {
    private static final int WORDS = 700;
    private static final long NANOS = 4_000_000_000L;

    private SpeedQuality() {}

    static List<QualityRow> measure(QualityData data, SkillGazetteer gazetteer) throws java.io.IOException {
        var texts = new ArrayList<String>();
        try (var documents = new DocumentText()) {
            var intake = new CvIntake(documents);
            for (var cv : data.cvs()) {
                texts.add(intake.read(QualityData.name(cv.file()), java.nio.file.Files.readAllBytes(cv.file())).text());
            }
        }
        if (texts.isEmpty()) {
            return List.of();
        }
        var reader = new CvReader(gazetteer);
        var on = LocalDate.of(2025, 4, 15);
        return List.of(
                row("CVs a second and core, sentences + tokens + gazetteer", texts, reader::countMentions),
                row("CVs a second and core, everything", texts, text -> reader.read(text, null, on).skills().size()));
    }

    private static QualityRow row(String task, List<String> texts, ToIntFunction<String> reading) {
        rate(texts, reading);
        return new QualityRow(task, "CVs/s", null, rate(texts, reading), texts.size());
    }

    private static long own() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double rate(List<String> texts, ToIntFunction<String> reading) {
        var began = own();
        var words = 0L;
        var found = 0L;
        for (var i = 0; own() - began < NANOS; i++) {
            var text = texts.get(i % texts.size());
            found += reading.applyAsInt(text);
            words += text.split("\\s+").length;
        }
        var seconds = (own() - began) / 1e9;
        return found == 0 ? 0 : words / (double) WORDS / seconds;
    }
}
