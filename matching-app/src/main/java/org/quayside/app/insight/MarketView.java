package org.quayside.app.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.insight.Market.Figure;
import org.quayside.app.insight.MarketFacts.Fact;
import org.quayside.app.organization.OrganizationView;
import org.quayside.fair.FairId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** Counts the market. Reads everything each time; answers are kept for some seconds by the controller. */
@Component
public final class MarketView {
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    private static final int SHOWN = 25;
    private static final int LEAST_FOR_PAY = 3;

    /** What is looked at; null: all. {@code from} and {@code to}: vacancies that were open at some time between; without both, those open now. */
    public record Filter(@Nullable FairId fair, @Nullable Sector sector, @Nullable Instant from, @Nullable Instant to) {
        String query() {
            StringBuilder query = new StringBuilder();
            add(query, "fair", fair);
            add(query, "sector", sector == null ? null : sector.slug());
            add(query, "from", from);
            add(query, "to", to);
            return query.toString();
        }

        private static void add(StringBuilder query, String name, @Nullable Object value) {
            if (value != null) {
                query.append('&').append(name).append('=').append(value);
            }
        }
    }

    /** A thing that a figure counts. */
    public record Counted(String id, String label, String link) {}

    private final MarketFacts facts;
    private final MarketPeople people;
    private final FairView fairs;
    private final OrganizationView employers;
    private final Taxonomy taxonomy;
    private final Clock clock;

    MarketView(MarketFacts facts, MarketPeople people, FairView fairs, OrganizationView employers, Taxonomy taxonomy, Clock clock) {
        this.facts = facts;
        this.people = people;
        this.fairs = fairs;
        this.employers = employers;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** What the filter takes and the figure counts, by id; null: there is no such figure. */
    public @Nullable List<Counted> counted(Filter filter, String figure) {
        String[] parts = figure.split(":", 2);
        String which = parts.length == 1 ? "" : parts[1];
        Predicate<Fact> of = switch (parts[0]) {
            case "openVacancies", "hiringOrganizations", "smartLiving" -> fact -> !figure.equals("smartLiving") || fact.sector() != null && fact.sector().smartLiving();
            case "vacanciesAskingForAi", "organizationsWantingAi" -> Fact::asksForAi;
            case "aiRoles" -> Fact::aiRole;
            case "entryLevelAiEngineer" -> MarketView::entryAiEngineer;
            case "pay" -> fact -> fact.pay() > 0 && (fact.role() + ", " + fact.level()).equals(which);
            case "premium" -> fact -> fact.pay() > 0 && fact.level().equals(which);
            case "skill" -> fact -> fact.asked().stream().anyMatch(skill -> skill.value().equals(which));
            case "unlisted" -> fact -> fact.unlisted().contains(which);
            default -> null;
        };
        if (of == null) {
            return MarketPeople.counts(figure) ? people.counted(filter.fair(), figure) : null;
        }
        boolean organizations = Set.of("hiringOrganizations", "organizationsWantingAi", "smartLiving").contains(figure);
        return within(filter).stream().filter(of)
                .map(fact -> organizations ? new Counted(fact.organization().value(), name(fact.organization()), "/api/v1/organizations/" + fact.organization())
                        : new Counted(fact.id().value(), fact.title(), "/api/v1/vacancies/" + fact.id()))
                .distinct().sorted(Comparator.comparing(Counted::id)).toList();
    }

    private String name(OrganizationId organization) {
        return employers.find(organization).map(OrganizationView.Entry::name).orElse(organization.value());
    }

    private List<Fact> within(Filter filter) {
        Set<VacancyId> shown = filter.fair() == null ? null : fairs.vacancies(filter.fair());
        return facts.all().stream().filter(fact -> shown == null || shown.contains(fact.id()))
                .filter(fact -> filter.sector() == null || filter.sector() == fact.sector())
                .filter(fact -> fact.openWithin(filter.from(), filter.to())).toList();
    }

    public Market of(Filter filter) {
        List<Fact> open = within(filter);
        var scope = new Market.Scope(filter.fair() == null ? null : filter.fair().value(), filter.sector() == null ? null : filter.sector().slug(),
                filter.from() == null ? null : filter.from().toString(), filter.to() == null ? null : filter.to().toString());
        MarketPeople.Counts counts = people.count(filter.fair());
        return new Market(clock.instant(), scope, figures(filter, open, counts), sectors(filter, open), pay(filter, open), premium(filter, open), skills(filter, open, counts.offered()),
                unlisted(filter, open), months(filter), Market.DEFINITIONS);
    }

    private static boolean entryAiEngineer(Fact fact) {
        return fact.level().equals("JUNIOR") && "AI engineer".equals(fact.role()) && fact.pay() > 0;
    }

    private List<Figure> figures(Filter filter, List<Fact> open, MarketPeople.Counts counts) {
        Set<OrganizationId> hiring = organizations(open, fact -> true);
        List<Fact> entry = open.stream().filter(MarketView::entryAiEngineer).toList();
        List<Long> low = entry.stream().map(fact -> fact.low() < 0 ? fact.pay() : fact.low()).sorted().toList();
        List<Long> high = entry.stream().map(fact -> fact.high() < 0 ? fact.pay() : fact.high()).sorted().toList();
        String query = filter.query();
        List<Figure> figures = new ArrayList<>();
        figures.add(count("openVacancies", open.size(), "vacancies that are open now, or with from= or to= were open at some time between", query));
        figures.add(count("hiringOrganizations", hiring.size(), "organisations with such a vacancy", query));
        figures.add(share("vacanciesAskingForAi", count(open, Fact::asksForAi), open.size(),
                "vacancies with an AI skill among what they ask for, required or preferred: artificial intelligence or anything below it in the taxonomy", query));
        figures.add(share("organizationsWantingAi", organizations(open, Fact::asksForAi).size(), hiring.size(), "hiring organisations with a vacancy that asks for an AI skill", query));
        figures.add(share("aiRoles", count(open, Fact::aiRole), open.size(),
                "vacancies whose title names AI or an occupation at least 40 % of whose typical skills are AI skills", query));
        figures.add(share("smartLiving", organizations(open, fact -> fact.sector() != null && fact.sector().smartLiving()).size(), hiring.size(),
                "hiring organisations in environment, retail, health care, robotics, IoT or education technology, as stated, else as most of their texts read", query));
        figures.add(new Figure("entryLevelAiEngineer", "HKD_A_MONTH", entry.isEmpty() ? null : Double.valueOf(quantile(entry.stream().map(Fact::pay).sorted().toList(), 0.5)),
                entry.isEmpty() ? null : Double.valueOf(quantile(low, 0.1)), entry.isEmpty() ? null : Double.valueOf(quantile(high, 0.9)), entry.size(),
                "pay of junior AI engineers: median of the middles; low: the lower ends' first decile; high: the upper ends' last", link("entryLevelAiEngineer", query)));
        figures.addAll(MarketPeople.figures(counts, query));
        return figures;
    }

    private static Figure count(String name, long value, String definition, String query) {
        return new Figure(name, "COUNT", (double) value, null, null, value, definition, link(name, query));
    }

    private static Figure share(String name, long part, long whole, String definition, String query) {
        return new Figure(name, "SHARE", whole == 0 ? null : Double.valueOf((double) part / whole), null, null, whole, definition, link(name, query));
    }

    static String link(String figure, String query) {
        return "/api/v1/market/counted?figure=" + URLEncoder.encode(figure, StandardCharsets.UTF_8) + query;
    }

    private static long count(List<Fact> facts, Predicate<Fact> of) {
        return facts.stream().filter(of).count();
    }

    private static Set<OrganizationId> organizations(List<Fact> facts, Predicate<Fact> of) {
        return facts.stream().filter(of).map(Fact::organization).collect(Collectors.toSet());
    }

    private static List<Market.SectorLine> sectors(Filter filter, List<Fact> open) {
        List<Market.SectorLine> lines = new ArrayList<>();
        for (Sector sector : Sector.values()) {
            List<Fact> of = open.stream().filter(fact -> fact.sector() == sector).toList();
            if (!of.isEmpty()) {
                String query = new Filter(filter.fair(), sector, filter.from(), filter.to()).query();
                lines.add(new Market.SectorLine(sector.slug(), sector.smartLiving(), organizations(of, fact -> true).size(), of.size(),
                        (double) of.size() / open.size(), link("openVacancies", query)));
            }
        }
        return lines;
    }

    private static List<Market.PayLine> pay(Filter filter, List<Fact> open) {
        Map<String, List<Fact>> groups = new TreeMap<>(open.stream().filter(fact -> fact.pay() > 0 && fact.role() != null)
                .collect(Collectors.groupingBy(fact -> fact.role() + ", " + fact.level())));
        List<Market.PayLine> lines = new ArrayList<>();
        groups.forEach((key, of) -> {
            if (of.size() >= LEAST_FOR_PAY) {
                List<Long> pay = pay(of, fact -> true);
                lines.add(new Market.PayLine(String.valueOf(of.getFirst().role()), of.getFirst().level(), quantile(pay, 0.25), quantile(pay, 0.5), quantile(pay, 0.75), pay.size(),
                        link("pay:" + key, filter.query())));
            }
        });
        return lines;
    }

    private static List<Market.PremiumLine> premium(Filter filter, List<Fact> open) {
        Map<String, List<Fact>> levels = new TreeMap<>(open.stream().filter(fact -> fact.pay() > 0).collect(Collectors.groupingBy(Fact::level)));
        List<Market.PremiumLine> lines = new ArrayList<>();
        levels.forEach((level, of) -> {
            List<Long> with = pay(of, Fact::asksForAi);
            List<Long> without = pay(of, fact -> !fact.asksForAi());
            if (with.size() >= LEAST_FOR_PAY && without.size() >= LEAST_FOR_PAY) {
                long median = quantile(with, 0.5);
                long other = quantile(without, 0.5);
                lines.add(new Market.PremiumLine(level, median, with.size(), other, without.size(), Math.round(1_000.0 * median / other - 1_000) / 10.0,
                        link("premium:" + level, filter.query())));
            }
        });
        return lines;
    }

    private static List<Long> pay(Collection<Fact> facts, Predicate<Fact> of) {
        return facts.stream().filter(of).map(Fact::pay).sorted().toList();
    }

    private static long quantile(List<Long> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private List<Market.SkillLine> skills(Filter filter, List<Fact> open, Map<SkillId, Integer> offered) {
        Map<SkillId, Integer> wanted = new HashMap<>();
        open.forEach(fact -> fact.asked().forEach(skill -> wanted.merge(skill, 1, Integer::sum)));
        return wanted.entrySet().stream().sorted(Map.Entry.<SkillId, Integer>comparingByValue().reversed().thenComparing(e -> e.getKey().value())).limit(SHOWN)
                .map(e -> new Market.SkillLine(e.getKey(), taxonomy.find(e.getKey()).map(s -> s.en()).orElse(e.getKey().value()), e.getValue(), offered.getOrDefault(e.getKey(), 0),
                        link("skill:" + e.getKey(), filter.query())))
                .toList();
    }

    private static List<Market.NameLine> unlisted(Filter filter, List<Fact> open) {
        return open.stream().flatMap(fact -> fact.unlisted().stream()).collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1))).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(SHOWN)
                .map(e -> new Market.NameLine(e.getKey(), e.getValue(), link("unlisted:" + e.getKey(), filter.query()))).toList();
    }

    /** Over time every vacancy counts, also those that are closed by now. */
    private List<Market.MonthLine> months(Filter filter) {
        Set<VacancyId> shown = filter.fair() == null ? null : fairs.vacancies(filter.fair());
        List<Fact> all = facts.all().stream().filter(fact -> shown == null || shown.contains(fact.id()))
                .filter(fact -> filter.sector() == null || filter.sector() == fact.sector()).toList();
        Map<YearMonth, int[]> months = new TreeMap<>();
        for (Fact fact : all) {
            months.computeIfAbsent(month(fact.opened()), _ -> new int[2])[0]++;
            if (fact.closed() != null) {
                months.computeIfAbsent(month(fact.closed()), _ -> new int[2])[1]++;
            }
        }
        List<Market.MonthLine> lines = new ArrayList<>();
        months.forEach((month, counts) -> {
            Instant end = month.plusMonths(1).atDay(1).atStartOfDay(HONG_KONG).toInstant().minusMillis(1);
            boolean inside = (filter.from() == null || end.isAfter(filter.from())) && (filter.to() == null || month.atDay(1).atStartOfDay(HONG_KONG).toInstant().isBefore(filter.to()));
            if (inside) {
                lines.add(new Market.MonthLine(month.toString(), counts[0], counts[1], (int) count(all, fact -> fact.openAt(end)),
                        link("openVacancies", new Filter(filter.fair(), filter.sector(), end, end.plusMillis(1)).query())));
            }
        });
        return lines;
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(HONG_KONG));
    }
}
