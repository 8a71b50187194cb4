package org.quayside.app.cli;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quayside.app.vacancy.VacancyDraft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose vacancy it is: finds organisations by the name that an advertisement gives, and registers those that nobody knows yet. A line of
 * free text is believed only if it begins with a known name; otherwise the vacancy goes to the organisation of {@code --organization}.
 * Thread-safe.
 */
final class Employers {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final QuaysideServer server;
    private final String fallback;
    private final Map<String, String> byName = new ConcurrentHashMap<>();

    Employers(QuaysideServer server, String fallback) {
        this.server = server;
        this.fallback = fallback;
    }

    /** Asks the server whom it knows. */
    void load() {
        String cursor = "";
        do {
            QuaysideServer.Answer page = server.get("/api/v1/organizations?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            if (!page.good()) {
                throw new EnvironmentProblem("the server refuses to list organisations: " + page.problem());
            }
            page.body().path("items").forEach(this::learn);
            cursor = page.body().path("next").asString("");
        } while (!cursor.isEmpty());
    }

    /** Notes an organisation, as the API shows it or as a line of an import gives it. */
    void learn(JsonNode organization) {
        String externalId = organization.path("externalId").asString("");
        for (String field : new String[] {"name", "nameZh"}) {
            String name = organization.path(field).asString("");
            if (!name.isEmpty() && !externalId.isEmpty()) {
                byName.put(key(name), externalId);
            }
        }
    }

    /** External id of the draft's organisation. */
    String of(VacancyDraft draft) {
        if (draft.organization() != null) {
            return draft.organization();
        }
        String name = draft.organizationName();
        String known = name == null ? null : known(name);
        if (known != null) {
            return known;
        }
        boolean stated = name != null && !name.isBlank() && !draft.posting().text().contains(name);
        return registered(stated && name != null ? name.strip() : fallback);
    }

    /** The longest known name that the line begins with. */
    private @Nullable String known(String line) {
        String key = key(line);
        String best = null;
        for (String name : byName.keySet()) {
            if (key.startsWith(name) && (best == null || name.length() > best.length())) {
                best = name;
            }
        }
        return best == null ? null : byName.get(best);
    }

    private String registered(String name) {
        return byName.computeIfAbsent(key(name), key -> {
            String externalId = slug(name);
            QuaysideServer.Answer answer = server.post("/api/v1/organizations", "application/json",
                    MAPPER.writeValueAsBytes(MAPPER.createObjectNode().put("externalId", externalId).put("name", name)));
            if (!answer.good()) {
                throw new EnvironmentProblem("organisation '%s' cannot be registered: %s".formatted(name, answer.problem()));
            }
            return externalId;
        });
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    private static String slug(String name) {
        String ascii = key(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return ascii.isEmpty() ? "imported" : ascii.substring(0, Math.min(60, ascii.length()));
    }
}
