package org.quayside.app.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** Bytes to text when nobody says in which encoding: byte order mark, UTF-8, UTF-16, then the likeliest of the old ones. */
public final class PlainText {
    /** The old encodings met in Hong Kong, under the names the detector uses. */
    private static final Map<String, String> OLD = Map.of(
            "Big5", "Big5-HKSCS", "GB18030", "GB18030", "Shift_JIS", "windows-31j", "EUC-KR", "EUC-KR",
            "windows-1252", "windows-1252", "ISO-8859-1", "windows-1252");
    private static final int SAMPLE = 64 * 1024;

    private PlainText() {}

    /** Never fails: what cannot be decoded becomes U+FFFD. */
    public static String decode(byte[] bytes) {
        String text = new String(bytes, charsetOf(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether the bytes are text in some encoding rather than a binary format. */
    public static boolean looksLikeText(byte[] bytes) {
        String text = decode(bytes.length > SAMPLE ? java.util.Arrays.copyOf(bytes, SAMPLE) : bytes);
        long strange = text.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b || c == 0xFFFD).count();
        return strange * 50 <= text.length();
    }

    /** The encoding that {@link #decode} would take. */
    public static Charset charsetOf(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32");
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        Charset wide = wideWithoutMark(bytes);
        if (wide != null) {
            return wide;
        }
        return mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : old(bytes);
    }

    /** English in UTF-16 has a zero in every other byte; Chinese mixed with line feeds and spaces still has some, on one side only. */
    private static @org.jspecify.annotations.Nullable Charset wideWithoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int n = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < n; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (n < 4 || Math.max(even, odd) * 25 < n / 2 || Math.min(even, odd) * 20 > Math.max(even, odd)) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** A few broken bytes in a text that otherwise is UTF-8 do not make it Latin-1. */
    private static boolean mostlyUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            long broken = text.chars().filter(c -> c == 0xFFFD).count();
            long wide = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
            return wide > 4 * broken;
        }
    }

    private static Charset old(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? java.util.Arrays.copyOf(bytes, SAMPLE) : bytes);
        for (CharsetMatch match : detector.detectAll()) {
            String name = OLD.get(match.getName());
            if (name != null && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return Charset.forName("windows-1252");
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
