package org.quayside.app.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.vacancy.VacancyReader;
import org.quayside.vacancy.Importance;

/**
 * Must against nice: postings that state both in columns of their own, joined to one text, with headings that other advertisements use (from the folder's postings, and usual ones) or without any. Every line
 * counts once; a line that is read as asking for nothing is wrong.
 */
final class ImportanceQuality {
    private static final Pattern NICE = Pattern.compile("(?i).*(?:prefer|nice[- ]to[- ]have|good[- ]to[- ]have|advantage|a plus\\b|bonus|desirable).*");
    private static final Pattern MUST = Pattern.compile("(?i).*(?:requirement|qualification|must[- ]have|who you are|you have|you bring|looking for).*");
    private static final int LONGEST = 45;

    /** Headings that are seen in advertisements everywhere, beside those of the postings in the folder. */
    private static final List<String> USUAL_MUST = List.of(
            "Requirements:", "Minimum requirements", "Must have", "Must-haves:", "What you need:", "Your profile", "Who you are:", "What we are looking for", "Qualifications",
            "Essential skills:", "Required skills & experience", "You have:", "要求：", "入職要求", "職位要求：");
    private static final List<String> USUAL_NICE = List.of(
            "Nice to have:", "Nice-to-haves", "Good to have:", "Preferred qualifications:", "PREFERRED", "Preferred skills", "Desired skills and experience:", "Desirable:",
            "Bonus points if you have:", "Bonus:", "It's a plus if you have:", "Pluses", "Would be a plus:", "Advantageous:", "You will stand out if you have:", "Ideally you also have:",
            "Added advantage:", "Not required, but great:", "優先條件：", "加分項", "有以下經驗者優先：");

    private record Headings(List<String> must, List<String> nice) {}

    private ImportanceQuality() {}

    static List<QualityRow> measure(QualityData data, SkillGazetteer gazetteer) {
        var rows = new ArrayList<QualityRow>();
        for (var file : data.csvWith("Minimum Qualifications", "Preferred Qualifications")) {
            var reader = new VacancyReader(gazetteer);
            var headings = headings(data);
            var under = new int[2];
            var without = new int[2];
            var number = 0;
            for (var row : QualityData.csv(file)) {
                var must = lines(row.getField("Minimum Qualifications"));
                var nice = lines(row.getField("Preferred Qualifications"));
                if (!headings.must().isEmpty() && !headings.nice().isEmpty()) {
                    count(reader, headings.must().get(number % headings.must().size()), must, headings.nice().get(number % headings.nice().size()), nice, under);
                }
                count(reader, null, must, null, nice, without);
                number++;
            }
            var reference = "majority .62";
            if (under[1] > 0) {
                rows.add(new QualityRow("must against nice, under headings of other ads", "accuracy of lines", reference, (double) under[0] / under[1], under[1]));
            }
            rows.add(new QualityRow("must against nice, without headings", "accuracy of lines", reference, (double) without[0] / Math.max(1, without[1]), without[1]));
        }
        return rows;
    }

    private static List<String> lines(String field) {
        return field.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static void count(VacancyReader reader, @org.jspecify.annotations.Nullable String mustHeading, List<String> must,
            @org.jspecify.annotations.Nullable String niceHeading, List<String> nice, int[] rightAndAll) {
        var text = String.join("\n", Stream.of(mustHeading == null ? Stream.<String>empty() : Stream.of(mustHeading), must.stream(),
                niceHeading == null ? Stream.<String>empty() : Stream.of("", niceHeading), nice.stream()).flatMap(s -> s).toList());
        var read = reader.lines(text);
        var from = 0;
        for (var line : must) {
            var at = text.indexOf(line, from);
            from = at + line.length();
            rightAndAll[0] += isRight(read, at, from, false) ? 1 : 0;
            rightAndAll[1]++;
        }
        for (var line : nice) {
            var at = text.indexOf(line, from);
            from = at + line.length();
            rightAndAll[0] += isRight(read, at, from, true) ? 1 : 0;
            rightAndAll[1]++;
        }
    }

    /** The first passage in the line decides. */
    private static boolean isRight(List<org.quayside.extraction.vacancy.AskedLine> read, int from, int to, boolean nice) {
        for (var line : read) {
            if (line.place().end() > from && line.place().start() < to) {
                return line.importance() != null && nice == (line.importance() == Importance.PREFERRED);
            }
        }
        return false;
    }

    /** Headings that stand alone on a line of real postings. */
    private static Headings headings(QualityData data) {
        var must = new ArrayList<String>();
        var nice = new ArrayList<String>();
        for (var file : data.csvWith("job_description")) {
            for (var row : QualityData.csv(file)) {
                for (var line : lines(row.getField("job_description"))) {
                    var heading = line.length() <= LONGEST && (line.endsWith(":") || line.equals(line.toUpperCase(java.util.Locale.ROOT)) && line.split(" ").length >= 1);
                    if (heading && NICE.matcher(line).matches()) {
                        nice.add(line);
                    } else if (heading && MUST.matcher(line).matches()) {
                        must.add(line);
                    }
                }
            }
        }
        must.addAll(USUAL_MUST);
        nice.addAll(USUAL_NICE);
        return new Headings(must.stream().distinct().toList(), nice.stream().distinct().toList());
    }
}
