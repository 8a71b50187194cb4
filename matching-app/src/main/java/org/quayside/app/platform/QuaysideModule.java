package org.quayside.app.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quayside.candidate.CandidateId;
import org.quayside.fair.FairId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.subscription.SubscriptionId;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * One form in JSON, the same in stored events and in the API, for what is one value in the domain: ids are strings, sectors their slugs.
 * A slug is thus part of the event format: a sector may be renamed in Java, its slug may not.
 */
@Component
public final class QuaysideModule extends SimpleModule {
    private static final Map<String, Sector> SECTORS =
            Arrays.stream(Sector.values()).collect(Collectors.toUnmodifiableMap(Sector::slug, Function.identity()));

    public QuaysideModule() {
        super("quayside");
        text(CandidateId.class, CandidateId::value, CandidateId::new);
        text(VacancyId.class, VacancyId::value, VacancyId::new);
        text(FairId.class, FairId::value, FairId::new);
        text(OrganizationId.class, OrganizationId::value, OrganizationId::new);
        text(SubscriptionId.class, SubscriptionId::value, SubscriptionId::new);
        text(SkillId.class, SkillId::value, SkillId::new);
        text(Sector.class, Sector::slug, QuaysideModule::sector);
    }

    private static Sector sector(String slug) {
        var sector = SECTORS.get(slug);
        if (sector == null) {
            throw new IllegalArgumentException("sector '%s' is none of %s".formatted(slug, SECTORS.keySet().stream().sorted().toList()));
        }
        return sector;
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new Writer<>(type, write, false));
        addKeySerializer(type, new Writer<>(type, write, true));
        addDeserializer(type, new Reader<>(type, read));
        addKeyDeserializer(type, new KeyReader<>(type, read));
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private final transient Function<T, String> text;
        private final boolean key;

        Writer(Class<T> type, Function<T, String> text, boolean key) {
            super(type);
            this.text = text;
            this.key = key;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) throws JacksonException {
            if (key) {
                json.writeName(text.apply(value));
            } else {
                json.writeString(text.apply(value));
            }
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> value;

        Reader(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws JacksonException {
            var text = json.getValueAsString();
            if (text == null) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return value.apply(text);
            } catch (IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "%s", e.getMessage());
            }
        }
    }

    private static final class KeyReader<T> extends KeyDeserializer {
        private final Class<T> type;
        private final Function<String, T> value;

        KeyReader(Class<T> type, Function<String, T> value) {
            this.type = type;
            this.value = value;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws JacksonException {
            try {
                return value.apply(key);
            } catch (IllegalArgumentException e) {
                return context.handleWeirdKey(type, key, "%s", e.getMessage());
            }
        }
    }
}
