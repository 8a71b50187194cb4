package org.quayside.extraction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The word lists beside this package: tab-separated with a header, {@code |} between values. */
final class DataFile {
    private DataFile() {}

    static List<NamedCsvRecord> rows(String name) {
        var stream = DataFile.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("resource org/quayside/extraction/" + name + " is missing");
        }
        try (var reader = CsvReader.builder()
                .fieldSeparator('\t')
                .quoteCharacter('\u0001')
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> values(NamedCsvRecord row, String column) {
        return Stream.of(row.getField(column).split("\\|")).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }
}
