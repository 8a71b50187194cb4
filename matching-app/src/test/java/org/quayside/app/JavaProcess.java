package org.quayside.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Java of its own for a test: the same as the test's, set to start fast rather than to run long, of classes that the compiler has just made. */
public final class JavaProcess {
    private static final List<String> FAST = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote", "-XX:MetaspaceSize=256m", "-XX:ReservedCodeCacheSize=240m", "-Xms256m", "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private JavaProcess() {}

    public static ProcessBuilder of(List<String> options, String... arguments) {
        return new ProcessBuilder(Stream.of(FAST, options, List.of(arguments)).flatMap(List::stream).toList());
    }

    /** With the classes and libraries that the test has. */
    public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return of(Stream.concat(options.stream(), Stream.of("-cp", classes, main.getName())).toList(), arguments);
    }
}
