package org.quayside.app.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchLog;
import org.quayside.app.notification.Notice.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices are entries of the match log: every pair found at or above {@code quayside.notifications.threshold} (basis points) with no gate
 * failed. What is forgotten there is forgotten here. Only what was seen has a table, {@code notice_seen}.
 */
@Component
class NoticeStore {
    private final JdbcClient sql;
    private final MatchLog log;
    private final int threshold;

    NoticeStore(JdbcClient sql, MatchLog log, @Value("${quayside.notifications.threshold:7500}") int threshold) {
        this.sql = sql;
        this.log = log;
        this.threshold = threshold;
    }

    /** Who has a notice behind one position of the match log and up to another. */
    Set<Recipient> recipients(long after, long upTo) {
        return log.read(after, Math.toIntExact(Math.max(0, upTo - after)), strong(Set.of(), Set.of())).stream().filter(entry -> entry.sequence() <= upTo)
                .map(MatchEntry::about).filter(Objects::nonNull).flatMap(about -> Stream.of(Recipient.of(about.candidate()), Recipient.of(about.organization())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The newest first.
     *
     * @param among these vacancies only; null: all
     */
    List<Notice> of(CandidateId candidate, @Nullable Set<VacancyId> among, long before, int limit) {
        return of(Kind.STRONG_MATCH, narrowed(strong(Set.of(candidate), Set.of()), among), before, limit);
    }

    /**
     * The newest first.
     *
     * @param among these vacancies only; null: all
     */
    List<Notice> of(OrganizationId organization, @Nullable Set<VacancyId> among, long before, int limit) {
        return of(Kind.STRONG_CANDIDATE, narrowed(strong(Set.of(), Set.of(organization)), among), before, limit);
    }

    /** The newest first. */
    List<Notice> of(Recipient recipient, int limit) {
        return recipient.kind() == Kind.STRONG_MATCH ? of(new CandidateId(recipient.id()), null, Long.MAX_VALUE, limit)
                : of(new OrganizationId(recipient.id()), null, Long.MAX_VALUE, limit);
    }

    private static LogFilter narrowed(LogFilter filter, @Nullable Set<VacancyId> among) {
        return among == null ? filter : filter.amongst(among);
    }

    /** A pair of which a gate failed is on no shortlist. */
    private LogFilter strong(Set<CandidateId> candidates, Set<OrganizationId> organizations) {
        return new LogFilter(Set.of(MatchEntry.Kind.FOUND), Set.of(), candidates, organizations, Set.of(), threshold, null);
    }

    private List<Notice> of(Kind kind, LogFilter filter, long before, int limit) {
        var entries = log.readBack(before, limit, filter);
        var seen = seen(kind, entries.stream().map(MatchEntry::sequence).toList());
        return entries.stream().flatMap(entry -> Stream.ofNullable(entry.about()).map(about -> notice(entry, about, kind, seen.get(entry.sequence())))).toList();
    }

    private Map<Long, Instant> seen(Kind kind, List<Long> ids) {
        var times = new HashMap<Long, Instant>();
        if (!ids.isEmpty()) {
            sql.sql("SELECT id, seen_at FROM notice_seen WHERE kind = :kind AND id IN (:ids)").param("kind", kind.name()).param("ids", ids)
                    .query(row -> {
                        times.put(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
                    });
        }
        return times;
    }

    /** False: the candidate has no such notice. */
    boolean see(long id, CandidateId candidate, Instant now) {
        return see(id, Kind.STRONG_MATCH, of(candidate, null, id + 1, 1), now);
    }

    /** False: the organisation has no such notice. */
    boolean see(long id, OrganizationId organization, Instant now) {
        return see(id, Kind.STRONG_CANDIDATE, of(organization, null, id + 1, 1), now);
    }

    private boolean see(long id, Kind kind, List<Notice> found, Instant now) {
        if (found.isEmpty() || found.getFirst().id() != id) {
            return false;
        }
        if (found.getFirst().seenAt() == null) {
            try {
                sql.sql("INSERT INTO notice_seen (id, kind, seen_at) VALUES (?, ?, ?)").params(id, kind.name(), Timestamp.from(now)).update();
            } catch (DuplicateKeyException _) {
                // Seen twice at the same time: the first one stands.
            }
        }
        return true;
    }

    private static Notice notice(MatchEntry entry, About about, Kind kind, @Nullable Instant seenAt) {
        return new Notice(entry.sequence(), kind, about.vacancy(), about.candidate(), about.organization(), about.score() == null ? 0 : about.score().match(),
                entry.happenedAt(), seenAt, "/api/v1/candidates/%s/matches/%s".formatted(about.candidate(), about.vacancy()));
    }
}
