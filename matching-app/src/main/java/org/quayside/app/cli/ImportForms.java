package org.quayside.app.cli;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CvIntake;
import org.quayside.app.cli.ImportItem.Payload;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.FileKind;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.IntakeRefused.Reason;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.intake.PlainText;
import org.quayside.app.vacancy.VacancyDraft;
import org.quayside.app.vacancy.VacancyIntake;
import org.quayside.taxonomy.Taxonomy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns documents and lines into requests to the API. The external id is the document's own, else the file's name without its ending. */
final class ImportForms implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String JSON = "application/json";
    private static final List<String> PROFILE_BESIDE_WISHES = List.of("permit", "years", "skills", "languages");

    private final DocumentText documents = new DocumentText();
    private final VacancyIntake vacancies = new VacancyIntake(documents, Taxonomy.builtIn());
    private final CvIntake cvs = new CvIntake(documents);
    private final Employers employers;
    private final Set<Path> namedCvs = new HashSet<>();

    ImportForms(Employers employers) {
        this.employers = employers;
    }

    Payload organization(JsonNode json) {
        return new Payload("/api/v1/organizations", JSON, bytes(json));
    }

    Payload vacancy(String name, Path file) {
        byte[] content = Folder.bytes(name, file);
        FileKind kind = documents.kindOf(name, content);
        if (kind == FileKind.JSON) {
            return vacancy(name, stem(file), JsonObject.parse(name, PlainText.decode(content)));
        }
        JsonNode posting = kind == FileKind.HTML ? vacancies.postingInPage(name, content) : null;
        if (posting != null) {
            return vacancy(name, stem(file), posting);
        }
        VacancyDraft draft = vacancies.read(name, content);
        return new Payload("/api/v1/vacancies?organization=" + encoded(employers.of(draft)) + "&externalId=" + encoded(stem(file)), "text/plain;charset=UTF-8",
                draft.posting().text().getBytes(StandardCharsets.UTF_8));
    }

    Payload vacancy(String name, JsonNode line) {
        return vacancy(name, null, line);
    }

    private Payload vacancy(String name, @Nullable String stem, JsonNode json) {
        VacancyDraft draft = vacancies.json(name, MAPPER.writeValueAsString(json));
        String organization = employers.of(draft);
        if (!json.has("@type") && !json.has("@graph") && !json.isArray()) {
            ObjectNode own = (ObjectNode) json.deepCopy();
            own.put("organization", organization);
            if (!own.hasNonNull("externalId") && stem != null) {
                own.put("externalId", stem);
            }
            return new Payload("/api/v1/vacancies", JSON, bytes(own));
        }
        return posting(stem, json, organization);
    }

    /** In a folder the file's name is the id: the employer's own reference may be missing, or the same in two postings. */
    private static Payload posting(@Nullable String stem, JsonNode json, String organization) {
        JsonNode copy = json.deepCopy();
        if (copy instanceof ObjectNode posting && stem != null) {
            posting.put("identifier", stem);
        }
        return new Payload("/api/v1/vacancies?organization=" + encoded(organization), "application/ld+json", bytes(copy));
    }

    /** Whether a line says more about this CV: then the file alone is not imported. */
    boolean named(Path cv) {
        return namedCvs.contains(cv.toAbsolutePath().normalize());
    }

    void noteCv(Path folder, JsonNode line) {
        Path cv = cvOf(folder, line);
        if (cv != null) {
            namedCvs.add(cv);
        }
    }

    private static @Nullable Path cvOf(Path folder, JsonNode line) {
        String cv = line.path("cv").asString("");
        if (cv.isEmpty()) {
            return null;
        }
        Path inCvs = folder.resolve("cvs").resolve(cv).toAbsolutePath().normalize();
        return Files.isRegularFile(inCvs) ? inCvs : folder.resolve(cv).toAbsolutePath().normalize();
    }

    /** A line about a candidate: contact, wishes, and a CV as {@code text} or by the name of a file. */
    Payload candidate(String name, Path folder, JsonNode line) {
        if (!(line instanceof ObjectNode given)) {
            throw new IntakeRefused(Reason.INVALID_VALUE, name, "is no object");
        }
        if (given.has("basics")) {
            return new Payload("/api/v1/candidates", JSON, bytes(given));
        }
        ObjectNode json = given.deepCopy();
        json.remove("cv");
        ObjectNode profile = json.remove("wishes") instanceof ObjectNode wishes ? wishes.deepCopy() : MAPPER.createObjectNode();
        for (String field : PROFILE_BESIDE_WISHES) {
            JsonNode value = json.remove(field);
            if (value != null) {
                profile.set(field, value);
            }
        }
        if (!profile.isEmpty() && !json.has("profile")) {
            json.set("profile", profile);
        }
        Path cv = cvOf(folder, given);
        if (cv == null) {
            return new Payload("/api/v1/candidates", JSON, bytes(json));
        }
        if (!Files.isRegularFile(cv)) {
            throw new IntakeRefused(Reason.INVALID_VALUE, name, "/cv", "is '%s', which is no file in %s".formatted(given.path("cv").asString(), folder));
        }
        return withFile(json, String.valueOf(cv.getFileName()), Folder.bytes(name, cv));
    }

    /** A CV alone. Whose it is stands in a JSON Resume; elsewhere nobody knows for certain, and a guess would be masked in the text. */
    Payload cv(String name, Path file) {
        byte[] content = Folder.bytes(name, file);
        ObjectNode json = MAPPER.createObjectNode().put("externalId", stem(file));
        if (documents.kindOf(name, content) == FileKind.JSON) {
            var contact = cvs.jsonResume(name, PlainText.decode(content)).contact();
            if (contact != null) {
                json.put("name", contact.name()).put("email", contact.email()).put("phone", contact.phone());
            }
        }
        if (!json.has("name")) {
            json.put("name", "Unnamed");
        }
        return withFile(json, String.valueOf(file.getFileName()), content);
    }

    private static Payload withFile(ObjectNode json, String fileName, byte[] file) {
        String boundary = "quayside-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"json\"\r\n\r\n");
        body.writeBytes(bytes(json));
        write(body, "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName.replaceAll("[\"\\r\\n\\\\]", "_")
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--" + boundary + "--\r\n");
        return new Payload("/api/v1/candidates", "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(JsonNode json) {
        return MAPPER.writeValueAsBytes(json);
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        documents.close();
    }
}
