package org.quayside.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quayside.app.HttpApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends HttpApi {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Autowired
    private List<RequestMappingHandlerMapping> mappings = List.of();

    @Autowired
    private KnownParameters known;

    @SuppressWarnings("NullAway.Init")
    OpenApiIT() {}

    @Test
    void every_operation_is_documented_and_every_documented_one_exists() {
        Set<String> documented = new TreeSet<>();
        document().get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey())) {
                documented.add(operation.getKey() + " " + path.getKey());
            }
        }));
        Set<String> existing = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, _) -> info.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                    .forEach(path -> info.getMethodsCondition().getMethods()
                            .forEach(method -> existing.add(method.name().toLowerCase(java.util.Locale.ROOT) + " " + path))));
        }
        assertThat(documented).isEqualTo(existing);
    }

    @Test
    void every_query_parameter_by_which_something_is_read_is_documented_and_no_other() {
        JsonNode document = document();
        var documented = new TreeMap<String, Set<String>>();
        var existing = new TreeMap<String, Set<String>>();
        document.get("paths").properties().stream().filter(path -> path.getValue().has("get")).forEach(path -> {
            var names = documented.computeIfAbsent(path.getKey(), _ -> new TreeSet<>());
            for (JsonNode parameters : List.of(path.getValue().path("parameters"), path.getValue().get("get").path("parameters"))) {
                parameters.valueStream().map(one -> one.has("$ref") ? document.at(one.get("$ref").stringValue().substring(1)) : one)
                        .filter(one -> one.get("in").stringValue().equals("query")).forEach(one -> names.add(one.get("name").stringValue()));
            }
            existing.put(path.getKey(), known.at(path.getKey()));
        });
        assertThat(existing).isEqualTo(documented);
    }

    @Test
    void every_reference_leads_somewhere_and_every_path_variable_is_described() {
        JsonNode document = document();
        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references).isNotEmpty().allSatisfy(
                reference -> assertThat(document.at(reference.stringValue().substring(1)).isMissingNode()).as(reference.toString()).isFalse());
        document.get("paths").properties().forEach(path -> {
            long variables = path.getKey().chars().filter(c -> c == '{').count();
            long described = path.getValue().path("parameters").valueStream()
                    .map(parameter -> parameter.has("$ref") ? document.at(parameter.get("$ref").stringValue().substring(1)) : parameter)
                    .filter(parameter -> parameter.get("in").stringValue().equals("path")).count();
            assertThat(described).as(path.getKey()).isEqualTo(variables);
        });
    }

    private JsonNode document() {
        Answer answer = send(request("/openapi.json").GET());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
