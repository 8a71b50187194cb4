package org.quayside.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.quayside.app.platform.DataDirectory;
import org.quayside.app.privacy.SealedSecrets;
import org.springframework.stereotype.Component;

/**
 * Where the files of imports lie until they are done: {@code imports} in the data directory, each encrypted with a key of its own. The run
 * keeps that key, wrapped by the installation's; whoever forgets it has the file forgotten, in every copy of it.
 */
@Component
final class ImportFolder {
    private static final String CONTEXT = "import/";

    private final Path folder;
    private final SealedSecrets secrets;

    ImportFolder(DataDirectory data, SealedSecrets secrets) {
        this.folder = data.file("imports");
        this.secrets = secrets;
    }

    /** A file that came in: how long it is, and the key to keep. */
    record Received(long bytes, String key) {}

    /** @param most a longer one is cut there, to be refused and dropped */
    Received receive(String id, InputStream in, long most) throws IOException {
        Files.createDirectories(folder);
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            return new Received(new SealedFile(folder.resolve(id), new SecretKeySpec(key, "AES")).write(in, most),
                    secrets.seal(CONTEXT + id, Base64.getEncoder().encodeToString(key)));
        } catch (IOException e) {
            drop(id);
            throw e;
        }
    }

    SealedFile file(String id, String key) {
        return new SealedFile(folder.resolve(id), new SecretKeySpec(Base64.getDecoder().decode(secrets.open(CONTEXT + id, key)), "AES"));
    }

    /** Notes that this node undoes the import. */
    void markUndo(String id) throws IOException {
        Files.createDirectories(folder);
        Files.write(undoMark(id), new byte[0]);
    }

    /** Whether it is this node's to go on with. */
    boolean holds(ImportRun run) {
        return Files.exists(run.state() == ImportRun.State.UNDOING ? undoMark(run.id()) : folder.resolve(run.id()));
    }

    void drop(String id) throws IOException {
        Files.deleteIfExists(folder.resolve(id));
        Files.deleteIfExists(undoMark(id));
    }

    /** Deletes what a crash left of files that no run speaks of. */
    void keepOnly(Set<String> runs) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> !runs.contains(String.valueOf(f.getFileName()).replace(".undo", ""))).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path undoMark(String id) {
        return folder.resolve(id + ".undo");
    }
}
