package org.quayside.app.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.quayside.app.imports.ImportRow.Content.Broken;
import org.quayside.app.imports.ImportRow.Content.Json;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.JsonObject;

/** NDJSON: an object on each line; blank lines are passed over and counted. */
final class LineRows implements ImportRows {
    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final String name;
    private final @Nullable ImportKind kind;
    private final CountedStream counted;
    private final BufferedReader lines;
    private long number;

    LineRows(String name, @Nullable ImportKind kind, InputStream in, Charset charset) {
        this.name = name;
        this.kind = kind;
        this.counted = new CountedStream(in);
        this.lines = new BufferedReader(new InputStreamReader(counted, charset), 64 * 1024);
    }

    @Override
    public @Nullable ImportRow next() throws IOException {
        for (String line = line(); line != null; line = line()) {
            number++;
            if (!line.isBlank()) {
                return row(name + ":" + number, number == 1 && line.charAt(0) == '\uFEFF' ? line.substring(1) : line);
            }
        }
        return null;
    }

    private ImportRow row(String place, String line) {
        if (line.length() >= LONGEST_LINE) {
            return new ImportRow(place, kind, new Broken("has more than %,d characters".formatted(LONGEST_LINE)));
        }
        try {
            return new ImportRow(place, kind, new Json(JsonObject.parse(place, line)));
        } catch (IntakeRefused refused) {
            return new ImportRow(place, kind, new Broken(refused.problem()));
        }
    }

    /** What is beyond the longest line is read and dropped, so that one line cannot fill the memory. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = lines.read()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public long bytesRead() {
        return counted.count();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
