package org.quayside.app.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The run from which the launcher makes its ahead-of-time cache: matching of the sample market from files, and a demo. */
@Command(name = "train-start", hidden = true, description = "Runs what the launcher's cache is made from.")
final class TrainStartCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "a folder that may be filled, and thrown away afterwards")
    private Path work;

    @SuppressWarnings("NullAway.Init")
    TrainStartCommand() {}

    @Override
    public Integer call() throws Exception {
        Path market = work.resolve("market");
        SampleMarket.unpack(market);
        run("match", "--cvs", market.resolve("cvs").toString(), "--vacancies", market.resolve("vacancies").toString());
        run("demo", "--fresh", "--exit", "--port", "0");
        return ExitCodes.OK;
    }

    private static void run(String... arguments) {
        QuaysideCommand.commandLine(arguments).setOut(new PrintWriter(Writer.nullWriter())).setErr(new PrintWriter(Writer.nullWriter())).execute(arguments);
    }
}
