package org.quayside.taxonomy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tab-separated data file with a header; within a field, {@code |} separates values. */
record Table(String name, List<Row> rows) {
    /** One line of it; {@link #place} names file and line for complaints. */
    record Row(String name, NamedCsvRecord fields) {
        String place() {
            return name + ":" + fields.getStartingLineNumber();
        }

        String get(String column) {
            return fields.getField(column).strip();
        }

        @Nullable String find(String column) {
            return fields.findField(column).map(String::strip).filter(value -> !value.isEmpty()).orElse(null);
        }

        List<String> list(String column) {
            var value = find(column);
            return value == null ? List.of() : Stream.of(value.split("\\|", -1)).map(String::strip).filter(v -> !v.isEmpty()).toList();
        }
    }

    static Table parse(String name, String text, Set<String> columns) {
        // Quotes are ordinary characters in these files: the quote character is one that no text holds.
        try (var reader = CsvReader.builder().fieldSeparator('\t').quoteCharacter('\u0001').ofNamedCsvRecord(text)) {
            var rows = reader.stream().map(fields -> new Row(name, fields)).toList();
            if (!rows.isEmpty() && !rows.getFirst().fields().getHeader().containsAll(columns)) {
                throw new TaxonomyException(name + ":1: header " + rows.getFirst().fields().getHeader() + " lacks some of " + columns);
            }
            return new Table(name, rows);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
