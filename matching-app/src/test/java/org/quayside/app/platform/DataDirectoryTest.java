package org.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path temporary;

    @Test
    void it_is_created_and_locked_until_closed() throws IOException {
        var path = temporary.resolve("new/data");
        try (var first = new DataDirectory(path)) {
            assertThat(first.file("events")).isEqualTo(path.resolve("events"));
            assertThatThrownBy(() -> new DataDirectory(path)).isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is used by another Quayside (process " + ProcessHandle.current().pid());
        }
        new DataDirectory(path).close();
    }

    @Test
    void a_file_in_its_place_is_named() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> new DataDirectory(file)).isInstanceOf(CannotStart.class).hasMessageContaining(file.toString());
    }
}
