package org.quayside.app;

/** The program: starts the command line. */
public final class Quayside {
    private Quayside() {}

    public static void main(String[] arguments) {
        System.out.println("Quayside");
    }
}
