package org.quayside.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTest {
    @TempDir
    Path folder;

    private SealedFile file;

    @BeforeEach
    void key() {
        file = new SealedFile(folder.resolve("file"), new SecretKeySpec(new byte[32], "AES"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 200_000})
    void what_was_sealed_is_read_from_its_start_and_from_any_place(int length) throws IOException {
        byte[] bytes = bytes(length);
        assertThat(file.write(new ByteArrayInputStream(bytes), Long.MAX_VALUE)).isEqualTo(length);
        assertThat(file.size()).isEqualTo(length);
        try (var in = file.stream()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        try (var channel = file.channel()) {
            for (int from : new int[] {length - 1, 0, length / 2}) {
                ByteBuffer some = ByteBuffer.allocate(length - from);
                channel.position(from);
                while (some.hasRemaining()) {
                    assertThat(channel.read(some)).isPositive();
                }
                assertThat(some.array()).isEqualTo(Arrays.copyOfRange(bytes, from, length));
                assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            }
        }
    }

    @Test
    void an_altered_byte_and_another_key_are_noticed() throws IOException {
        file.write(new ByteArrayInputStream(bytes(100_000)), Long.MAX_VALUE);
        SealedFile other = new SealedFile(file.path(), new SecretKeySpec(new byte[16], "AES"));
        assertThatThrownBy(() -> other.stream().readAllBytes()).isInstanceOf(IOException.class).hasMessageContaining("does not open");
        byte[] sealed = Files.readAllBytes(file.path());
        sealed[70_000] ^= 1;
        Files.write(file.path(), sealed);
        assertThatThrownBy(() -> file.stream().readAllBytes()).isInstanceOf(IOException.class).hasMessageContaining("block 1");
    }

    @Test
    void what_is_too_long_is_not_taken_to_its_end() throws IOException {
        assertThat(file.write(new ByteArrayInputStream(bytes(1_000_000)), 100_000)).isBetween(100_001L, 200_000L);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
