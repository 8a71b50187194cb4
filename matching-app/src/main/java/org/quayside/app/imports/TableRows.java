package org.quayside.app.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.app.imports.ImportRow.Content.Broken;
import org.quayside.app.imports.ImportRow.Content.Cells;

/** A table with a header: CSV, TSV or with semicolons, streamed. A line is reported by the number at which its record begins. */
final class TableRows implements ImportRows {
    private static final int LONGEST_FIELD = 4 * 1024 * 1024;

    private final String name;
    private final CountedStream counted;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final ColumnMapping mapping;
    private boolean broken;

    /** @throws IllegalArgumentException if the header does not tell what the rows are */
    TableRows(String name, ImportOptions options, @Nullable ImportKind kind, InputStream in, Charset charset, char separator) throws IOException {
        this.name = name;
        this.counted = new CountedStream(in);
        this.reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).maxBufferSize(LONGEST_FIELD).ofCsvRecord(new InputStreamReader(counted, charset));
        this.records = reader.iterator();
        this.mapping = ColumnMapping.guess(header(), kind, options.columns());
    }

    private List<String> header() {
        if (!records.hasNext()) {
            throw new IllegalArgumentException("the table is empty; its first line names the columns");
        }
        List<String> header = new ArrayList<>();
        for (String column : records.next().getFields()) {
            String plain = column.replace("\uFEFF", "").strip();
            header.add(plain.isEmpty() ? "column " + (header.size() + 1) : plain);
        }
        return header;
    }

    ColumnMapping mapping() {
        return mapping;
    }

    @Override
    public @Nullable ImportRow next() {
        try {
            return !broken && records.hasNext() ? row(records.next()) : null;
        } catch (CsvParseException e) {
            // Where a record does not end, nobody can say where the next begins.
            broken = true;
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new ImportRow(name, mapping.kind(), new Broken("the table ends here: " + cause.getMessage()));
        }
    }

    private ImportRow row(CsvRecord read) {
        String place = name + ":" + read.getStartingLineNumber();
        if (read.getFieldCount() > mapping.fields().size()) {
            return new ImportRow(place, mapping.kind(), new Broken("has %d fields, the header has %d: is a separator or quote missing?"
                    .formatted(read.getFieldCount(), mapping.fields().size())));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> rest = new LinkedHashMap<>();
        for (int i = 0; i < read.getFieldCount(); i++) {
            String value = read.getField(i).strip();
            ColumnMapping.Column column = mapping.fields().get(i);
            // Scraped tables repeat the column's name where there was nothing.
            if (!value.isEmpty() && !value.equalsIgnoreCase(column.column())) {
                (column.field() == null ? rest : fields).put(column.field() == null ? column.column() : column.field(), value);
            }
        }
        return new ImportRow(place, mapping.kind(), new Cells(fields, rest));
    }

    @Override
    public long bytesRead() {
        return counted.count();
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }
}
