package org.quayside.app.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The sentences that the generator puts together, by key: {@code generate/phrases.txt}. */
final class Phrases {
    private final Map<String, List<String>> byKey = new HashMap<>();

    Phrases() {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("/generate/phrases.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                String[] parts = line.split(" = ", 2);
                String separator = parts[1].contains(" | ") ? " \\| " : ", ";
                byKey.put(parts[0], parts[0].matches("(sector|duty|aiduty|must|nice|perk|close|wish|stay|deed|deedai|hobby|project|notice)\\..*") && separator.equals(", ")
                        ? List.of(parts[1]) : Arrays.stream(parts[1].split(separator)).map(String::strip).toList());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> of(String key) {
        List<String> phrases = byKey.get(key);
        if (phrases == null) {
            throw new IllegalArgumentException("no phrases called '%s'".formatted(key));
        }
        return phrases;
    }

    String pick(RandomGenerator random, String key) {
        return pick(random, of(key));
    }

    static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
