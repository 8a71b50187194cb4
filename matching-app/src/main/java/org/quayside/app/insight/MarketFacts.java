package org.quayside.app.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchedMarket;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Requirements;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** Puts together, for every vacancy, what the figures need to know of it. */
@Component
final class MarketFacts {
    private static final int JUNIOR_YEARS = 10;
    private static final int SENIOR_YEARS = 50;
    private static final long LEAST_PAY = 3_000;
    private static final long MOST_PAY = 500_000;

    /**
     * A vacancy.
     *
     * @param asked skills of which it asks for one at least, alternatives included
     * @param pay middle of the range, HKD a month; -1: not said, or not to be believed
     */
    record Fact(VacancyId id, OrganizationId organization, String title, @Nullable Sector sector, Set<SkillId> asked, boolean asksForAi, boolean aiRole,
            @Nullable String role, String level, long low, long high, long pay, List<String> unlisted, Instant opened, @Nullable Instant closed) {
        boolean openAt(Instant time) {
            return !opened.isAfter(time) && (closed == null || closed.isAfter(time));
        }

        boolean openWithin(@Nullable Instant from, @Nullable Instant to) {
            return (to == null || opened.isBefore(to)) && (closed == null || from != null && closed.isAfter(from));
        }
    }

    private final MatchedMarket market;
    private final ReadModels readModels;
    private final OrganizationView organizations;
    private final AiVocabulary ai;

    MarketFacts(MatchedMarket market, ReadModels readModels, OrganizationView organizations, AiVocabulary ai) {
        this.market = market;
        this.readModels = readModels;
        this.organizations = organizations;
        this.ai = ai;
    }

    List<Fact> all() {
        Map<String, Document> kept = new HashMap<>();
        for (Document document : readModels.all(MarketProjector.VACANCIES)) {
            kept.put(document.getString(MarketProjector.ID), document);
        }
        Map<OrganizationId, Sector> sectors = sectors(kept.values());
        Map<String, String> roles = new HashMap<>();
        List<Fact> facts = new ArrayList<>();
        market.vacancies(requirements -> {
            Document document = kept.get(requirements.vacancyId().value());
            if (document != null) {
                facts.add(fact(requirements, document, sectors.get(requirements.organizationId()), roles));
            }
        });
        return facts;
    }

    private Fact fact(Requirements r, Document document, @Nullable Sector sector, Map<String, String> roles) {
        String title = document.getString(MarketProjector.TITLE);
        Set<SkillId> asked = new HashSet<>();
        r.skills().forEach(skill -> asked.addAll(skill.requirement().anyOf()));
        String role = roles.computeIfAbsent(title, t -> ai.occupation(t).map(o -> o.en()).orElse(""));
        long low = believable(r.salaryMin());
        long high = believable(r.salaryMax());
        long pay = low < 0 ? high : high < 0 ? low : (low + high) / 2;
        Date closed = document.getDate(MarketProjector.CLOSED);
        return new Fact(r.vacancyId(), r.organizationId(), title, sector, asked, asked.stream().anyMatch(ai::has), ai.isAiRole(title), role.isEmpty() ? null : role,
                level(r), low, high, pay, document.getList(MarketProjector.UNLISTED, String.class, List.of()), document.getDate(MarketProjector.OPENED).toInstant(),
                closed == null ? null : closed.toInstant());
    }

    private static long believable(long pay) {
        return pay < LEAST_PAY || pay > MOST_PAY ? -1 : pay;
    }

    /** As the title says; where it is silent, as the years that are asked for say. */
    private static String level(Requirements r) {
        Seniority stated = r.seniority();
        if (stated != null) {
            return stated == Seniority.INTERN ? Seniority.JUNIOR.name() : stated.name();
        }
        return (r.years() >= 0 && r.years() <= JUNIOR_YEARS ? Seniority.JUNIOR : r.years() >= SENIOR_YEARS ? Seniority.SENIOR : Seniority.MIDDLE).name();
    }

    /** As organisations state; for the others the sector that most of their vacancies state or speak of. */
    private Map<OrganizationId, Sector> sectors(Iterable<Document> vacancies) {
        Map<OrganizationId, Map<Sector, Integer>> votes = new HashMap<>();
        for (Document vacancy : vacancies) {
            String stated = vacancy.getString(MarketProjector.STATED);
            String slug = stated == null ? vacancy.getString(MarketProjector.READ) : stated;
            if (slug != null) {
                votes.computeIfAbsent(new OrganizationId(vacancy.getString(MarketProjector.ORGANIZATION)), _ -> new EnumMap<>(Sector.class))
                        .merge(sector(slug), 1, Integer::sum);
            }
        }
        Map<OrganizationId, Sector> sectors = new HashMap<>();
        votes.forEach((id, of) -> sectors.put(id, of.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()));
        organizations.forEach(entry -> {
            if (entry.sector() != null) {
                sectors.put(entry.id(), entry.sector());
            }
        });
        return sectors;
    }

    static Sector sector(String slug) {
        for (Sector sector : Sector.values()) {
            if (sector.slug().equals(slug)) {
                return sector;
            }
        }
        throw new IllegalArgumentException("is '%s', one of %s is expected".formatted(slug, java.util.Arrays.stream(Sector.values()).map(Sector::slug).toList()));
    }
}
