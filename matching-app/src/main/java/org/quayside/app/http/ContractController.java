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

/** Serves {@code openapi.yaml} and {@code asyncapi.yaml}, which are written by hand, as JSON. */
@Lazy
@RestController
class ContractController {
    private final byte[] operations;
    private final byte[] events;

    ContractController(JsonMapper json) {
        operations = json("/openapi.yaml", json);
        events = json("/asyncapi.yaml", json);
    }

    private static byte[] json(String document, JsonMapper json) {
        try (InputStream yaml = ContractController.class.getResourceAsStream(document)) {
            var options = new LoaderOptions();
            // Of a stranger's document many would be an attack; this one is ours.
            options.setMaxAliasesForCollections(1_000);
            return json.writeValueAsBytes(new Yaml(new SafeConstructor(options)).load(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/openapi.json", produces = "application/json")
    byte[] operations() {
        return operations.clone();
    }

    @GetMapping(path = "/asyncapi.json", produces = "application/json")
    byte[] events() {
        return events.clone();
    }
}
