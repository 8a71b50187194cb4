package org.quayside.app.vacancy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.app.intake.JsonObject;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Salary;
import tools.jackson.databind.JsonNode;

/** The {@code baseSalary} of a JobPosting: a number, a MonetaryAmount, or one with a QuantitativeValue. A week becomes a 52nd of a year. */
final class PostedSalary {
    private final JsonObject json;

    PostedSalary(JsonObject json) {
        this.json = json;
    }

    @Nullable Salary read() {
        JsonNode base = json.value("baseSalary");
        if (base == null) {
            return null;
        }
        JsonNode amount = base.isArray() ? base.get(0) : base;
        String currency = text(amount, "currency");
        currency = currency == null ? json.string("salaryCurrency") : currency;
        JsonNode value = amount.isObject() && amount.get("value") != null ? amount.get("value") : amount;
        Double min = value.isObject() ? number(value, "minValue") : number(value);
        Double max = value.isObject() ? number(value, "maxValue") : min;
        Double one = value.isObject() ? number(value, "value") : null;
        String unit = text(value, "unitText");
        unit = unit == null ? text(amount, "unitText") : unit;
        if (min == null && max == null && one == null) {
            return null;
        }
        return salary(min == null && max == null ? one : min, max == null && min == null ? one : max, currency, unit);
    }

    private Salary salary(@Nullable Double min, @Nullable Double max, @Nullable String currency, @Nullable String unit) {
        String period = unit == null ? "MONTH" : unit.toUpperCase(Locale.ROOT);
        double factor = period.startsWith("WEEK") ? 52.0 / 12 : 1;
        Period of = switch (period.replaceAll("LY$|S$", "")) {
            case "HOUR", "HUR" -> Period.HOUR;
            case "DAY", "DAI" -> Period.DAY;
            case "MONTH", "MON", "WEEK" -> Period.MONTH;
            case "YEAR", "ANN", "ANNUAL", "ANNUM" -> Period.YEAR;
            default -> throw json.refuse("baseSalary", "has the unit '%s', one of HOUR, DAY, WEEK, MONTH, YEAR is expected".formatted(unit));
        };
        return json.checked("baseSalary", () -> new Salary(
                min == null ? null : Math.round(min * factor), max == null ? null : Math.round(max * factor), currency == null ? "HKD" : currency, of));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isString() ? value.stringValue().strip() : null;
    }

    private @Nullable Double number(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : number(value);
    }

    private @Nullable Double number(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        String digits = value.isString() ? value.stringValue().replaceAll("[,\\s]", "") : "";
        if (!digits.matches("\\d{1,12}(\\.\\d+)?")) {
            throw json.refuse("baseSalary", "is %s, a number is expected".formatted(value));
        }
        return Double.valueOf(digits);
    }
}
