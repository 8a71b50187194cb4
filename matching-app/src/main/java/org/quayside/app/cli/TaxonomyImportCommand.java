package org.quayside.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.quayside.taxonomy.EscoImport;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.taxonomy.TaxonomyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quayside taxonomy import}: the published ESCO zips beside the built-in taxonomy. */
@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Puts the ESCO classification, as it is published in zips of CSV files, beside the built-in taxonomy. A server that works in the folder builds a new"
                + " engine with it at its next start, or with quayside engine build.",
        footer = {"%nExample:", "  quayside taxonomy import esco-classification-en-csv.zip esco-relations-csv.zip", ExitCodes.TEXT})
final class TaxonomyImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.zip", arity = "1..*", description = "zips with skills_….csv, occupations_….csv and the relations")
    private List<Path> zips;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "folder that the server keeps its data in (default: ./data)")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    TaxonomyImportCommand() {}

    @Override
    public Integer call() throws IOException {
        for (Path zip : zips) {
            if (!Files.isRegularFile(zip)) {
                throw new ParameterException(spec.commandLine(), zip + " is not a file");
            }
        }
        var out = spec.commandLine().getOut();
        long began = System.nanoTime();
        try {
            EscoImport.Summary summary = EscoImport.into(data.resolve(Taxonomy.FOLDER), zips);
            Taxonomy merged = Taxonomy.withImports(data.resolve(Taxonomy.FOLDER));
            out.printf("ESCO %s: %,d skills with %,d names, %,d occupations, %,d broader and %,d related links, %,d links of occupations%n", summary.version(), summary.skills(),
                    summary.names(), summary.occupations(), summary.broader(), summary.related(), summary.links());
            out.printf("with the built-in taxonomy: %,d skills, %,d occupations, version %s (built-in alone %s)%n", merged.skills().size(), merged.occupations().size(),
                    merged.version(), Taxonomy.builtIn().version());
            Runtime memory = Runtime.getRuntime();
            out.printf("%.1f s; the heap stood at %,d MB%n", (System.nanoTime() - began) / 1e9, (memory.totalMemory() - memory.freeMemory()) / 1_000_000);
            out.flush();
            return ExitCodes.OK;
        } catch (TaxonomyException e) {
            spec.commandLine().getErr().println("quayside: " + e.getMessage());
            return ExitCodes.PROBLEMS;
        }
    }
}
