package org.quayside.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the launcher has done to the program once before it trains its cache. */
@Command(name = "generate-wiring", hidden = true, description = "Copies the program's jar, with Spring's wiring generated into it.")
final class GenerateWiringCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "JAR", description = "the program")
    private Path program;

    @Parameters(index = "1", paramLabel = "DIR", description = "a folder that may be filled, and thrown away afterwards")
    private Path work;

    @Parameters(index = "2", paramLabel = "COPY", description = "the program with generated wiring")
    private Path copy;

    @SuppressWarnings("NullAway.Init")
    GenerateWiringCommand() {}

    @Override
    public Integer call() throws Exception {
        GeneratedWiring.generate(program, work, copy);
        return ExitCodes.OK;
    }
}
