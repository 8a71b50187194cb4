package org.quayside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.app.generate.FairGenerator;
import org.quayside.app.generate.GeneratedTruth;
import org.quayside.app.generate.GeneratedZip;
import org.quayside.taxonomy.Taxonomy;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Options of {@code quayside import} for a fair that is generated rather than given. */
final class GeneratedFair {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Option(names = "--generate", paramLabel = "WHAT", description = "imports a generated fair: --generate fair")
    @Nullable String what;

    @Option(names = "--write", paramLabel = "FILE", description = "writes the generated fair to this zip file and imports nothing")
    @Nullable Path only;

    @Option(names = "--candidates", paramLabel = "N", defaultValue = "1000", description = "of a generated fair (default: ${DEFAULT-VALUE})")
    private int candidates;

    @Option(names = "--organizations", paramLabel = "N", defaultValue = "580", description = "of a generated fair (default: ${DEFAULT-VALUE})")
    private int organizations;

    @Option(names = "--vacancies", paramLabel = "N", defaultValue = "2010", description = "of a generated fair (default: ${DEFAULT-VALUE})")
    private int vacancies;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2025", description = "another seed generates another fair (default: ${DEFAULT-VALUE})")
    private long seed;

    @SuppressWarnings("NullAway.Init")
    GeneratedFair() {}

    void write(Path zip, PrintWriter out) throws IOException {
        if (!"fair".equals(what)) {
            throw new EnvironmentProblem("--generate is '%s'; a fair is what can be generated".formatted(what));
        }
        FairGenerator generator = new FairGenerator(Taxonomy.builtIn(), seed, organizations, vacancies, candidates);
        GeneratedZip.write(generator, zip);
        GeneratedTruth truth = generator.truth();
        out.printf("generated with seed %d: %,d organisations (%,d want AI talent), %,d vacancies (%,d ask for AI), %,d candidates (%,d want to change into AI)%n",
                seed, truth.organizations(), truth.organizationsWantingAi(), truth.vacancies(), truth.vacanciesAskingForAi(), truth.candidates(), truth.candidatesWhoWantToSwitch());
    }

    /** Id of the fair on the server; the same seed is the same fair. */
    String opened(QuaysideServer to, PrintWriter out) {
        QuaysideServer.Answer answer = to.post("/api/v1/fairs", "application/json", MAPPER.writeValueAsBytes(Map.of("externalId", "generated-" + seed,
                "name", "Generated Careers and AI Fair", "nameZh", "人工智能職業博覽（模擬）", "place", "Hong Kong Convention and Exhibition Centre", "firstDay", "2025-04-26", "lastDay", "2025-04-27")));
        if (!answer.good()) {
            throw new EnvironmentProblem("the fair cannot be opened: " + answer.problem());
        }
        String id = answer.body().path("id").asString();
        out.printf("fair %s; its figures: /api/v1/market?fair=%s%n", id, id);
        return id;
    }
}
