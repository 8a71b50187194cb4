package org.quayside.app.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quayside.app.platform.readmodel.Consistency;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Score;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** At rest the match log folds to the published set, its sequences are dense, and the published pairs are those on the shortlists. */
@Component
final class PublishedIsWanted implements Consistency {
    private static final int EXAMPLES = 5;

    private final MatchLog log;
    private final Serving serving;
    private final JdbcTemplate sql;

    PublishedIsWanted(MatchLog log, Serving serving, JdbcTemplate sql) {
        this.log = log;
        this.serving = serving;
        this.sql = sql;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        var standing = new HashMap<VacancyId, Map<CandidateId, Score>>();
        new PublishedSet(sql).all().forEach((vacancy, pairs) -> standing.put(vacancy, pairs.scores()));
        var folded = log.folded();
        compare("the match log folds to", ids(folded), "the published set says", ids(standing), problems);
        if (problems.isEmpty() && !folded.equals(standing)) {
            problems.add("the match log and the published set agree on the pairs but not on their scores");
        }
        compare("the shortlists want", wanted(), "the published set says", ids(standing), problems);
        long entries = number("SELECT COUNT(*) FROM match_log");
        long last = number("SELECT COALESCE(MAX(sequence), 0) FROM match_log");
        if (last != entries || log.head() != last) {
            problems.add("the match log has %d entries, its last sequence is %d, its head %d".formatted(entries, last, log.head()));
        }
        return problems;
    }

    private long number(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Long.class));
    }

    private Set<String> wanted() {
        var pairs = new HashSet<String>();
        serving.stores().lists().all(ListStore.SHORTLISTS, (vacancy, rows) -> rows.forEach(row -> pairs.add(vacancy + " " + row.id())));
        return pairs;
    }

    private static Set<String> ids(Map<VacancyId, Map<CandidateId, Score>> pairs) {
        return pairs.entrySet().stream()
                .flatMap(vacancy -> vacancy.getValue().keySet().stream().map(candidate -> vacancy.getKey() + " " + candidate))
                .collect(Collectors.toSet());
    }

    private static void compare(String one, Set<String> pairs, String other, Set<String> others, List<String> problems) {
        only(one, pairs, other, others, problems);
        only(other, others, one, pairs, problems);
    }

    private static void only(String one, Set<String> pairs, String other, Set<String> others, List<String> problems) {
        var only = new TreeSet<>(pairs);
        only.removeAll(others);
        if (!only.isEmpty()) {
            problems.add("%s %d pairs that %s not, such as %s"
                    .formatted(one, only.size(), other, only.stream().limit(EXAMPLES).toList()));
        }
    }
}
