package org.quayside.app.measure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quayside measure}: prints the figures that the documentation states. */
@Command(name = "measure", mixinStandardHelpOptions = true, description = "Measures this machine, with a market of its own.",
        subcommands = {ImportMeasurement.class, FairMeasurement.class, FreshnessMeasurement.class, ChangesMeasurement.class, ReadMeasurement.class,
            ReadLoad.class, WebhookMeasurement.class, FeedMeasurement.class})
public final class MeasureCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    public MeasureCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which measurement? import, fair, freshness, changes, read, webhooks or feed");
    }
}
