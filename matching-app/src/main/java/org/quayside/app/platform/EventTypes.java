package org.quayside.app.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.application.ApplicationEvent;
import org.quayside.candidate.CandidateEvent;
import org.quayside.fair.FairEvent;
import org.quayside.fair.StandEvent;
import org.quayside.fair.VisitEvent;
import org.quayside.organization.OrganizationEvent;
import org.quayside.scoring.EngineEvent;
import org.quayside.subscription.SubscriptionEvent;
import org.quayside.vacancy.VacancyEvent;

/**
 * The names under which events are stored: package and record, {@code candidate.CvSubmitted}. A class may move as long as both stay;
 * a name that has been stored is never given to something else.
 */
public final class EventTypes {
    private static final List<Class<?>> FAMILIES =
            List.of(ApplicationEvent.class, CandidateEvent.class, EngineEvent.class, FairEvent.class, OrganizationEvent.class,
                    StandEvent.class, SubscriptionEvent.class, VacancyEvent.class, VisitEvent.class);

    private static final Map<String, Class<?>> BY_NAME =
            FAMILIES.stream().flatMap(EventTypes::members).collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, Function.identity()));

    private EventTypes() {}

    /** Every event there is, in the order of their names. */
    public static List<Class<?>> all() {
        return BY_NAME.values().stream().sorted(Comparator.comparing(EventTypes::nameOf)).toList();
    }

    /** @throws IllegalArgumentException for what is not an event */
    public static String nameOf(Class<?> event) {
        if (!isEvent(event)) {
            throw new IllegalArgumentException(event + " belongs to no event family");
        }
        var place = event.getPackageName();
        return place.substring(place.lastIndexOf('.') + 1) + "." + event.getSimpleName();
    }

    static boolean isEvent(Class<?> type) {
        return type.isRecord() && FAMILIES.stream().anyMatch(family -> family.isAssignableFrom(type));
    }

    /** Null: no event has this name. */
    static @Nullable Class<?> named(String name) {
        return BY_NAME.get(name);
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed() ? Stream.of(family.getPermittedSubclasses()).flatMap(EventTypes::members) : Stream.of(family);
    }
}
