package org.quayside.app.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.vacancy.VacancyId;

/**
 * Which entries of the match log to read; an empty set: any. What is about no pair comes only where nothing but kinds is asked for. An
 * entry without a score passes any minimum.
 *
 * @param visible organisations that the reader may hear of; null: all
 */
public record LogFilter(
        Set<Kind> kinds,
        Set<VacancyId> vacancies,
        Set<CandidateId> candidates,
        Set<OrganizationId> organizations,
        Set<Sector> sectors,
        @Nullable Integer minimum,
        @Nullable Set<OrganizationId> visible) {
    public static final LogFilter ALL = new LogFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    /** A vacancy that there is none of: an empty set would ask for any. */
    private static final Set<VacancyId> NONE = Set.of(new VacancyId("-"));

    public LogFilter {
        kinds = Set.copyOf(kinds);
        vacancies = Set.copyOf(vacancies);
        candidates = Set.copyOf(candidates);
        organizations = Set.copyOf(organizations);
        sectors = Set.copyOf(sectors);
        visible = visible == null ? null : Set.copyOf(visible);
    }

    /** Everything about one candidate, with one vacancy if that is not null. */
    public static LogFilter about(CandidateId candidate, @Nullable VacancyId vacancy) {
        return new LogFilter(Set.of(), vacancy == null ? Set.of() : Set.of(vacancy), Set.of(candidate), Set.of(), Set.of(), null, null);
    }

    /** Everything about one vacancy. */
    public static LogFilter about(VacancyId vacancy) {
        return new LogFilter(Set.of(), Set.of(vacancy), Set.of(), Set.of(), Set.of(), null, null);
    }

    /** Of these vacancies only those; of none if there are none. */
    public LogFilter amongst(Set<VacancyId> shown) {
        var some = vacancies.isEmpty() ? shown : shown.stream().filter(vacancies::contains).collect(Collectors.toUnmodifiableSet());
        return new LogFilter(kinds, some.isEmpty() ? NONE : some, candidates, organizations, sectors, minimum, visible);
    }

    /** The same decision as {@link #conditions} take in SQL. */
    public boolean takes(MatchEntry entry) {
        if (!kinds.isEmpty() && !kinds.contains(entry.kind())) {
            return false;
        }
        var about = entry.about();
        if (about == null) {
            return !narrows();
        }
        var score = about.score();
        return (visible == null || visible.contains(about.organization()))
                && (vacancies.isEmpty() || vacancies.contains(about.vacancy()))
                && (candidates.isEmpty() || candidates.contains(about.candidate()))
                && (organizations.isEmpty() || organizations.contains(about.organization()))
                && (sectors.isEmpty() || about.sector() != null && sectors.contains(about.sector()))
                && (minimum == null || score == null || score.match() >= minimum);
    }

    private boolean narrows() {
        return minimum != null || !vacancies.isEmpty() || !candidates.isEmpty() || !organizations.isEmpty() || !sectors.isEmpty();
    }

    /** Conditions, each beginning with {@code AND}, and into {@code values} what their places stand for. */
    String conditions(List<Object> values) {
        var text = new StringBuilder();
        in(text, values, "kind", kinds, Kind::name);
        in(text, values, "vacancy_id", vacancies, VacancyId::value);
        in(text, values, "candidate_id", candidates, CandidateId::value);
        in(text, values, "organization_id", organizations, OrganizationId::value);
        in(text, values, "sector", sectors, Sector::slug);
        if (minimum != null) {
            text.append(" AND (score >= ? OR score IS NULL AND candidate_id IS NOT NULL)");
            values.add(minimum);
        }
        if (visible != null) {
            text.append(" AND (candidate_id IS NULL");
            if (!visible.isEmpty()) {
                text.append(" OR organization_id IN (").append(places(visible)).append(')');
                visible.forEach(organization -> values.add(organization.value()));
            }
            text.append(')');
        }
        return text.toString();
    }

    private static <T> void in(StringBuilder text, List<Object> values, String column, Set<T> allowed, Function<T, String> form) {
        if (!allowed.isEmpty()) {
            text.append(" AND ").append(column).append(" IN (").append(places(allowed)).append(')');
            values.addAll(new ArrayList<>(allowed.stream().map(form).toList()));
        }
    }

    private static String places(Collection<?> of) {
        return String.join(", ", Collections.nCopies(of.size(), "?"));
    }
}
