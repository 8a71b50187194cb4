package org.quayside.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.quayside.app.intake.IntakeRefused.Reason;

/** The kinds of file that are taken in. The content decides; the name only tells Markdown from plain text. */
public enum FileKind {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text"),
    RTF("application/rtf"),
    HTML("text/html"),
    JSON("application/json"),
    MARKDOWN("text/markdown"),
    TEXT("text/plain");

    private static final int HEAD = 4096;
    private static final String ALLOWED = "PDF, DOCX, ODT, RTF, HTML, TXT, Markdown or JSON";

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a parser of its own process is needed. */
    boolean needsParser() {
        return this == PDF || this == DOCX || this == ODT || this == RTF || this == HTML;
    }

    /** @throws IntakeRefused for a kind that is not taken in */
    public static FileKind of(String file, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-") && head.indexOf("%PDF-") < 1024) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ZipArchive.kindOf(file, bytes);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw oldOffice(file, bytes);
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        return textual(file, bytes, head);
    }

    private static FileKind textual(String file, byte[] bytes, String head) {
        if (!PlainText.looksLikeText(bytes)) {
            String type = detected(file, bytes);
            if (type.startsWith("text/")) {
                throw new IntakeRefused(Reason.UNSUPPORTED_TYPE, file, "is called text, but most of it is none; send " + ALLOWED);
            }
            if (Arrays.stream(values()).anyMatch(kind -> kind.mediaType().equals(type))) {
                throw new IntakeRefused(Reason.UNSUPPORTED_TYPE, file, "has the name of %s, but its content is something else; send %s".formatted(type, ALLOWED));
            }
            String advice = type.startsWith("image/") ? "a picture has no text; send the document itself as " : "send ";
            throw new IntakeRefused(Reason.UNSUPPORTED_TYPE, file, "is %s; %s%s".formatted(type, advice, ALLOWED));
        }
        String start = head.replace("\0", "").replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "").strip().toLowerCase(Locale.ROOT);
        String name = file.toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head") || start.startsWith("<body")
                || start.startsWith("<") && (name.endsWith(".html") || name.endsWith(".htm") || start.contains("<html"))) {
            return HTML;
        }
        if (start.startsWith("<?xml")) {
            throw new IntakeRefused(Reason.UNSUPPORTED_TYPE, file, "is XML; send " + ALLOWED);
        }
        if (start.startsWith("{") || start.startsWith("[") && name.matches(".*\\.(json|jsonld)")) {
            return JSON;
        }
        return name.endsWith(".md") || name.endsWith(".markdown") ? MARKDOWN : TEXT;
    }

    /** Compound files are old Office documents, or new ones that are encrypted with a password. */
    private static IntakeRefused oldOffice(String file, byte[] bytes) {
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        return indexOf(bytes, mark) >= 0
                ? new IntakeRefused(Reason.ENCRYPTED, file, "is encrypted with a password; send it without one")
                : new IntakeRefused(Reason.UNSUPPORTED_TYPE, file, "is a document of Office 97-2003; save it as DOCX or PDF");
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    /** Tika's name for a content that is refused; only asked then, for reading its list of types takes a while. */
    static String detected(String file, byte[] bytes) {
        Detector detector = MimeTypes.getDefaultMimeTypes();
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file);
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            return detector.detect(in, metadata).toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
