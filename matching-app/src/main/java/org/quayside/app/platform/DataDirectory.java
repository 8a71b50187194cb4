package org.quayside.app.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The directory that holds everything this process keeps; locked while the process runs, so that no second one opens its files. */
@Component
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    /** @throws CannotStart when another process, or another application in this one, works there */
    DataDirectory(@Value("${quayside.data}") Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
            lock = FileChannel.open(this.path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            take();
        } catch (IOException e) {
            throw new CannotStart("data directory %s cannot be used: %s".formatted(this.path, e));
        }
    }

    public Path path() {
        return path;
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    private void take() throws IOException {
        try {
            if (lock.tryLock() == null) {
                refuse();
            }
        } catch (OverlappingFileLockException e) {
            refuse();
        }
        lock.truncate(0);
        lock.write(StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())));
    }

    private void refuse() throws IOException {
        lock.close();
        throw new CannotStart("data directory %s is used by another Quayside (process %s): stop that one, or name another directory with --data"
                .formatted(path, Files.readString(path.resolve("lock"), StandardCharsets.US_ASCII).strip()));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
