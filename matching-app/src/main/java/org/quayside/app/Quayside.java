package org.quayside.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import org.quayside.app.cli.QuaysideCommand;
import org.quayside.app.intake.ParserChild;
import org.slf4j.LoggerFactory;

/** The program: starts the command line, or the process that parses documents for it. */
public final class Quayside {
    private Quayside() {}

    public static void main(String[] arguments) throws IOException {
        // Until Spring sets up its own logging nothing may be written between a command's lines.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        if (arguments.length > 0 && arguments[0].equals(ParserChild.ARGUMENT)) {
            ParserChild.run(arguments);
        } else {
            System.exit(QuaysideCommand.run(arguments));
        }
    }
}
