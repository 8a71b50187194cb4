package org.quayside.extraction.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resources of the reading: word lists (tab-separated with a header, {@code |} between values), models, sentences to train on. */
public final class DataFile {
    private static final String FOLDER = "/org/quayside/extraction/";

    private DataFile() {}

    /** @throws IllegalStateException where the program was packaged without it */
    public static InputStream open(String name) {
        var stream = find(name);
        if (stream == null) {
            throw new IllegalStateException("resource " + FOLDER + name + " is missing");
        }
        return stream;
    }

    public static @Nullable InputStream find(String name) {
        return DataFile.class.getResourceAsStream(FOLDER + name);
    }

    public static List<NamedCsvRecord> rows(String name) {
        try (var reader = CsvReader.builder()
                .fieldSeparator('\t')
                .quoteCharacter('\u0001')
                .ofNamedCsvRecord(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> values(NamedCsvRecord row, String column) {
        return Stream.of(row.getField(column).split("\\|")).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }
}
