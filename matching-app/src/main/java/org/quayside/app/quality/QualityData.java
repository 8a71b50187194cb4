package org.quayside.app.quality;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.quayside.taxonomy.EscoImport;
import org.quayside.taxonomy.Taxonomy;

/** A folder of data that others annotated; files are found by their names, at any depth of three folders. */
final class QualityData implements AutoCloseable {
    private static final int DEPTH = 3;
    private static final Pattern ESCO = Pattern.compile("esco.*\\.zip");

    private final Path folder;
    private final Path scratch;
    private final List<Path> all;

    QualityData(Path folder) {
        this.folder = folder;
        try (var files = Files.walk(folder, DEPTH)) {
            all = files.filter(Files::isRegularFile).sorted().toList();
            scratch = Files.createTempDirectory("quayside-quality");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files whose path within the folder matches. */
    List<Path> files(String pattern) {
        var compiled = Pattern.compile(pattern);
        return all.stream().filter(file -> compiled.matcher(folder.relativize(file).toString().replace('\\', '/')).matches()).toList();
    }

    static List<NamedCsvRecord> csv(Path file) {
        try (var reader = CsvReader.builder().maxBufferSize(64 * 1024 * 1024).ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a tab-separated file in which quotes mean nothing. */
    static List<NamedCsvRecord> tsv(Path file) {
        try (var reader = CsvReader.builder().fieldSeparator('\t').quoteCharacter('\u0001').ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a zip of ESCO says of its skills and occupations: labels and descriptions, as raw text. */
    static List<String> descriptions(Path zip) throws IOException {
        var texts = new ArrayList<String>();
        try (var opened = new ZipFile(zip.toFile())) {
            for (var entry : opened.stream().filter(e -> e.getName().matches("(?:.*/)?(?:skills|occupations)_\\w+\\.csv")).toList()) {
                try (var reader = CsvReader.builder().maxBufferSize(64 * 1024 * 1024)
                        .ofNamedCsvRecord(new InputStreamReader(opened.getInputStream(entry), StandardCharsets.UTF_8))) {
                    reader.forEach(row -> texts.add(row.getField("preferredLabel") + "\n" + row.getField("altLabels") + "\n" + row.getField("description")));
                }
            }
        }
        return texts;
    }

    /** Preferred label in ESCO → URIs. */
    Map<String, Set<String>> escoLabels() throws IOException {
        var labels = new HashMap<String, Set<String>>();
        for (var zip : escoZips()) {
            try (var opened = new ZipFile(zip.toFile())) {
                for (var entry : opened.stream().filter(e -> e.getName().matches("(?:.*/)?skills_\\w+\\.csv")).toList()) {
                    try (var reader = CsvReader.builder().maxBufferSize(64 * 1024 * 1024)
                            .ofNamedCsvRecord(new InputStreamReader(opened.getInputStream(entry), StandardCharsets.UTF_8))) {
                        reader.forEach(row -> labels.computeIfAbsent(row.getField("preferredLabel"), l -> new HashSet<>()).add(row.getField("conceptUri")));
                    }
                }
            }
        }
        return labels;
    }

    List<Path> escoZips() {
        return all.stream().filter(file -> ESCO.matcher(String.valueOf(file.getFileName())).matches()).toList();
    }

    /** The built-in taxonomy with ESCO, if its zips are there. */
    Taxonomy taxonomy() throws IOException {
        if (escoZips().isEmpty()) {
            return Taxonomy.builtIn();
        }
        EscoImport.into(scratch, escoZips());
        return Taxonomy.withImports(scratch);
    }

    @Override
    public void close() {
        try (var files = Files.walk(scratch)) {
            for (var file : new ArrayList<>(files.toList()).reversed()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
