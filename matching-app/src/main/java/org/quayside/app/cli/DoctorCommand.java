package org.quayside.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quayside doctor}: whether everything that a server needs is there. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = "Checks what a server needs: Java, memory, disk, data folder, port, databases, document parser.",
        footer = {"%nExamples:", "  quayside doctor", "  quayside doctor --mongodb mongodb://localhost:27017 --sql jdbc:postgresql://localhost/quayside", ExitCodes.TEXT})
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "port that the server would take (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "folder that the server would keep its data in (default: ./data)")
    private Path data;

    @Option(names = "--mongodb", paramLabel = "URI", defaultValue = "${env:SPRING_MONGODB_URI:-}", description = "checks this MongoDB (default: SPRING_MONGODB_URI; without: the embedded one)")
    private String mongo;

    @Option(names = "--sql", paramLabel = "URL", defaultValue = "${env:SPRING_DATASOURCE_URL:-}", description = "checks this database (default: SPRING_DATASOURCE_URL; without: the embedded one)")
    private String sql;

    @Option(names = "--json", description = "writes JSON for programs instead of a table")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    DoctorCommand() {}

    private record Output(boolean healthy, List<Checkup.Finding> findings) {}

    @Override
    public Integer call() {
        Checkup checkup = new Checkup(port, data.toAbsolutePath().normalize(), given(mongo), given(sql));
        List<Checkup.Finding> findings = checkup.findings();
        boolean healthy = findings.stream().noneMatch(f -> f.state() == Checkup.State.FAIL);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(new Output(healthy, findings)));
        } else {
            findings.forEach(f -> out.printf("%-4s  %-16s %s%n", f.state() == Checkup.State.OK ? "ok" : f.state(), f.what(), f.finding()));
        }
        return healthy ? ExitCodes.OK : ExitCodes.ENVIRONMENT;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
