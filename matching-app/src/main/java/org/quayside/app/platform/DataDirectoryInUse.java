package org.quayside.app.platform;

import java.nio.file.Path;

/** Another process works in the data directory. */
public final class DataDirectoryInUse extends RuntimeException {
    DataDirectoryInUse(Path path, String process) {
        super("data directory %s is used by another Quayside (process %s): stop that one, or name another directory with --data"
                .formatted(path, process));
    }
}
