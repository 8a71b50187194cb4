package org.quayside.app.match;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table {@code taxonomy_data}: every taxonomy that an engine was built with, whole, so that the engine can go on when the program or the
 * folder of imports has another; and the readers over those in use.
 */
@Component
final class Taxonomies {
    private final JdbcClient sql;
    private final StateJson json;
    private final Path folder;
    private final Map<String, Readers> readers = new ConcurrentHashMap<>();

    Taxonomies(JdbcClient sql, StateJson json, Readers program, @Value("${quayside.data}") Path data) {
        this.sql = sql;
        this.json = json;
        this.folder = data.resolve(Taxonomy.FOLDER);
        readers.put(program.taxonomy().version(), program);
    }

    /** The readers over the taxonomy that the folder holds now, kept from here on. */
    Readers ofFolder() {
        var files = Taxonomy.filesWithImports(folder);
        var taxonomy = Taxonomy.withImports(folder);
        if (!isKept(taxonomy.version())) {
            keep(taxonomy.version(), packed(files));
        }
        return readers.computeIfAbsent(taxonomy.version(), version -> new Readers(taxonomy));
    }

    boolean isKnown(String version) {
        return readers.containsKey(version) || isKept(version);
    }

    /** @throws IllegalStateException if it was never kept */
    Readers of(String version) {
        return readers.computeIfAbsent(version, missing -> new Readers(Taxonomy.parse(unpacked(content(missing)))));
    }

    private void keep(String version, byte[] content) {
        try {
            sql.sql("INSERT INTO taxonomy_data (version, content) VALUES (?, ?)").params(version, content).update();
        } catch (DuplicateKeyException _) {
            // Another node was faster, with the same content.
        }
    }

    private boolean isKept(String version) {
        return sql.sql("SELECT 1 FROM taxonomy_data WHERE version = ?").param(version).query(Integer.class).optional().isPresent();
    }

    private byte[] content(String version) {
        return sql.sql("SELECT content FROM taxonomy_data WHERE version = ?").param(version).query((row, n) -> row.getBytes(1)).optional()
                .orElseThrow(() -> new IllegalStateException("no taxonomy %s is kept".formatted(version)));
    }

    private byte[] packed(SequencedMap<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(json.bytes(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private SequencedMap<String, String> unpacked(byte[] content) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            var files = new LinkedHashMap<String, String>();
            json.read(in.readAllBytes(), LinkedHashMap.class).forEach((name, text) -> files.put((String) name, (String) text));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
