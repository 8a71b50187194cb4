package org.quayside.app.candidate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.app.intake.JsonObject;
import org.quayside.candidate.Contact;

/**
 * A JSON Resume written out as the CV it stands for, with the headings that the reader knows. The name, the address and
 * the like stay out of the text. Dates may be partial: {@code 2016}, {@code 2016-04}, {@code 2016-04-01}.
 */
final class JsonResume {
    private static final Pattern DATE = Pattern.compile("([12]\\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final StringBuilder out = new StringBuilder();
    private @Nullable Contact contact;

    JsonResume(JsonObject resume) {
        basics(resume);
        experience(resume.objects("work"), "Experience", "name");
        experience(resume.objects("volunteer"), "Volunteering", "organization");
        education(resume.objects("education"));
        skills(resume.objects("skills"));
        projects(resume.objects("projects"));
        named(resume.objects("certificates"), "Certificates", "name", "issuer");
        named(resume.objects("awards"), "Awards", "title", "awarder");
        named(resume.objects("publications"), "Publications", "name", "publisher");
        languages(resume.objects("languages"));
        heading("Interests", resume.objects("interests").stream().map(i -> listed(i, "name", "keywords")).toList());
    }

    String text() {
        return out.toString();
    }

    @Nullable Contact contact() {
        return contact;
    }

    private void basics(JsonObject resume) {
        JsonObject basics = resume.object("basics");
        if (basics == null) {
            return;
        }
        String name = basics.string("name");
        if (name != null && !name.isBlank()) {
            contact = basics.checked("name", () -> Contact.given(name, basics.string("email"), basics.string("phone")));
        }
        line(basics.string("label"));
        String summary = basics.string("summary");
        if (summary != null) {
            heading("Summary", List.of(summary));
        }
    }

    private void experience(List<JsonObject> jobs, String heading, String employer) {
        if (jobs.isEmpty()) {
            return;
        }
        line("\n" + heading);
        for (JsonObject job : jobs) {
            line("");
            line(joined(", ", job.string("position"), job.string(employer)));
            line(period(job));
            line(job.string("summary"));
            job.strings("highlights").forEach(h -> line("- " + h));
        }
    }

    private void education(List<JsonObject> schools) {
        if (schools.isEmpty()) {
            return;
        }
        line("\nEducation");
        for (JsonObject school : schools) {
            line("");
            line(joined(", ", joined(" in ", school.string("studyType"), school.string("area")), school.string("institution")));
            line(period(school));
            school.strings("courses").forEach(c -> line("- " + c));
        }
    }

    private void skills(List<JsonObject> skills) {
        heading("Skills", skills.stream().map(s -> {
            String level = s.string("level");
            return listed(s, "name", "keywords") + (level == null ? "" : " (" + level + ")");
        }).toList());
    }

    private void projects(List<JsonObject> projects) {
        if (projects.isEmpty()) {
            return;
        }
        line("\nProjects");
        for (JsonObject project : projects) {
            line("");
            line(joined(", ", project.string("name"), project.string("entity")));
            line(period(project));
            line(project.string("description"));
            project.strings("highlights").forEach(h -> line("- " + h));
            line(String.join(", ", project.strings("keywords")));
        }
    }

    private void named(List<JsonObject> things, String heading, String name, String by) {
        heading(heading, things.stream().map(t -> joined(", ", t.string(name), t.string(by), date(t, "date"))).toList());
    }

    private void languages(List<JsonObject> languages) {
        heading("Languages", languages.stream().map(l -> joined(": ", l.string("language"), l.string("fluency"))).toList());
    }

    private void heading(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            line("\n" + heading);
            lines.forEach(this::line);
        }
    }

    private static String listed(JsonObject thing, String name, String keywords) {
        return joined(": ", thing.string(name), String.join(", ", thing.strings(keywords)));
    }

    /** {@code Apr 2016 - Present}: an open end is the present. */
    private static String period(JsonObject thing) {
        String start = date(thing, "startDate");
        String end = date(thing, "endDate");
        return start.isEmpty() ? end : start + " - " + (end.isEmpty() ? "Present" : end);
    }

    private static String date(JsonObject thing, String field) {
        String value = thing.string(field);
        if (value == null || value.isBlank()) {
            return "";
        }
        if (field.equals("endDate") && value.strip().equalsIgnoreCase("present")) {
            return "Present";
        }
        Matcher date = DATE.matcher(value.strip());
        if (!date.matches()) {
            throw thing.refuse(field, "is '%s', a date like 2016, 2016-04 or 2016-04-01 is expected".formatted(value));
        }
        return date.group(2) == null ? date.group(1) : MONTHS.get(Integer.parseInt(date.group(2)) - 1) + " " + date.group(1);
    }

    private static String joined(String separator, @Nullable String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                joined.append(joined.isEmpty() ? "" : separator).append(part.strip());
            }
        }
        return joined.toString();
    }

    private void line(@Nullable String line) {
        if (line != null) {
            out.append(line).append('\n');
        }
    }
}
