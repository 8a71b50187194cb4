package org.quayside.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.quayside.app.imports.ImportRow.Content.Broken;
import org.quayside.app.imports.ImportRow.Content.Json;
import org.quayside.app.imports.ImportRow.Content.WithCv;
import org.quayside.app.intake.IntakeLimits;

/**
 * A zip of files: first all that is about organisations, then vacancies, then candidates, each in the order of names. A line about a
 * candidate may name its CV ({@code cv}), which then is not taken once more by itself. What unpacks to more than its figures say, or than
 * a document may have, is refused.
 */
final class ZipRows implements ImportRows {
    private static final int MOST_ENTRIES = 200_000;
    private static final int LARGEST_DOCUMENT = IntakeLimits.DEFAULT.bytes();

    private final ZipFile zip;
    private final String name;
    private final ImportFile files;
    private final ImportOptions options;
    private final List<ZipArchiveEntry> entries;
    private final Set<String> named = new HashSet<>();
    private @Nullable ImportRows open;
    private int next;
    /** Bytes of the entries that are behind, and of the CVs that were read for a line. */
    private long read;

    ZipRows(String name, SealedFile file, ImportOptions options, ImportFile files) throws IOException {
        this.zip = ZipFile.builder().setSeekableByteChannel(file.channel()).setCharset(StandardCharsets.UTF_8).get();
        this.name = name;
        this.files = files;
        this.options = options;
        this.entries = Collections.list(zip.getEntries()).stream().filter(entry -> !entry.isDirectory() && !passedOver(entry.getName()))
                .sorted(Comparator.comparing(this::kind, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(entry -> !isTable(entry)).thenComparing(ZipArchiveEntry::getName)).toList();
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("has %,d files, %,d are allowed; send it in parts".formatted(entries.size(), MOST_ENTRIES));
        }
    }

    /** The zip's own name tells where no name within does. */
    private @Nullable ImportKind kind(ZipArchiveEntry entry) {
        return options.type() != null ? options.type() : ImportKind.ofName(name + "/" + entry.getName());
    }

    /** What is hidden, and what speaks about the other files. */
    private static boolean passedOver(String path) {
        return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX") || path.matches("(?i)(.*/)?(readme|licen[cs]e|notice)(\\.\\w+)?");
    }

    private static boolean isTable(ZipArchiveEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(ndjson|jsonl|csv|tsv)");
    }

    @Override
    public @Nullable ImportRow next() throws IOException {
        while (true) {
            ImportRow row = open == null ? null : open.next();
            if (row != null) {
                return withCv(row);
            }
            closeOpen();
            if (next == entries.size()) {
                return null;
            }
            ZipArchiveEntry entry = entries.get(next++);
            if (!named.contains(entry.getName())) {
                open = opened(entry);
            }
        }
    }

    private ImportRows opened(ZipArchiveEntry entry) throws IOException {
        ImportKind kind = kind(entry);
        try {
            if (isTable(entry)) {
                return files.table(entry.getName(), kind, options, () -> zip.getInputStream(entry));
            }
            return files.document(entry.getName(), kind, bytes(entry));
        } catch (IllegalArgumentException e) {
            return new ListedRows(List.of(new ImportRow(entry.getName(), kind, new Broken(String.valueOf(e.getMessage())))), 0);
        }
    }

    private byte[] bytes(ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_DOCUMENT + 1);
            if (bytes.length > LARGEST_DOCUMENT) {
                throw new IllegalArgumentException("unpacks to more than the %,d bytes that a document may have".formatted(LARGEST_DOCUMENT));
            }
            return bytes;
        }
    }

    /** Puts the CV that a line names beside the line. */
    private ImportRow withCv(ImportRow row) throws IOException {
        if (!(row.content() instanceof Json(var node)) || node.path("cv").asString("").isEmpty()) {
            return row;
        }
        String wanted = node.path("cv").asString();
        for (String candidate : List.of(folder(row.place()) + "cvs/" + wanted, folder(row.place()) + wanted)) {
            ZipArchiveEntry entry = zip.getEntry(candidate);
            if (entry != null) {
                if (named.add(entry.getName())) {
                    read += entry.getCompressedSize();
                }
                try {
                    return new ImportRow(row.place(), ImportKind.CANDIDATES, new WithCv(node, wanted.substring(wanted.lastIndexOf('/') + 1), bytes(entry)));
                } catch (IllegalArgumentException e) {
                    return new ImportRow(row.place(), ImportKind.CANDIDATES, new Broken(wanted + " " + e.getMessage()));
                }
            }
        }
        return new ImportRow(row.place(), ImportKind.CANDIDATES, new Broken("cv is '%s', which is no file in %s".formatted(wanted, name)));
    }

    private static String folder(String place) {
        return place.substring(0, place.lastIndexOf('/') + 1);
    }

    /** Of the entry that is open, as large a share as of its rows. */
    @Override
    public long bytesRead() {
        if (open == null) {
            return read;
        }
        ZipArchiveEntry entry = entries.get(next - 1);
        return read + (long) (entry.getCompressedSize() * Math.min(1.0, open.bytesRead() / (double) Math.max(1, entry.getSize())));
    }

    private void closeOpen() throws IOException {
        if (open != null) {
            open.close();
            open = null;
            read += entries.get(next - 1).getCompressedSize();
        }
    }

    @Override
    public void close() throws IOException {
        closeOpen();
        zip.close();
    }
}
