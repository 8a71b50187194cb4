package org.quayside.app.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.linking.OccupationLinker;
import org.quayside.taxonomy.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code quayside quality}: how well texts are read, on data that others annotated. */
@Command(name = "quality", mixinStandardHelpOptions = true,
        description = "Measures how well texts are read, on annotated data in a folder; docs/quality.md says which files it knows.",
        footer = {"%nExamples:", "  quayside quality --data annotated", "  quayside quality --data annotated --only linking,importance --json",
            "%nExit codes: 0 done, 2 not understood"})
public final class QualityCommand implements Callable<Integer> {
    private static final Set<String> TASKS = Set.of("linking", "spans", "importance", "titles", "careers", "speed");

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, arity = "1..*", paramLabel = "DIR", description = "folders with the annotated data, searched to the bottom")
    private List<Path> data;

    @Option(names = "--only", split = ",", paramLabel = "TASK", description = "some of linking, spans, importance, titles, careers, speed")
    private @Nullable Set<String> only;

    @Option(names = "--json", description = "writes JSON for programs instead of a table")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    public QualityCommand() {}

    private record Output(String extractor, String taxonomy, List<QualityRow> rows) {}

    @Override
    public Integer call() throws IOException {
        for (var folder : data) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), folder + " is not a folder");
            }
        }
        if (only != null && !TASKS.containsAll(only)) {
            throw new ParameterException(spec.commandLine(), "--only: " + only + " holds something else than " + TASKS);
        }
        var out = spec.commandLine().getOut();
        try (var folder = new QualityData(data)) {
            var taxonomy = folder.taxonomy();
            var rows = rows(folder, taxonomy);
            if (json) {
                out.println(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                        .writeValueAsString(new Output(org.quayside.extraction.ExtractorVersion.CURRENT, taxonomy.version(), rows)));
            } else {
                rows.forEach(row -> out.println(line(row)));
            }
            out.flush();
            if (rows.isEmpty()) {
                spec.commandLine().getErr().println("quayside: " + data + " holds nothing that can be measured");
                return 1;
            }
        }
        return 0;
    }

    private List<QualityRow> rows(QualityData folder, Taxonomy taxonomy) throws IOException {
        var builtIn = new SkillGazetteer(Taxonomy.builtIn());
        var rows = new ArrayList<QualityRow>();
        if (asked("linking")) {
            rows.addAll(LinkingQuality.measure(folder, taxonomy));
        }
        if (asked("importance")) {
            rows.addAll(ImportanceQuality.measure(folder, builtIn));
        }
        if (asked("titles") || asked("careers")) {
            var linker = new OccupationLinker(taxonomy);
            rows.addAll(asked("titles") ? OccupationQuality.titles(folder, linker) : List.of());
            rows.addAll(asked("careers") ? OccupationQuality.careers(folder, builtIn, linker) : List.of());
        }
        if (asked("speed")) {
            rows.addAll(SpeedQuality.measure(folder, builtIn));
        }
        if (asked("spans")) {
            rows.addAll(SpanQuality.measure(folder, taxonomy));
        }
        return rows;
    }

    private boolean asked(String task) {
        return only == null || only.contains(task);
    }

    private static String line(QualityRow row) {
        var ours = row.ours() > 1.5 ? String.format(Locale.ROOT, "%,7.0f", row.ours()) : String.format(Locale.ROOT, "%7.3f", row.ours());
        return String.format(Locale.ROOT, "%-62s %-18s %-34s %s  n=%,d", row.task(), row.metric(), row.reference() == null ? "-" : row.reference(), ours, row.n());
    }
}
