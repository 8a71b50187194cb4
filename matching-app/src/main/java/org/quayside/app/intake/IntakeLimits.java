package org.quayside.app.intake;

import java.time.Duration;

/**
 * How much of a document is taken in.
 *
 * @param bytes of the file as sent
 * @param pages of a PDF
 * @param characters of text that come out
 * @param time for one document
 * @param unpackedBytes of an archive format (DOCX, ODT) in all
 * @param heapMegabytes of the process that parses
 */
public record IntakeLimits(int bytes, int pages, int characters, Duration time, long unpackedBytes, int heapMegabytes) {
    public static final IntakeLimits DEFAULT =
            new IntakeLimits(10 * 1024 * 1024, 60, 200_000, Duration.ofSeconds(20), 100L * 1024 * 1024, 384);
}
