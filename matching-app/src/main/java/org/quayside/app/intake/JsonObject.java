package org.quayside.app.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quayside.app.intake.IntakeRefused.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object that is read field by field; whatever is wrong is refused with the pointer to it. Fields that nobody
 * asked for can be refused at the end with {@link #refuseOthers}. Null counts as absent.
 */
public final class JsonObject {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final String pointer;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    private JsonObject(String file, String pointer, JsonNode node) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
    }

    /** @throws IntakeRefused unless the text is JSON */
    public static JsonNode parse(String file, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            String where = e.getLocation() == null ? "" : " at line %d, column %d".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw new IntakeRefused(Reason.INVALID_JSON, file, "is not valid JSON%s: %s".formatted(where, e.getOriginalMessage().replaceFirst("(?s)\\s*\\(start marker.*", "")));
        }
    }

    public static JsonObject of(String file, JsonNode node) {
        return of(file, "", node);
    }

    private static JsonObject of(String file, String pointer, JsonNode node) {
        if (!node.isObject()) {
            throw new IntakeRefused(Reason.INVALID_VALUE, file, pointer, "is %s, an object is expected".formatted(kindOf(node)));
        }
        return new JsonObject(file, pointer, node);
    }

    public String file() {
        return file;
    }

    public boolean has(String field) {
        return value(field) != null;
    }

    public @Nullable JsonNode value(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    public @Nullable String string(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw refuse(field, "is %s, a string is expected".formatted(kindOf(value)));
        }
        return value.stringValue();
    }

    public String requiredString(String field) {
        String value = string(field);
        if (value == null || value.isBlank()) {
            throw new IntakeRefused(Reason.MISSING_FIELD, file, pointer + "/" + field, "is missing or blank");
        }
        return value;
    }

    public @Nullable Long integer(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw refuse(field, "is %s, a whole number is expected".formatted(shown(value)));
        }
        return value.longValue();
    }

    /** A number of years as tenths of a year: 2.5 is 25. */
    public @Nullable Integer tenths(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 70) {
            throw refuse(field, "is %s, a number of years from 0 to 70 is expected".formatted(shown(value)));
        }
        return (int) Math.round(value.doubleValue() * 10);
    }

    public @Nullable Boolean bool(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw refuse(field, "is %s, true or false is expected".formatted(shown(value)));
        }
        return value.booleanValue();
    }

    public @Nullable JsonObject object(String field) {
        JsonNode value = value(field);
        return value == null ? null : of(file, pointer + "/" + escape(field), value);
    }

    public List<JsonObject> objects(String field) {
        List<JsonObject> objects = new ArrayList<>();
        int i = 0;
        for (JsonNode element : array(field)) {
            objects.add(of(file, pointer + "/" + escape(field) + "/" + i++, element));
        }
        return objects;
    }

    public List<String> strings(String field) {
        List<String> strings = new ArrayList<>();
        int i = 0;
        for (JsonNode element : array(field)) {
            if (!element.isString()) {
                throw refuse(field + "/" + i, "is %s, a string is expected".formatted(kindOf(element)));
            }
            strings.add(element.stringValue());
            i++;
        }
        return strings;
    }

    private Iterable<JsonNode> array(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw refuse(field, "is %s, a list is expected".formatted(kindOf(value)));
        }
        return value;
    }

    /** A constant by its name, in any case. */
    public <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
        return constant(field, type, Enum::name);
    }

    public <E extends Enum<E>> @Nullable E constant(String field, Class<E> type, Function<E, String> name) {
        String value = string(field);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (name.apply(constant).equalsIgnoreCase(value) || constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        List<String> allowed = Arrays.stream(type.getEnumConstants()).map(name).toList();
        throw refuse(field, "is '%s', one of %s is expected".formatted(value, String.join(", ", allowed)));
    }

    /** Runs a constructor that checks its arguments; what it objects to is refused under this field (empty: this object). */
    public <T> T checked(String field, java.util.function.Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            var problem = String.valueOf(e.getMessage());
            // The pointer says already which one it is.
            throw refuse(field, problem.startsWith(field + " ") ? problem.substring(field.length() + 1) : problem);
        }
    }

    public IntakeRefused refuse(String field, String problem) {
        return new IntakeRefused(Reason.INVALID_VALUE, file, field.isEmpty() ? pointer : pointer + "/" + field, problem);
    }

    /** Refuses the first field that was never asked for. */
    public void refuseOthers() {
        for (String field : node.propertyNames()) {
            if (!asked.contains(field)) {
                throw new IntakeRefused(Reason.UNKNOWN_FIELD, file, pointer + "/" + escape(field),
                        "is not a known field; known are " + String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }

    private static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(JsonNode value) {
        return value.isValueNode() ? value.toString() : kindOf(value);
    }

    private static String kindOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case STRING -> "a string";
            default -> value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
