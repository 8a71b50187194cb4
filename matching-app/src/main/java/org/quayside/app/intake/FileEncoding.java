package org.quayside.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds the encoding of a file of any size, without keeping it in memory. */
public final class FileEncoding {
    private static final int SAMPLE = 256 * 1024;

    private FileEncoding() {}

    /** Opens the file from its start; more than once. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** As {@link PlainText} decides on a sample; a file that begins like UTF-8 has to be it to its end, or a sample around the fault decides. */
    public static Charset of(Opening file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] head = in.readNBytes(SAMPLE);
            Charset charset = PlainText.charsetOf(whole(head));
            if (!charset.equals(StandardCharsets.UTF_8)) {
                return charset;
            }
        }
        long fault = firstFault(file);
        if (fault < 0) {
            return StandardCharsets.UTF_8;
        }
        try (InputStream in = file.open()) {
            in.skipNBytes(Math.max(0, fault - 200));
            return PlainText.charsetOf(in.readNBytes(SAMPLE));
        }
    }

    /** Without a character that the end of the sample cuts in two. */
    private static byte[] whole(byte[] sample) {
        int end = sample.length;
        while (end > 0 && sample.length == SAMPLE && sample.length - end < 4 && (sample[end - 1] & 0x80) != 0) {
            end--;
        }
        return end == sample.length ? sample : java.util.Arrays.copyOf(sample, end);
    }

    /** Place of the first byte that is no UTF-8; -1: there is none. */
    private static long firstFault(Opening file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(64 * 1024);
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        long base = 0;
        try (InputStream in = file.open()) {
            for (int read = in.read(bytes.array(), bytes.position(), bytes.remaining()); read >= 0;
                    read = in.read(bytes.array(), bytes.position(), bytes.remaining())) {
                bytes.limit(bytes.position() + read).position(0);
                CoderResult result = decoder.decode(bytes, out, false);
                while (result.isOverflow()) {
                    out.clear();
                    result = decoder.decode(bytes, out, false);
                }
                if (result.isError()) {
                    return base + bytes.position();
                }
                base += bytes.position();
                bytes.compact();
                out.clear();
            }
        }
        return -1;
    }
}
