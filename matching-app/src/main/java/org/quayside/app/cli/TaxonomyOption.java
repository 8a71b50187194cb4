package org.quayside.app.cli;

import java.nio.file.Path;
import org.quayside.taxonomy.Taxonomy;
import picocli.CommandLine.Option;

/** Which taxonomy a command works with: the built-in one, and with it what was imported into a server's folder. */
final class TaxonomyOption {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data",
            description = "folder of a server; a taxonomy that was imported into it is used beside the built-in one (default: ./data)")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    TaxonomyOption() {}

    Taxonomy taxonomy() {
        return Taxonomy.withImports(data.resolve(Taxonomy.FOLDER));
    }
}
