package org.quayside.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Serves {@code openapi.yaml}, which is written by hand, as JSON. */
@Lazy
@RestController
class OpenApiController {
    private final byte[] document;

    OpenApiController(JsonMapper json) {
        try (InputStream yaml = OpenApiController.class.getResourceAsStream("/openapi.yaml")) {
            document = json.writeValueAsBytes((Object) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/openapi.json", produces = "application/json")
    byte[] document() {
        return document.clone();
    }
}
