package org.quayside.app.intake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The program of the parsing process: documents come on standard input, answers go to standard output, until the input ends.
 * It halts by itself when its parent died and a document keeps it busy.
 */
public final class ParserChild {
    /** First argument of the program that starts this instead of the command line. */
    public static final String ARGUMENT = "parse-documents";

    static final int TEXT = 1;
    static final int REFUSED = 2;
    private static final int LONGEST_STRING = 64 << 20;

    private ParserChild() {}

    public static void run(String[] arguments) throws IOException {
        IntakeLimits limits = limits(arguments);
        PrintStream answers = System.out;
        // What a parser prints must not get into the answers.
        System.setOut(System.err);
        serve(System.in, answers, limits);
    }

    static String[] argumentsFor(IntakeLimits limits) {
        return new String[] {ARGUMENT, "" + limits.bytes(), "" + limits.pages(), "" + limits.characters(), "" + limits.time().toMillis(),
            "" + limits.unpackedBytes(), "" + limits.heapMegabytes()};
    }

    private static IntakeLimits limits(String[] a) {
        return new IntakeLimits(Integer.parseInt(a[1]), Integer.parseInt(a[2]), Integer.parseInt(a[3]),
                Duration.ofMillis(Long.parseLong(a[4])), Long.parseLong(a[5]), Integer.parseInt(a[6]));
    }

    private static void serve(InputStream input, OutputStream output, IntakeLimits limits) throws IOException {
        DocumentParser parser = new DocumentParser(limits);
        DataInputStream in = new DataInputStream(input);
        DataOutputStream out = new DataOutputStream(output);
        while (true) {
            String file;
            try {
                file = readString(in);
            } catch (EOFException e) {
                return;
            }
            FileKind kind = FileKind.valueOf(readString(in));
            byte[] bytes = in.readNBytes(in.readInt());
            Thread watch = haltAfter(limits.time().plusSeconds(10));
            try {
                String text = parser.parse(file, kind, bytes);
                out.writeByte(TEXT);
                writeString(out, text);
            } catch (IntakeRefused refused) {
                out.writeByte(REFUSED);
                writeString(out, refused.reason().name());
                writeString(out, refused.problem());
            }
            watch.interrupt();
            out.flush();
        }
    }

    private static Thread haltAfter(Duration time) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(time);
                Runtime.getRuntime().halt(4);
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static void writeString(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readString(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_STRING) {
            throw new IOException("string of %d bytes".formatted(length));
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
