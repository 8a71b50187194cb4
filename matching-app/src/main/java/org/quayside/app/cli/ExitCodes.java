package org.quayside.app.cli;

/** What the program's exit code tells a script. */
public final class ExitCodes {
    public static final int OK = 0;
    /** The command did its work and found problems: files refused, read models that differ. */
    public static final int PROBLEMS = 1;
    /** The command was not understood. */
    public static final int USAGE = 2;
    /** Something around the program is missing or in the way: JDK, port, directory, database, server. */
    public static final int ENVIRONMENT = 3;
    /** A fault of the program. */
    public static final int FAULT = 4;

    static final String TEXT = """
            %nExit codes: 0 done; 1 done, with problems found; 2 not understood; 3 something around the program is missing \
            or in the way; 4 a fault of the program.""";

    private ExitCodes() {}
}
