package org.quayside.app.vacancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.app.intake.CleanText;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.IntakeRefused.Reason;
import org.quayside.app.intake.JsonObject;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.WorkMode;
import tools.jackson.databind.JsonNode;

/**
 * A schema.org JobPosting. The vocabulary is wide and pages use it loosely: a value may be a string, an object or a list
 * of them, and what is not known here is passed over. See <a href="https://schema.org/JobPosting">schema.org/JobPosting</a>.
 */
final class JobPosting {
    private static final int DEEPEST = 32;
    /** Parts of the advertisement beside the description, under the headings that the reader knows. */
    private static final List<String[]> SECTIONS = List.of(
            new String[] {"responsibilities", "Responsibilities"},
            new String[] {"qualifications", "Requirements"},
            new String[] {"skills", "Skills"},
            new String[] {"experienceRequirements", "Experience"},
            new String[] {"educationRequirements", "Education"},
            new String[] {"jobBenefits", "Benefits"});

    private final JsonObject json;

    private JobPosting(JsonObject json) {
        this.json = json;
    }

    static JobPosting onlyOne(String file, List<JsonNode> postings) {
        if (postings.size() != 1) {
            throw new IntakeRefused(Reason.INVALID_VALUE, file, "has %s JobPosting; send one in each file".formatted(postings.isEmpty() ? "no" : postings.size()));
        }
        return new JobPosting(JsonObject.of(file, postings.getFirst()));
    }

    /** All objects of type JobPosting, in lists and graphs too. */
    static List<JsonNode> findIn(JsonNode document) {
        List<JsonNode> found = new ArrayList<>();
        collect(document, 0, found);
        return found;
    }

    private static void collect(JsonNode node, int depth, List<JsonNode> found) {
        if (node.isObject() && isJobPosting(node.get("@type"))) {
            found.add(node);
        } else if (node.isContainer() && depth < DEEPEST) {
            node.forEach(child -> collect(child, depth + 1, found));
        }
    }

    private static boolean isJobPosting(@Nullable JsonNode type) {
        if (type == null) {
            return false;
        }
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isJobPosting(one)) {
                    return true;
                }
            }
        }
        return type.isString() && type.stringValue().matches("(https?://schema\\.org/|schema:)?JobPosting");
    }

    VacancyDraft draft(DocumentText documents) {
        String title = CleanText.line(HtmlPage.textOf(json.requiredString("title")));
        StringBuilder text = new StringBuilder(HtmlPage.textOf(json.requiredString("description")));
        for (String[] section : SECTIONS) {
            String said = said(json.value(section[0]));
            if (!said.isBlank()) {
                text.append("\n\n").append(section[1]).append('\n').append(said);
            }
        }
        String end = json.string("validThrough");
        EmploymentType type = employmentType();
        PostedSalary salary = new PostedSalary(json);
        Posting posting = json.checked("", () -> new Posting(title, documents.cleaned(json.file(), text.toString()), json.string("inLanguage"), null,
                type, workMode(), PostedPlace.district(json.value("jobLocation")), salary.read(), null, years(), List.of(), List.of(), List.of(), null,
                end == null ? null : ValidThrough.parse(json, "validThrough", end), null, null));
        return new VacancyDraft(identifier(), null, name(json.value("hiringOrganization")), posting);
    }

    /** A string, a list of strings, or objects that have a name or a description. */
    private static String said(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(v -> parts.add("- " + said(v)));
            return String.join("\n", parts);
        }
        if (value.isObject()) {
            return value.has("description") ? said(value.get("description")) : value.has("name") ? said(value.get("name")) : said(value.get("credentialCategory"));
        }
        return value.isString() ? HtmlPage.textOf(value.stringValue()).strip() : "";
    }

    private @Nullable Integer years() {
        JsonNode experience = json.value("experienceRequirements");
        JsonNode months = experience == null ? null : experience.get("monthsOfExperience");
        return months == null || !months.isNumber() || months.doubleValue() < 0 || months.doubleValue() > 600 ? null : (int) Math.round(months.doubleValue() * 10 / 12);
    }

    private @Nullable WorkMode workMode() {
        JsonNode type = json.value("jobLocationType");
        return type != null && type.toString().toUpperCase(Locale.ROOT).contains("TELECOMMUTE") ? WorkMode.REMOTE : null;
    }

    private @Nullable EmploymentType employmentType() {
        JsonNode value = json.value("employmentType");
        JsonNode first = value != null && value.isArray() ? value.get(0) : value;
        if (first == null || !first.isString()) {
            return null;
        }
        return switch (first.stringValue().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "")) {
            case "FULLTIME" -> EmploymentType.FULL_TIME;
            case "PARTTIME" -> EmploymentType.PART_TIME;
            case "CONTRACT", "CONTRACTOR" -> EmploymentType.CONTRACT;
            case "TEMPORARY", "PERDIEM" -> EmploymentType.TEMPORARY;
            case "INTERN", "INTERNSHIP" -> EmploymentType.INTERNSHIP;
            default -> null;
        };
    }

    private @Nullable String identifier() {
        JsonNode identifier = json.value("identifier");
        JsonNode value = identifier != null && identifier.isObject() ? identifier.get("value") : identifier;
        return value == null || !value.isValueNode() || value.isNull() ? null : value.asString();
    }

    private static @Nullable String name(@Nullable JsonNode organization) {
        JsonNode name = organization != null && organization.isObject() ? organization.get("name") : organization;
        return name != null && name.isString() ? name.stringValue() : null;
    }
}
