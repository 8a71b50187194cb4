package org.quayside.app.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.quayside.app.intake.IntakeRefused.Reason;

/**
 * Looks through a zip before any parser does: which kind of document it is, and whether it unpacks to a reasonable size.
 * The archive's own figures are not believed; everything is unpacked once and counted, nothing is kept.
 */
final class ZipArchive {
    private static final int MAX_ENTRIES = 5_000;

    private ZipArchive() {}

    static FileKind kindOf(String file, byte[] bytes) {
        Set<String> names = new HashSet<>();
        String[] odfType = {""};
        boolean[] encrypted = {false};
        walk(file, bytes, (entry, in) -> {
            names.add(entry.getName());
            if (entry.getName().equals("mimetype")) {
                odfType[0] = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
            } else if (entry.getName().equals("META-INF/manifest.xml")) {
                encrypted[0] = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data");
            }
        });
        if (encrypted[0]) {
            throw new IntakeRefused(Reason.ENCRYPTED, file, "is encrypted with a password; send it without one");
        }
        if (names.contains("word/document.xml")) {
            return FileKind.DOCX;
        }
        if (odfType[0].startsWith("application/vnd.oasis.opendocument.text")) {
            return FileKind.ODT;
        }
        String what = names.contains("xl/workbook.xml") ? "a spreadsheet"
                : names.contains("ppt/presentation.xml") ? "a presentation"
                : names.contains("[Content_Types].xml") || names.contains("content.xml") ? "an Office document without text" : "a zip archive";
        throw new IntakeRefused(Reason.UNSUPPORTED_TYPE, file, "is %s; send one document as PDF, DOCX, ODT, RTF, HTML, TXT or Markdown".formatted(what));
    }

    /** Unpacks all of it to nowhere. */
    static void refuseBomb(String file, byte[] bytes, IntakeLimits limits) {
        long[] total = {0};
        byte[] buffer = new byte[64 * 1024];
        walk(file, bytes, (entry, in) -> {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total[0] += n;
                if (total[0] > limits.unpackedBytes()) {
                    throw new IntakeRefused(Reason.ARCHIVE_BOMB, file, "%,d bytes unpack to more than %,d; a document of %,d pages needs far less"
                            .formatted(bytes.length, limits.unpackedBytes(), limits.pages()));
                }
            }
        });
    }

    private interface EntryReader {
        void read(ZipEntry entry, InputStream in) throws IOException;
    }

    private static void walk(String file, byte[] bytes, EntryReader reader) {
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new IntakeRefused(Reason.ARCHIVE_BOMB, file, "has more than %,d parts; a document has a few dozen".formatted(MAX_ENTRIES));
                }
                reader.read(entry, in);
            }
        } catch (ZipException e) {
            String message = String.valueOf(e.getMessage());
            throw message.contains("encrypted")
                    ? new IntakeRefused(Reason.ENCRYPTED, file, "is encrypted with a password; send it without one")
                    : new IntakeRefused(Reason.DAMAGED, file, "is a damaged archive (%s); save the document again".formatted(message));
        } catch (IOException | IllegalArgumentException e) {
            throw new IntakeRefused(Reason.DAMAGED, file, "is a damaged archive (%s); save the document again".formatted(e.getMessage()));
        }
    }
}
