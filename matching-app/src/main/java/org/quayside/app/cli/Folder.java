package org.quayside.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.quayside.app.intake.IntakeLimits;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.IntakeRefused.Reason;

/** A folder of documents: its files by name, folders in it included, hidden ones left out. */
record Folder(Path path) {
    private static final int DEPTH = 8;

    List<Path> files() {
        try (Stream<Path> all = Files.walk(path, DEPTH)) {
            return all.filter(Files::isRegularFile).filter(this::visible).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new EnvironmentProblem("cannot list %s: %s".formatted(path, e.getMessage()));
        }
    }

    private boolean visible(Path file) {
        for (Path part : path.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    /** The name by which a file is reported: its path below the folder. */
    String nameOf(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }

    /** @throws IntakeRefused for a file that is too large to be read at all, or that cannot be read */
    static byte[] bytes(String name, Path file) {
        try {
            long size = Files.size(file);
            int allowed = IntakeLimits.DEFAULT.bytes();
            if (size > allowed) {
                throw new IntakeRefused(Reason.TOO_LARGE, name, "has %,d bytes, %,d are allowed".formatted(size, allowed));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IntakeRefused(Reason.DAMAGED, name, "cannot be read: " + e.getMessage());
        }
    }
}
