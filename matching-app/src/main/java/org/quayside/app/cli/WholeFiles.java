package org.quayside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.app.generate.FairGenerator;
import org.quayside.app.generate.GeneratedTruth;
import org.quayside.app.generate.GeneratedZip;
import org.quayside.taxonomy.Taxonomy;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Options of {@code import} for files that the server takes whole, and for fairs that are generated. */
final class WholeFiles {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Option(names = "--fair", paramLabel = "ID", description = "everything takes part in this fair")
    private @Nullable String fair;

    @Option(names = "--dry-run", description = "reads and checks everything and stores nothing")
    private boolean dryRun;

    @Option(names = "--column", paramLabel = "NAME=FIELD", description = "what a column of a table is, where it is not recognised; may be repeated")
    private Map<String, String> columns = new HashMap<>();

    @Option(names = "--undo", paramLabel = "IMPORT", description = "takes a whole import back")
    private @Nullable String undo;

    @Option(names = "--generate", paramLabel = "WHAT", description = "imports a generated fair: --generate fair")
    private @Nullable String generate;

    @Option(names = "--candidates", defaultValue = "1000", description = "of a generated fair (default: ${DEFAULT-VALUE})")
    private int candidates;

    @Option(names = "--organizations", defaultValue = "580", description = "of a generated fair (default: ${DEFAULT-VALUE})")
    private int organizations;

    @Option(names = "--vacancies", defaultValue = "2010", description = "of a generated fair (default: ${DEFAULT-VALUE})")
    private int vacancies;

    @Option(names = "--seed", defaultValue = "2025", description = "another seed generates another fair (default: ${DEFAULT-VALUE})")
    private long seed;

    @SuppressWarnings("NullAway.Init")
    WholeFiles() {}

    boolean needsNoFile() {
        return undo != null || generate != null;
    }

    /** Whether the server takes this file or folder whole. */
    boolean takes(Path file) {
        return dryRun || fair != null || !columns.isEmpty() || DurableImport.takes(file);
    }

    /** @return how many rows were refused */
    long send(QuaysideServer to, List<Path> files, @Nullable String type, String organization, boolean json, PrintWriter out, PrintWriter err)
            throws IOException, InterruptedException {
        DurableImport imports = new DurableImport(to, err);
        long refused = undo == null ? 0 : report(imports, imports.undo(undo), json, out);
        if (generate != null) {
            refused += report(imports, generated(to, imports, out), json, out);
        }
        for (Path file : files) {
            StringBuilder query = new StringBuilder("&organization=" + ImportForms.encoded(organization) + "&dryRun=" + dryRun);
            query.append(type == null ? "" : "&type=" + ImportForms.encoded(type)).append(fair == null ? "" : "&fair=" + ImportForms.encoded(fair));
            columns.forEach((name, field) -> query.append("&column.").append(ImportForms.encoded(name)).append('=').append(ImportForms.encoded(field)));
            refused += report(imports, imports.run(file, query.toString()), json, out);
        }
        return refused;
    }

    private static long report(DurableImport imports, JsonNode run, boolean json, PrintWriter out) {
        if (json) {
            out.println(run);
            return run.path("refused").asLong();
        }
        return imports.report(run, out);
    }

    private JsonNode generated(QuaysideServer to, DurableImport imports, PrintWriter out) throws IOException, InterruptedException {
        if (!"fair".equals(generate)) {
            throw new EnvironmentProblem("--generate is '%s'; a fair is what can be generated".formatted(generate));
        }
        FairGenerator generator = new FairGenerator(Taxonomy.builtIn(), seed, organizations, vacancies, candidates);
        String place = fair == null ? opened(to) : fair;
        Path zip = Files.createTempDirectory("quayside-fair").resolve("generated-fair.zip");
        try {
            GeneratedZip.write(generator, zip);
            GeneratedTruth truth = generator.truth();
            out.printf("generated with seed %d: %,d organisations (%,d want AI talent), %,d vacancies (%,d ask for AI), %,d candidates (%,d want to change into AI)%n",
                    seed, truth.organizations(), truth.organizationsWantingAi(), truth.vacancies(), truth.vacanciesAskingForAi(), truth.candidates(), truth.candidatesWhoWantToSwitch());
            out.printf("fair %s; its figures: /api/v1/market?fair=%s%n", place, place);
            out.flush();
            return imports.run(zip, "&fair=" + ImportForms.encoded(place) + "&dryRun=" + dryRun);
        } finally {
            Files.deleteIfExists(zip);
            Path folder = zip.getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        }
    }

    private String opened(QuaysideServer to) {
        QuaysideServer.Answer answer = to.post("/api/v1/fairs", "application/json", MAPPER.writeValueAsBytes(Map.of("externalId", "generated-" + seed,
                "name", "Generated Careers and AI Fair", "nameZh", "人工智能職業博覽（模擬）", "place", "Hong Kong Convention and Exhibition Centre", "firstDay", "2025-04-26", "lastDay", "2025-04-27")));
        if (!answer.good()) {
            throw new EnvironmentProblem("the fair cannot be opened: " + answer.problem());
        }
        return answer.body().path("id").asString();
    }
}
