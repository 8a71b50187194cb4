package org.quayside.app.cli;

/** Something around the program is missing or in the way; the message says what and what to do. Ends the program with code 3. */
public final class EnvironmentProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EnvironmentProblem(String message) {
        super(message);
    }
}
