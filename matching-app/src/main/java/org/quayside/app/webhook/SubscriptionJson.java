package org.quayside.app.webhook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quayside.app.feed.EventType;
import org.quayside.app.intake.JsonObject;
import org.quayside.candidate.CandidateId;
import org.quayside.fair.FairId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.subscription.DeliveryTerms;
import org.quayside.subscription.EventFilter;
import org.quayside.subscription.SubscriptionCommand;
import org.quayside.vacancy.VacancyId;

/** Reads what an owner asks for. */
final class SubscriptionJson {
    /** The part that may be changed later. */
    record Wish(String endpoint, @Nullable String description, EventFilter filter, DeliveryTerms terms) {}

    private SubscriptionJson() {}

    /** @param exists whether there is such a fair */
    static Wish wish(JsonObject json, Predicate<FairId> exists) {
        var endpoint = json.requiredString("endpoint");
        json.checked("endpoint", () -> {
            SubscriptionCommand.checkEndpoint(endpoint);
            return EndpointAddress.parse(endpoint);
        });
        var description = json.string("description");
        json.checked("description", () -> SubscriptionCommand.checkDescription(description));
        return new Wish(endpoint, description, filter(json.object("filter"), exists), terms(json.object("delivery")));
    }

    private static EventFilter filter(@Nullable JsonObject json, Predicate<FairId> exists) {
        if (json == null) {
            return EventFilter.ALL;
        }
        var types = each(json, "types", type -> EventType.parse(type).type());
        var sectors = each(json, "sectors", SubscriptionJson::sector);
        var organizations = each(json, "organizations", OrganizationId::new);
        var vacancies = each(json, "vacancies", VacancyId::new);
        var candidates = each(json, "candidates", CandidateId::new);
        var fairs = each(json, "fairs", id -> fair(id, exists));
        var minimum = number(json, "minimumScore");
        json.refuseOthers();
        return json.checked("minimumScore", () -> new EventFilter(types, sectors, organizations, vacancies, candidates, fairs, minimum));
    }

    private static DeliveryTerms terms(@Nullable JsonObject json) {
        if (json == null) {
            return DeliveryTerms.DEFAULT;
        }
        boolean inOrder = Objects.requireNonNullElse(json.bool("inOrder"), false);
        var parallel = number(json, "parallel");
        var perSecond = number(json, "perSecond");
        json.refuseOthers();
        int most = parallel != null ? parallel : inOrder ? 1 : DeliveryTerms.DEFAULT.parallel();
        var unhurried = json.checked("parallel", () -> new DeliveryTerms(inOrder, most, null));
        return json.checked("perSecond", () -> new DeliveryTerms(unhurried.inOrder(), unhurried.parallel(), perSecond));
    }

    private static <T> List<T> each(JsonObject json, String field, Function<String, T> read) {
        var values = new ArrayList<T>();
        for (var text : json.strings(field)) {
            values.add(json.checked(field + "/" + values.size(), () -> read.apply(text)));
        }
        return json.checked(field, () -> EventFilter.few(field, values));
    }

    private static @Nullable Integer number(JsonObject json, String field) {
        var value = json.integer(field);
        return value == null ? null : json.checked(field, () -> {
            if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("is %d, a number of at most nine digits is expected".formatted(value));
            }
            return value.intValue();
        });
    }

    private static FairId fair(String text, Predicate<FairId> exists) {
        var fair = new FairId(text);
        if (!exists.test(fair)) {
            throw new IllegalArgumentException("is '%s', which is no fair".formatted(text));
        }
        return fair;
    }

    private static Sector sector(String slug) {
        for (var sector : Sector.values()) {
            if (sector.slug().equals(slug)) {
                return sector;
            }
        }
        throw new IllegalArgumentException(
                "is '%s', which is none of %s".formatted(slug, Arrays.stream(Sector.values()).map(Sector::slug).toList()));
    }
}
