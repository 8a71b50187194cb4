package org.quayside.app;

import java.io.IOException;
import org.quayside.app.intake.ParserChild;

/** The program: starts the command line, or the process that parses documents for it. */
public final class Quayside {
    private Quayside() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals(ParserChild.ARGUMENT)) {
            ParserChild.run(arguments);
        } else {
            System.out.println("Quayside");
        }
    }
}
