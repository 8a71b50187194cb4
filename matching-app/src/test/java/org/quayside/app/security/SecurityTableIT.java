package org.quayside.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Calls every cell of the table in docs/security.md. */
class SecurityTableIT extends HttpApi {
    private static final Path PAGE = Path.of("..", "docs", "security.md");

    @Autowired
    private List<RequestMappingHandlerMapping> mappings = List.of();

    /** One line of the table. */
    private record Line(String method, String path, List<String> cells) {
        static Line of(String text) {
            List<String> columns = Arrays.stream(text.split("\\|")).map(String::strip).filter(c -> !c.isEmpty()).toList();
            String[] address = columns.getFirst().split(" ");
            return new Line(address[0], address[1], columns.subList(1, columns.size()));
        }

        String address() {
            return method + " " + path;
        }
    }

    /** Whose things are asked for, and by whom. */
    private final class World {
        final String organization = unique("org");
        final String person = unique("person");
        final String candidate;
        final String vacancy;
        final String organizationId;
        final String fair;
        final String code;
        final String subscription;
        final String event;
        final String imported;
        final String engine;

        World() {
            organizationId = post("integrator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Quay\"}".formatted(organization))
                    .json().get("id").stringValue();
            candidate = post("integrator", "/api/v1/candidates",
                    "{\"externalId\": \"%s\", \"name\": \"Ada Ho\", \"text\": \"Python\"}".formatted(person)).json().get("id").stringValue();
            vacancy = post("recruiter:" + organization, "/api/v1/vacancies", """
                    {"title": "Engineer", "description": "Python", "requirements": [{"skills": ["python"]}]}""").json().get("id").stringValue();
            fair = post("organiser", "/api/v1/fairs", """
                    {"name": "Fair", "place": "Wan Chai", "firstDay": "2027-04-26", "lastDay": "2027-04-27"}""").json().get("id").stringValue();
            code = get("organiser", "/api/v1/fairs/%s/link".formatted(fair)).json().get("code").stringValue();
            imported = post("integrator", "/api/v1/imports?fileName=organizations.ndjson&dryRun=true", "{\"name\": \"Quay\"}").json().get("id").stringValue();
            engine = get("operator", "/api/v1/engines").json().get("items").get(0).get("version").stringValue();
            post("candidate:" + person, "/api/v1/applications", "{\"vacancy\": \"%s\", \"decision\": \"INTEREST\"}".formatted(vacancy));
            awaitReasons();
            subscription = post("integrator", "/api/v1/subscriptions", """
                    {"endpoint": "http://127.0.0.1:9/nobody", "filter": {"vacancies": ["%s"]}, "lastEventId": "0"}""".formatted(vacancy))
                    .json().get("id").stringValue();
            event = awaitDelivery();
        }

        private String awaitDelivery() {
            return Awaiting.until("a delivery", () -> get("operator", "/api/v1/subscriptions/%s/deliveries".formatted(subscription)).json().get("items"),
                    tried -> !tried.isEmpty()).get(0).get("event").stringValue();
        }

        /** Matching follows a moment later; before, there are no reasons to be seen. */
        private void awaitReasons() {
            Awaiting.until("a match", () -> get("operator", "/api/v1/candidates/%s/matches/%s".formatted(candidate, vacancy)).status() == 200);
        }

        List<String> accounts() {
            return List.of("candidate:" + person, "candidate:another", "recruiter:" + organization, "recruiter:another", "integrator",
                    "organiser", "operator", "");
        }

        String fill(String path) {
            String id = path.startsWith("/api/v1/organizations") ? organizationId : path.contains("/vacancies/{id}") ? vacancy : candidate;
            String decision = path.startsWith("/vacancies") ? "shortlist" : "interest";
            return path.replace("{id}", id).replace("{vacancy}", vacancy).replace("{candidate}", candidate)
                    .replace("{organization}", organizationId).replace("{application}", candidate + "~" + vacancy)
                    .replace("{fair}", fair).replace("{skill}", "python").replace("{schema}", "match-1.json")
                    .replace("{subscription}", subscription).replace("{event}", event).replace("{notice}", "0").replace("{processor}", "none").replace("{import}", imported).replace("{engine}", engine)
                    .replace("{decision}", decision)
                    + (path.equals("/api/v1/applications") ? "?vacancy=" + vacancy : "")
                    + (path.matches("/(api/v1/)?fairs/\\{fair}/regist.*") ? "?code=" + code : "");
        }
    }

    @Test
    void every_cell_is_as_the_table_says() throws Exception {
        List<String> wrong = new ArrayList<>();
        var world = new World();
        try (var client = HttpClient.newHttpClient()) {
            for (Line line : table()) {
                for (int column = 0; column < line.cells().size(); column++) {
                    boolean spends = line.address().equals("DELETE /api/v1/candidates/{id}")
                            || line.address().equals("DELETE /api/v1/subscriptions/{subscription}") || line.path().endsWith("/withdraw");
                    String said = line.cells().get(column);
                    World asked = spends && said.equals("yes") ? new World() : world;
                    String account = asked.accounts().get(column);
                    String seen = call(client, line, asked, account);
                    if (!fits(said, seen)) {
                        wrong.add("%s as %s: the table says %s, the answer was %s".formatted(line.address(), account, said, seen));
                    }
                }
            }
            client.shutdownNow();
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean fits(String said, String seen) {
        return switch (said) {
            case "yes" -> !Set.of("401", "403", "404", "302", "405", "500").contains(seen);
            case "open" -> !Set.of("401", "403", "404", "405", "500").contains(seen);
            default -> said.equals(seen);
        };
    }

    /** The status; a redirection counts as one only if it leads to signing in. */
    private String call(HttpClient client, Line line, World world, String account) throws IOException, InterruptedException {
        String path = world.fill(line.path());
        HttpRequest.Builder request = account.isEmpty() ? request(path) : as(account, path);
        boolean form = line.path().equals("/sign-in") || line.path().equals("/sign-out") || !line.path().startsWith("/api");
        request.header("Content-Type", form ? "application/x-www-form-urlencoded" : "application/json");
        String body = line.path().equals("/sign-in") ? "account=organiser" : form ? "" : "{}";
        request.method(line.method(), line.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        response.body().close();
        boolean elsewhere = response.statusCode() == 302 && !response.headers().firstValue("Location").orElse("").endsWith("/sign-in");
        return elsewhere ? "200" : Integer.toString(response.statusCode());
    }

    @Test
    void every_controller_and_every_rule_is_in_the_table() throws IOException {
        Set<String> listed = table().stream().map(Line::address).collect(Collectors.toCollection(TreeSet::new));
        Set<String> exists = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.getBeanType().getName().startsWith("org.quayside.")) {
                    info.getPatternValues().forEach(pattern -> info.getMethodsCondition().getMethods().forEach(
                            verb -> exists.add(verb + " " + pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))));
                }
            });
        }
        assertThat(exists).isNotEmpty();
        assertThat(listed).containsAll(exists);
        Set<String> ruled = AccessRules.RULES.stream().filter(rule -> !rule.pattern().endsWith("/**"))
                .map(rule -> rule.method() + " " + rule.pattern()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).containsAll(ruled);
        assertThat(AccessRules.RULES).allMatch(rule -> rule.method() != HttpMethod.OPTIONS);
    }

    private static List<Line> table() throws IOException {
        List<Line> lines = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| (GET|POST|PUT|PATCH|DELETE) .*")).map(Line::of).toList();
        assertThat(lines).hasSizeGreaterThan(40).allMatch(line -> line.cells().size() == 8);
        return lines;
    }
}
