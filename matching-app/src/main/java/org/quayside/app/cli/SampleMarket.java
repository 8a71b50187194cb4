package org.quayside.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The sample market that comes with the program. */
final class SampleMarket {
    private static final String ROOT = "/market/";

    private SampleMarket() {}

    /** Unpacks it into a folder, in its own layout. */
    static void unpack(Path folder) {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:market/**/*.*")) {
                String address = resource.getURL().toString();
                Path file = folder.resolve(address.substring(address.lastIndexOf(ROOT) + ROOT.length()));
                Files.createDirectories(file.getParent());
                try (var in = resource.getInputStream()) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
