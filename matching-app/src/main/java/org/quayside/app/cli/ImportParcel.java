package org.quayside.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The one file of one import: as it is, or what the command line names packed into a zip that is deleted afterwards.
 *
 * @param name as the import shows it; the folder around a file goes with it, because it may say what the file is
 */
record ImportParcel(Path file, String name, boolean packed) implements AutoCloseable {
    /** Zips and tables are imports of their own; everything else on one command line is one. */
    static List<List<Path>> parcels(List<Path> paths) {
        List<List<Path>> parcels = new ArrayList<>();
        List<Path> together = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isRegularFile(path) && path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(zip|csv|tsv)")) {
                parcels.add(List.of(path));
            } else {
                together.add(path);
            }
        }
        if (!together.isEmpty()) {
            parcels.add(together);
        }
        return parcels;
    }

    static ImportParcel of(List<Path> paths) throws IOException {
        Path first = whole(paths.getFirst());
        if (paths.size() == 1 && Files.isRegularFile(first)) {
            return new ImportParcel(first, named(first), false);
        }
        Path zip = Files.createTempFile("quayside-import", ".zip");
        Set<String> taken = new HashSet<>();
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)), StandardCharsets.UTF_8)) {
            out.setLevel(1);
            for (Path path : paths) {
                Path from = whole(path);
                boolean folder = Files.isDirectory(from);
                Folder of = new Folder(from);
                for (Path file : folder ? of.files() : List.of(from)) {
                    String name = folder ? from.getFileName() + "/" + of.nameOf(file) : named(file);
                    for (int more = 2; !taken.add(name); more++) {
                        name = more + "/" + name;
                    }
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
        return new ImportParcel(zip, paths.size() == 1 ? first.getFileName() + ".zip" : "files.zip", true);
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String named(Path file) {
        Path folder = file.getParent();
        return (folder == null || folder.getFileName() == null ? "" : folder.getFileName() + "/") + file.getFileName();
    }

    @Override
    public void close() throws IOException {
        if (packed) {
            Files.deleteIfExists(file);
        }
    }
}
