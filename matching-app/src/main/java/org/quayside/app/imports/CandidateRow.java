package org.quayside.app.imports;

import java.util.List;
import java.util.Map;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.IntakeRefused.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The forms in which rows speak of candidates, turned into the one that the API takes. */
final class CandidateRow {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> PROFILE_BESIDE_WISHES = List.of("permit", "years", "skills", "languages");

    private CandidateRow() {}

    /** {@code wishes} and facts beside them become the profile; the name of the CV's file goes. */
    static ObjectNode ofLine(String place, JsonNode line) {
        if (!(line instanceof ObjectNode given)) {
            throw new IntakeRefused(Reason.INVALID_VALUE, place, "is no object");
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
        return json;
    }

    /** A line of a table. Columns that are no field are words about the person. */
    static ObjectNode ofCells(Map<String, String> cells, Map<String, String> rest, List<String> remarks) {
        ObjectNode json = MAPPER.createObjectNode();
        for (String field : List.of("externalId", "name", "email", "phone")) {
            if (cells.containsKey(field)) {
                json.put(field, cells.get(field));
            }
        }
        StringBuilder text = new StringBuilder(cells.getOrDefault("text", ""));
        rest.forEach((column, value) -> text.append(text.isEmpty() ? "" : "\n").append(column).append(": ").append(value));
        if (!text.isEmpty()) {
            json.put("text", text.toString());
        }
        ObjectNode profile = MAPPER.createObjectNode();
        years(cells, profile, remarks);
        salary(cells, profile, remarks);
        if (cells.containsKey("districts")) {
            var districts = profile.putArray("districts");
            for (String district : cells.get("districts").split("[,;/、]")) {
                districts.add(district.strip());
            }
        }
        if (!profile.isEmpty()) {
            json.set("profile", profile);
        }
        return json;
    }

    private static void years(Map<String, String> cells, ObjectNode profile, List<String> remarks) {
        String years = cells.get("years");
        if (years != null) {
            String number = years.replaceAll("[^\\d.].*", "");
            if (number.matches("\\d{1,2}(\\.\\d+)?")) {
                profile.put("years", Double.parseDouble(number));
            } else {
                remarks.add("years is '%s', a number like 5 is expected; left out".formatted(years));
            }
        }
    }

    private static void salary(Map<String, String> cells, ObjectNode profile, List<String> remarks) {
        String wish = cells.get("salary");
        if (wish != null) {
            try {
                SalaryText.parse(wish).ifPresent(salary -> {
                    Long amount = salary.min() == null ? salary.max() : salary.min();
                    profile.putObject("salary").put("amount", amount).put("currency", salary.currency()).put("period", salary.period().name());
                });
            } catch (IllegalArgumentException e) {
                remarks.add("salary " + e.getMessage() + "; left out");
            }
        }
    }
}
