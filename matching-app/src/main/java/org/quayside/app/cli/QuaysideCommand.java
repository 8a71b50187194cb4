package org.quayside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.measure.MeasureCommand;
import org.quayside.app.quality.QualityCommand;
import org.quayside.taxonomy.Taxonomy;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code quayside}: what it can do, and how failures end. */
@Command(
        name = "quayside",
        mixinStandardHelpOptions = true,
        versionProvider = QuaysideCommand.Version.class,
        description = "Matches people with work, continuously and with reasons.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "%nExamples:",
            "  quayside demo                                     a sample market, running",
            "  quayside match --cvs cvs --vacancies vacancies    folders in, ranking with reasons out; no server needed",
            "  quayside help match                               about one command",
            ExitCodes.TEXT
        })
public final class QuaysideCommand implements Callable<Integer> {
    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            MatchCommand.class,
            ExtractCommand.class,
            TaxonomyCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            WebhookListenCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            EngineCommand.class,
            DoctorCommand.class,
            MeasureCommand.class,
            QualityCommand.class,
            GenerateWiringCommand.class,
            TrainStartCommand.class,
            CommandLine.HelpCommand.class);

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    public QuaysideCommand() {}

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCodes.USAGE;
    }

    /** Runs a command; returns the exit code. Standard output is the command's answer alone, so that a program can read it; what a server within it logs goes to standard error. */
    public static int run(String... arguments) {
        if (arguments.length > 0 && !arguments[0].startsWith("-")) {
            // Nearly every command needs it, and a second core has nothing else to do so early.
            CompletableFuture.runAsync(Taxonomy::builtIn);
        }
        CommandLine line = commandLine(arguments).setOut(new PrintWriter(System.out, true, System.out.charset()));
        if (arguments.length > 0 && !arguments[0].equals(name(ServeCommand.class))) {
            System.setOut(System.err);
        }
        return line.execute(arguments);
    }

    /**
     * The command line, ready to execute these arguments. To read what all commands take makes a start slower, so that if the first
     * argument is the name of one, only that one is known.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new QuaysideCommand());
        var asked = COMMANDS.stream().filter(command -> arguments.length > 0 && name(command).equals(arguments[0])).toList();
        var known = asked.isEmpty() || asked.contains(CommandLine.HelpCommand.class) ? COMMANDS : asked;
        known.forEach(command -> line.addSubcommand(name(command), command));
        line.setExecutionExceptionHandler((failure, at, parsed) -> failed(failure, at));
        line.setParameterExceptionHandler((problem, _) -> misunderstood(problem));
        line.setUsageHelpWidth(110);
        return line;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** What was wrong, and where help is: the whole help would hide it. */
    private static int misunderstood(ParameterException problem) {
        CommandLine at = problem.getCommandLine();
        PrintWriter err = at.getErr();
        err.println("quayside: " + problem.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(problem, err)) {
            err.printf("Try '%s --help'.%n", at.getCommandSpec().qualifiedName());
        }
        return ExitCodes.USAGE;
    }

    private static int failed(Exception failure, CommandLine at) {
        PrintWriter err = at.getErr();
        if (failure instanceof EnvironmentProblem problem) {
            err.println("quayside: " + problem.getMessage());
            return ExitCodes.ENVIRONMENT;
        }
        if (failure instanceof IntakeRefused refused) {
            err.println("quayside: " + refused.getMessage());
            return ExitCodes.PROBLEMS;
        }
        err.println("quayside: this is a fault of the program, please report it:");
        failure.printStackTrace(err);
        return ExitCodes.FAULT;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Properties build = new Properties();
            try (var in = QuaysideCommand.class.getResourceAsStream("/META-INF/build-info.properties")) {
                if (in != null) {
                    build.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new String[] {"Quayside " + build.getProperty("build.version", "(from classes)"), "Java " + System.getProperty("java.version")};
        }
    }
}
