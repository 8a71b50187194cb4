package org.quayside.app.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quayside.app.http.HttpProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the JSON Schemas that {@code dataschema} names. */
@RestController
class SchemaController {
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of("ping-1.json"), Arrays.stream(EventType.values()).map(EventType::schema).filter(Objects::nonNull))
            .collect(Collectors.toUnmodifiableSet());

    @GetMapping("/schemas/{schema}")
    ResponseEntity<byte[]> schema(@PathVariable("schema") String name) throws IOException {
        if (!NAMES.contains(name)) {
            throw HttpProblem.notFound("schema", name);
        }
        try (var file = Objects.requireNonNull(SchemaController.class.getResourceAsStream("/schemas/" + name))) {
            return ResponseEntity.ok().contentType(SCHEMA).cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                    .body(file.readAllBytes());
        }
    }
}
