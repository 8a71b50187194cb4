package org.quayside.app.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * How events are written: components in the order of the record, nulls left out. How they are read: what is unknown is ignored, an absent
 * list is empty, and no text names a class to be made except Axon's own tokens.
 */
final class EventJson {
    private EventJson() {}

    static Jackson3Serializer serializer(RevisionResolver revisions) {
        return Jackson3Serializer.builder().revisionResolver(revisions).jsonMapperBuilderCustomizer(EventJson::customize).build();
    }

    static void customize(JsonMapper.Builder mapper) {
        mapper.addModule(new QuaysideModule())
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .withConfigOverride(List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(Set.class, set -> set.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.eventhandling.").build());
    }
}
