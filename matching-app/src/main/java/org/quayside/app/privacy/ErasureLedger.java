package org.quayside.app.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who was erased and when, one JSON object a line, in a file to be kept apart from backups of the database: a database restored from
 * before an erasure is told of it again. By default {@code erasures.ndjson} in the data directory; {@code quayside.erasure-ledger} names
 * another. It holds ids only, which without the installation's secret lead to nobody.
 */
@Component
final class ErasureLedger {
    private record Line(String subject, String erasedAt) {}

    private final Path file;
    private final JsonMapper json = JsonMapper.shared();

    ErasureLedger(@Value("${quayside.erasure-ledger:#{null}}") @Nullable Path named, DataDirectory directory) {
        file = named == null ? directory.file("erasures.ndjson") : named;
    }

    /** Every subject in it, each once. */
    synchronized Set<String> subjects() {
        var subjects = new LinkedHashSet<String>();
        try {
            var text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            // What stands behind the last line feed was being written when the process died: it comes again from the database.
            for (var line : text.substring(0, text.lastIndexOf('\n') + 1).lines().filter(l -> !l.isBlank()).toList()) {
                subjects.add(subject(line));
            }
            return subjects;
        } catch (IOException e) {
            throw new UncheckedIOException("the erasure ledger %s cannot be read".formatted(file), e);
        }
    }

    private String subject(String line) {
        try {
            return json.readValue(line, Line.class).subject();
        } catch (JacksonException e) {
            throw new IllegalStateException("the erasure ledger %s holds a line that is none: %s".formatted(file, line), e);
        }
    }

    /** Returns when the line is on the disk. */
    synchronized void add(String subject, Instant erasedAt) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = completeLines(channel);
            channel.truncate(end);
            var line = json.writeValueAsString(new Line(subject, erasedAt.toString())) + "\n";
            channel.write(StandardCharsets.UTF_8.encode(line), end);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the erasure ledger %s cannot be written".formatted(file), e);
        }
    }

    private static long completeLines(FileChannel channel) throws IOException {
        var one = ByteBuffer.allocate(1);
        long end = channel.size();
        while (end > 0) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
            end--;
        }
        return 0;
    }
}
