package org.quayside.app.intake;

import org.quayside.app.intake.IntakeRefused.Reason;
import org.springframework.stereotype.Component;

/** Turns a file into text, or refuses it with a reason. Thread-safe; close it to end its parsing processes. */
@Component
public final class DocumentText implements AutoCloseable {
    private final IntakeLimits limits;
    private final ParserPool parsers;

    public DocumentText() {
        this(IntakeLimits.DEFAULT);
    }

    public DocumentText(IntakeLimits limits) {
        this.limits = limits;
        this.parsers = new ParserPool(limits, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));
    }

    /** What kind of file this is, after the limits on its size. */
    public FileKind kindOf(String file, byte[] bytes) {
        if (bytes.length == 0) {
            throw new IntakeRefused(Reason.EMPTY, file, "is empty: 0 bytes");
        }
        if (bytes.length > limits.bytes()) {
            throw new IntakeRefused(Reason.TOO_LARGE, file, "has %,d bytes, %,d are allowed".formatted(bytes.length, limits.bytes()));
        }
        return FileKind.of(file, bytes);
    }

    /** The cleaned text of a file of any kind but JSON, which has no single text. */
    public String textOf(String file, FileKind kind, byte[] bytes) {
        if (kind == FileKind.DOCX || kind == FileKind.ODT) {
            ZipArchive.refuseBomb(file, bytes, limits);
        }
        String raw = kind.needsParser() ? parsers.parse(file, kind, bytes) : PlainText.decode(bytes);
        return CleanText.cleanWithin(file, raw, limits);
    }

    /** Cleans text that did not come from a file of its own, under the same limits. */
    public String cleaned(String file, String raw) {
        return CleanText.cleanWithin(file, raw, limits);
    }

    /** Starts a parsing process in the background of the caller's choosing. */
    public void warmUp() {
        parsers.warmUp();
    }

    @Override
    public void close() {
        parsers.close();
    }
}
