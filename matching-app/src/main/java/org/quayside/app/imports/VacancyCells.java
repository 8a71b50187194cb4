package org.quayside.app.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.vacancy.VacancyIntake;
import org.quayside.app.vacancy.ValidThrough;
import org.quayside.organization.Sector;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.Salary;
import org.quayside.vacancy.Seniority;

/**
 * A line of a table as an advertisement. What a column says in words of its own stays as a line of the text, so that nothing is lost and
 * the reader of advertisements may understand it.
 */
final class VacancyCells {
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)");

    private final Map<String, String> cells;
    private final List<String> remarks;
    private final List<String> lines = new ArrayList<>();

    VacancyCells(Map<String, String> cells, List<String> remarks) {
        this.cells = cells;
        this.remarks = remarks;
    }

    /** @throws IllegalArgumentException with what is wrong */
    Posting posting(String place, Map<String, String> rest, DocumentText documents) {
        String title = cells.get("title");
        if (title == null) {
            throw new IllegalArgumentException("title is missing or blank");
        }
        String described = cells.getOrDefault("description", "");
        Salary salary = salary();
        Seniority seniority = seniority();
        Integer years = years();
        EmploymentType type = employmentType();
        Sector sector = sector();
        String end = cells.get("validThrough");
        rest.forEach((column, value) -> {
            // Numbers and addresses without words say nothing about the work.
            if (!value.matches("[\\d.,:/ -]+|https?://\\S+") && !value.matches("(?i)not specified|n/a|-")) {
                lines.add(column + ": " + value);
            }
        });
        String text = (described.contains("</") || described.contains("<br") ? VacancyIntake.plain(described) : described)
                + (lines.isEmpty() ? "" : "\n\n" + String.join("\n", lines));
        String district = cells.get("district");
        return new Posting(title.strip(), documents.cleaned(place, text.isBlank() ? title : text), null, sector, type, null,
                district == null || district.length() > 60 ? null : district.replaceFirst("(?i)\\s+area$", ""), salary, seniority, years, List.of(), List.of(),
                List.of(), null, end == null ? null : validThrough(end), null, null);
    }

    private static Instant validThrough(String stated) {
        try {
            return ValidThrough.of(DateText.parse(stated).toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("validThrough " + e.getMessage());
        }
    }

    private @Nullable Salary salary() {
        String stated = cells.get("salary");
        if (stated == null && (cells.containsKey("salaryMin") || cells.containsKey("salaryMax"))) {
            String from = cells.get("salaryMin");
            String to = cells.get("salaryMax");
            stated = from == null ? "up to " + to : to == null ? "from " + from : from + " - " + to;
        }
        if (stated == null) {
            return null;
        }
        String whole = (cells.getOrDefault("currency", "") + " " + stated + (cells.containsKey("period") ? " per " + cells.get("period") : "")).strip();
        try {
            Optional<Salary> salary = SalaryText.parse(whole);
            return salary.orElse(null);
        } catch (IllegalArgumentException e) {
            remarks.add("salary " + e.getMessage() + "; left as text");
            lines.add("Salary: " + stated);
            return null;
        }
    }

    private @Nullable Seniority seniority() {
        String stated = cells.get("seniority");
        String level = stated == null ? "" : stated.toLowerCase(Locale.ROOT);
        Seniority known = switch (level) {
            case "intern", "internship", "trainee" -> Seniority.INTERN;
            case "entry level", "entry", "junior", "初級" -> Seniority.JUNIOR;
            case "middle", "mid", "mid level", "intermediate", "中級" -> Seniority.MIDDLE;
            case "senior", "高級" -> Seniority.SENIOR;
            case "lead", "manager", "team lead" -> Seniority.LEAD;
            case "top", "executive", "director", "c-level" -> Seniority.EXECUTIVE;
            default -> null;
        };
        keepUnless(known != null || level.equals("not specified"), "Level", stated);
        return known;
    }

    private @Nullable Integer years() {
        String stated = cells.get("years");
        Matcher number = NUMBER.matcher(stated == null ? "" : stated);
        boolean found = number.find();
        double years = found ? Double.parseDouble(number.group(1)) : -1;
        keepUnless(found && years <= 50 || "not specified".equalsIgnoreCase(stated), "Experience", stated);
        return found && years <= 50 ? Integer.valueOf((int) Math.round(years * 10)) : null;
    }

    private @Nullable EmploymentType employmentType() {
        String stated = cells.get("employmentType");
        String type = stated == null ? "" : stated.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ");
        EmploymentType known = type.contains("full time") || type.contains("全職") ? EmploymentType.FULL_TIME
                : type.contains("part time") || type.contains("兼職") ? EmploymentType.PART_TIME
                : type.contains("intern") || type.contains("實習") ? EmploymentType.INTERNSHIP
                : type.contains("contract") || type.contains("合約") ? EmploymentType.CONTRACT
                : type.contains("temporary") || type.contains("臨時") ? EmploymentType.TEMPORARY : null;
        keepUnless(known != null, "Type", stated);
        return known;
    }

    private @Nullable Sector sector() {
        String stated = cells.get("sector");
        for (Sector sector : Sector.values()) {
            if (stated != null && sector.slug().equals(stated.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"))) {
                return sector;
            }
        }
        keepUnless(false, "Sector", stated);
        return null;
    }

    private void keepUnless(boolean understood, String label, @Nullable String stated) {
        if (!understood && stated != null) {
            lines.add(label + ": " + stated);
        }
    }
}
