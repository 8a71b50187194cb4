package org.quayside.app.platform;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.quayside.application.Application;
import org.quayside.organization.Organization;
import org.quayside.subscription.Subscription;
import org.quayside.vacancy.Vacancy;

/**
 * Snapshots of aggregates: their fields as JSON. A snapshot's revision is a digest of the fields' names and types, and one taken from
 * another shape of the class is passed over: the events tell.
 */
final class SnapshotJson {
    private SnapshotJson() {}

    static Serializer serializer() {
        return Jackson3Serializer.builder().revisionResolver(SnapshotJson::shape).jsonMapperBuilderCustomizer(mapper -> {
            EventJson.customize(mapper);
            for (var aggregate : new Class<?>[] {Application.class, Organization.class, Subscription.class, Vacancy.class}) {
                // Without creators Jackson takes the empty constructor, and not one that takes a command.
                mapper.withConfigOverride(aggregate, o -> o.setVisibility(JsonAutoDetect.Value.construct(
                        Visibility.ANY, Visibility.NONE, Visibility.NONE, Visibility.NONE, Visibility.NONE)));
            }
        }).build();
    }

    static SnapshotFilter ofPresentShape() {
        return new SnapshotFilter() {
            @Override
            public boolean test(DomainEventData<?> snapshot) {
                var type = snapshot.getPayload().getType();
                try {
                    return shape(Class.forName(type.getName())).equals(type.getRevision());
                } catch (ClassNotFoundException _) {
                    return false;
                }
            }
        };
    }

    static String shape(Class<?> aggregate) {
        var crc = new CRC32();
        crc.update(describe(aggregate, new HashSet<>()).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private static String describe(Class<?> type, Set<Class<?>> seen) {
        if (!type.getName().startsWith("org.quayside.") || !seen.add(type)) {
            return type.getName();
        }
        if (type.isEnum()) {
            return type.getName() + Arrays.toString(type.getEnumConstants());
        }
        return Arrays.stream(type.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(field -> field.getName() + ":" + classes(field.getGenericType()).map(c -> describe(c, seen))
                        .collect(Collectors.joining("/")))
                .collect(Collectors.joining(",", type.getName() + "{", "}"));
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic -> Stream.concat(classes(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(SnapshotJson::classes));
            default -> Stream.empty();
        };
    }
}
