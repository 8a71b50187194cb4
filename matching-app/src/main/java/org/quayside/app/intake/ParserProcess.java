package org.quayside.app.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.quayside.app.intake.IntakeRefused.Reason;

/** One process that parses documents, one after the other. Not thread-safe: {@link ParserPool} lends it out. */
final class ParserProcess implements AutoCloseable {
    private static final int OUT_OF_MEMORY = 3;

    private final IntakeLimits limits;
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean late;

    private ParserProcess(IntakeLimits limits, Process process) {
        this.limits = limits;
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    static ParserProcess start(IntakeLimits limits) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // ExitOnOutOfMemoryError ends the process with code 3: a document too big for this heap ends here and not in the server.
        command.addAll(List.of("-Xmx" + limits.heapMegabytes() + "m", "-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                // Standard output is for answers: nothing of what the virtual machine has to say may go there.
                "-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                // PDFBox writes its list of fonts there, by default into the home directory.
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"), "--enable-native-access=ALL-UNNAMED"));
        String cache = System.getProperty("quayside.aot.cache");
        if (cache != null) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=auto"));
        }
        String classPath = System.getProperty("java.class.path");
        if (ParserProcess.class.getClassLoader() == ClassLoader.getSystemClassLoader()) {
            command.addAll(List.of("-cp", classPath, "org.quayside.app.Quayside"));
        } else {
            // Inside Spring Boot's nested jar the classes are only found by its launcher.
            command.addAll(List.of("-jar", classPath));
        }
        command.addAll(List.of(ParserChild.argumentsFor(limits)));
        return new ParserProcess(limits, new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    boolean alive() {
        return process.isAlive();
    }

    String parse(String file, FileKind kind, byte[] bytes) {
        Thread watch = Thread.ofVirtual().start(this::killWhenLate);
        try {
            ParserChild.writeString(out, file);
            ParserChild.writeString(out, kind.name());
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
            int answer = in.readByte();
            if (answer == ParserChild.TEXT) {
                return ParserChild.readString(in);
            }
            if (answer != ParserChild.REFUSED) {
                process.destroyForcibly();
                throw new IOException("document parser answered %d".formatted(answer));
            }
            Reason reason = Reason.valueOf(ParserChild.readString(in));
            throw new IntakeRefused(reason, file, ParserChild.readString(in));
        } catch (IOException e) {
            throw died(file, e);
        } finally {
            watch.interrupt();
        }
    }

    private void killWhenLate() {
        try {
            Thread.sleep(limits.time());
            late = true;
            process.destroyForcibly();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        }
    }

    private RuntimeException died(String file, IOException e) {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            int code = process.waitFor();
            if (code == OUT_OF_MEMORY) {
                return new IntakeRefused(Reason.TOO_COMPLEX, file, "needs more than %d MB to be read; export it as a plain PDF".formatted(limits.heapMegabytes()));
            }
            if (late) {
                return new IntakeRefused(Reason.TOO_SLOW, file, "takes longer than %d s to read; export it as a plain PDF".formatted(limits.time().toSeconds()));
            }
            return new java.io.UncheckedIOException("document parser ended with code " + code, e);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new IllegalStateException("interrupted while reading " + file, interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
