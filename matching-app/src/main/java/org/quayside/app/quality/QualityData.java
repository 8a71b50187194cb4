package org.quayside.app.quality;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.quayside.taxonomy.EscoImport;
import org.quayside.taxonomy.Taxonomy;

/** Folders of data that others annotated; files are known by what they hold (their columns), CVs by their names, however the folders within are called. */
final class QualityData implements AutoCloseable {
    private static final int DEPTH = 10;
    private static final Pattern ESCO_TABLE = Pattern.compile("(?:.*/)?(?:skills|occupations|skillGroups|broaderRelations\\w*|occupationSkillRelations|skillSkillRelations)(?:_\\w+)?\\.csv");
    private static final Pattern TAGS = Pattern.compile("\\S+\\t[BIO](?:-\\S+)?\\t[BIO](?:-\\S+)?\\s*");
    private static final int HEAD = 8_192;

    private final Path scratch;
    private final List<Path> all = new ArrayList<>();

    QualityData(List<Path> folders) {
        try {
            for (var folder : folders) {
                try (var files = Files.walk(folder, DEPTH, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
                    files.filter(Files::isRegularFile).sorted().forEach(all::add);
                }
            }
            scratch = Files.createTempDirectory("quayside-quality");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files whose name matches. */
    List<Path> named(String pattern) {
        var compiled = Pattern.compile(pattern);
        return all.stream().filter(file -> compiled.matcher(name(file)).matches()).toList();
    }

    /** Comma-separated files that have these columns, whatever their names. */
    List<Path> csvWith(String... columns) {
        return withHead("(?i).*\\.csv", head -> Set.of(head.split("\\s*,\\s*")).containsAll(List.of(columns)));
    }

    /** Tab-separated files that have these columns. */
    List<Path> tsvWith(String... columns) {
        return withHead("(?i).*\\.(?:txt|tsv)", head -> Set.of(head.split("\t")).containsAll(List.of(columns)));
    }

    /** Files of tokens with two columns of tags. */
    List<Path> tagged() {
        return withHead("(?i).*\\.(?:conll|bio|iob|tsv|txt)", head -> TAGS.matcher(head).matches());
    }

    private List<Path> withHead(String name, java.util.function.Predicate<String> fits) {
        return named(name).stream().filter(file -> fits.test(head(file))).toList();
    }

    /** The first line that is not blank, without quotes and the mark of byte order; empty: it is no text. */
    private static String head(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var begin = new String(stream.readNBytes(HEAD), StandardCharsets.UTF_8);
            return begin.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replaceAll("[\"\\uFEFF]", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** What a file is about in words: its name, with its folder's if the name alone says nothing ("test.csv"). */
    static String about(Path file) {
        var name = name(file).replaceAll("\\.\\w+$", "");
        var folder = file.getParent() == null ? "" : name(file.getParent()) + " ";
        var known = name.toLowerCase(Locale.ROOT).matches(".*(?:house|tech).*");
        return ((known ? "" : folder) + name).replaceAll("(?i)skillspan|annotations|skill-linking", "").replaceAll("[_\\s-]+", " ").strip();
    }

    /** A CV and the category that its name or its folder says: {@code CHEF-123.pdf}, {@code CHEF/123.pdf}. */
    record Cv(String category, Path file) {}

    List<Cv> cvs() {
        return named("(?i)(?:[A-Z][A-Z-]+[-_ ])?\\d+\\.pdf").stream().map(file -> {
            var own = name(file).replaceAll("[-_ ]?\\d+\\.(?i:pdf)$", "");
            return new Cv((own.isEmpty() && file.getParent() != null ? name(file.getParent()) : own).toUpperCase(Locale.ROOT), file);
        }).toList();
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

    /** What the zips of ESCO say of their skills and occupations: labels and descriptions, as raw text. */
    List<String> descriptions() throws IOException {
        var texts = new ArrayList<String>();
        for (var row : esco("(?:.*/)?(?:skills|occupations)_\\w+\\.csv")) {
            texts.add(row.getField("preferredLabel") + "\n" + row.getField("altLabels") + "\n" + row.getField("description"));
        }
        return texts;
    }

    /** Preferred label in ESCO → URIs. */
    Map<String, Set<String>> escoLabels() throws IOException {
        var labels = new HashMap<String, Set<String>>();
        for (var row : esco("(?:.*/)?skills_\\w+\\.csv")) {
            labels.computeIfAbsent(row.getField("preferredLabel"), l -> new HashSet<>()).add(row.getField("conceptUri"));
        }
        return labels;
    }

    private List<NamedCsvRecord> esco(String table) throws IOException {
        var rows = new ArrayList<NamedCsvRecord>();
        for (var zip : escoZips()) {
            try (var opened = new ZipFile(zip.toFile())) {
                for (var entry : opened.stream().filter(e -> e.getName().matches(table)).toList()) {
                    try (var reader = CsvReader.builder().maxBufferSize(64 * 1024 * 1024)
                            .ofNamedCsvRecord(new BufferedReader(new InputStreamReader(opened.getInputStream(entry), StandardCharsets.UTF_8)))) {
                        reader.forEach(rows::add);
                    }
                }
            }
        }
        return rows;
    }

    /** Zips that hold tables of ESCO. */
    List<Path> escoZips() {
        return named("(?i).*\\.zip").stream().filter(QualityData::holdsEsco).toList();
    }

    private static boolean holdsEsco(Path zip) {
        try (var opened = new ZipFile(zip.toFile()); Stream<? extends java.util.zip.ZipEntry> entries = opened.stream()) {
            return entries.anyMatch(entry -> ESCO_TABLE.matcher(entry.getName()).matches());
        } catch (IOException e) {
            return false;
        }
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
