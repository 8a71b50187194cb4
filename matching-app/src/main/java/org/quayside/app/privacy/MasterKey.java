package org.quayside.app.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.CannotStart;
import org.quayside.app.platform.DataDirectory;
import org.quayside.app.platform.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that wraps the persons' keys: 32 bytes in Base64, in a file that only its owner may read. Made at the first start in the data
 * directory unless {@code quayside.master-key-file} names one; all nodes on one database need the same.
 */
@Component
final class MasterKey {
    private static final String MARK = "master-key-mark";

    private final SecretKeySpec key;

    MasterKey(@Value("${quayside.master-key-file:#{null}}") @Nullable Path named, DataDirectory directory, Installation installation) {
        var file = named == null ? directory.file("master.key") : named;
        if (Files.notExists(file) && installation.find(MARK).isPresent()) {
            throw new CannotStart("the master key %s is missing, and without it nothing personal in this database can be read: put it back"
                    .formatted(file));
        }
        key = read(file);
        var mark = installation.kept(MARK, () -> HexFormat.of().formatHex(Sealing.seal(key, MARK, new byte[0])));
        try {
            Sealing.open(key, MARK, HexFormat.of().parseHex(mark));
        } catch (IllegalArgumentException _) {
            throw new CannotStart("the master key %s is not the one that this database's keys are wrapped with: put that one back"
                    .formatted(file));
        }
    }

    String wrap(String subject, SecretKeySpec subjectKey) {
        return Base64.getEncoder().encodeToString(Sealing.seal(key, subject, subjectKey.getEncoded()));
    }

    SecretKeySpec unwrap(String subject, String wrapped) {
        return Sealing.key(Sealing.open(key, subject, Base64.getDecoder().decode(wrapped)));
    }

    byte[] seal(String context, byte[] clear) {
        return Sealing.seal(key, context, clear);
    }

    byte[] open(String context, byte[] sealed) {
        return Sealing.open(key, context, sealed);
    }

    private static SecretKeySpec read(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return Sealing.key(Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException e) {
            throw new CannotStart("the master key %s cannot be read: %s".formatted(file, e));
        } catch (IllegalArgumentException _) {
            throw new CannotStart("%s holds no key: 32 bytes in Base64 are expected".formatted(file));
        }
    }

    private static void create(Path file) throws IOException {
        var text = Base64.getEncoder().encodeToString(Sealing.newKey().getEncoded()) + "\n";
        try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(StandardCharsets.US_ASCII.encode(text));
        } catch (FileAlreadyExistsException _) {
            // Another node was faster: its key counts.
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
