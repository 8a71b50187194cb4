package org.quayside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.measure.MeasureCommand;
import org.quayside.app.quality.QualityCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
public final class QuaysideCommand implements Runnable {
    /** In the order of the help. */
    private static final Map<String, Supplier<Class<?>>> COMMANDS = commands();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    public QuaysideCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static Map<String, Supplier<Class<?>>> commands() {
        var commands = new LinkedHashMap<String, Supplier<Class<?>>>();
        commands.put("match", () -> MatchCommand.class);
        commands.put("extract", () -> ExtractCommand.class);
        commands.put("taxonomy", () -> TaxonomyCommand.class);
        commands.put("demo", () -> DemoCommand.class);
        commands.put("serve", () -> ServeCommand.class);
        commands.put("import", () -> ImportCommand.class);
        commands.put("webhook-listen", () -> WebhookListenCommand.class);
        commands.put("verify", () -> VerifyCommand.class);
        commands.put("rebuild", () -> RebuildCommand.class);
        commands.put("engine", () -> EngineCommand.class);
        commands.put("doctor", () -> DoctorCommand.class);
        commands.put("measure", () -> MeasureCommand.class);
        commands.put("quality", () -> QualityCommand.class);
        commands.put("train-start", () -> TrainStartCommand.class);
        commands.put("help", () -> CommandLine.HelpCommand.class);
        return commands;
    }

    /** Runs a command; returns the exit code. */
    public static int run(String... arguments) {
        return commandLine(arguments).execute(arguments);
    }

    /**
     * The command line, ready to execute these arguments. To read what all commands take costs a fifth of a start, so that if the first
     * argument is the name of one, only that one is known.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new QuaysideCommand());
        var one = arguments.length == 0 || arguments[0].equals("help") ? null : COMMANDS.get(arguments[0]);
        if (one != null) {
            line.addSubcommand(arguments[0], one.get());
        } else {
            COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        line.setExecutionExceptionHandler((failure, at, parsed) -> failed(failure, at));
        line.setUsageHelpWidth(110);
        return line;
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
