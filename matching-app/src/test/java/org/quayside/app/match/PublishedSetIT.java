package org.quayside.app.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.app.RunningApplication;
import org.quayside.app.match.LogFollower.Step;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes that publish in turn, transactions that come to nothing, entries of others, the forgotten: at every moment the set is what the log folds to. */
class PublishedSetIT {
    private static final int OFTEN = 40;

    private final Random random = new Random(56);

    @ParameterizedTest(name = "the table follows beside: {0}")
    @ValueSource(booleans = {false, true})
    void it_is_what_the_log_folds_to(boolean beside, @TempDir Path data) {
        try (var application = RunningApplication.on(data)) {
            var log = application.get(MatchLog.class);
            var sql = application.get(JdbcTemplate.class);
            var transactions = application.get(PlatformTransactionManager.class);
            var transaction = new TransactionTemplate(transactions);
            var nodes = List.of(new PublishedSet(sql), new PublishedSet(sql));
            var table = new PublishedTable(sql);
            var writer = new PublishedTableWriter(sql, transactions, OFTEN);
            var done = new AtomicBoolean();
            var follower = CompletableFuture.runAsync(() -> {
                while (beside && !done.get()) {
                    transaction.executeWithoutResult(_ -> writer.follow(() -> true));
                }
            });
            var told = 0;
            for (int n = 0; n < 300; n++) {
                var node = nodes.get(n / 25 % 2);
                var undone = random.nextInt(6) == 0;
                transaction.executeWithoutResult(status -> {
                    publish(log, node);
                    if (undone) {
                        status.setRollbackOnly();
                    }
                });
                if (undone) {
                    node.forget();
                }
                if (!beside && n % 3 == 0) {
                    transaction.executeWithoutResult(status -> {
                        var left = new AtomicInteger(random.nextInt(8) == 0 ? random.nextInt(3) : Integer.MAX_VALUE);
                        var came = writer.follow(() -> left.getAndDecrement() > 0);
                        if (came == Step.IN_VAIN || came == Step.MORE && random.nextInt(6) == 0) {
                            status.setRollbackOnly();
                        }
                    });
                }
                var some = random.ints(5, 0, 30).mapToObj(number -> new VacancyId("v" + number)).toList();
                var folded = log.folded();
                assertThat(scores(node.of(some))).as("after %d", n).isEqualTo(only(folded, some));
                if (n % 7 == 0) {
                    assertThat(scores(nodes.get(random.nextInt(2)).all())).as("after %d", n).isEqualTo(folded);
                    told += folded.size();
                }
            }
            done.set(true);
            follower.join();
            assertThat(told).isPositive();
            assertThat(scores(new PublishedSet(sql).all())).isEqualTo(log.folded());
            assertThat(table.state().asOf()).as("the table follows").isGreaterThan(log.head() - 10 * OFTEN);
            table.forEach((vacancy, pairs) -> assertThat(pairs.scores()).as(vacancy.value()).isNotEmpty());
        }
    }

    private void publish(MatchLog log, PublishedSet node) {
        if (random.nextInt(5) == 0) {
            log.append(drafts(random.nextInt(3)));
        }
        var drafts = drafts(random.nextInt(20));
        node.of(drafts.stream().map(PublishedSetIT::vacancy).toList());
        if (random.nextInt(10) == 0) {
            var erased = new CandidateId("c" + random.nextInt(40));
            var told = log.told(erased);
            drafts.removeIf(draft -> about(draft).candidate().equals(erased));
            node.all().forEach((vacancy, pairs) -> {
                if (pairs.score(erased) != null) {
                    drafts.add(draft(Kind.LOST, vacancy, erased, null));
                }
            });
            log.forget(erased);
            told.forEach(pair -> drafts.add(draft(Kind.FORGET, pair.vacancy(), erased, null)));
        } else if (random.nextInt(10) == 0) {
            log.append(drafts(1));
        }
        node.apply(drafts, log.append(drafts));
        log.append(List.of(new MatchLog.Draft(Kind.ENGINE, Instant.EPOCH, null, "e", null)));
    }

    private List<MatchLog.Draft> drafts(int count) {
        var drafts = new ArrayList<MatchLog.Draft>();
        for (int n = 0; n < count; n++) {
            var score = random.nextInt(10_001);
            var kind = List.of(Kind.FOUND, Kind.CHANGED, Kind.LOST, Kind.LOST, Kind.INTERESTED).get(random.nextInt(5));
            drafts.add(draft(kind, new VacancyId("v" + random.nextInt(30)), new CandidateId("c" + random.nextInt(40)),
                    kind == Kind.INTERESTED ? null : new Score(score, score, score, Verdict.PASS)));
        }
        return drafts;
    }

    private static MatchLog.Draft draft(Kind kind, VacancyId vacancy, CandidateId candidate, @Nullable Score score) {
        return new MatchLog.Draft(kind, Instant.EPOCH, new About(vacancy, candidate, new OrganizationId("o"), Sector.SOFTWARE, score, "cause", null, false), "e", null);
    }

    private static About about(MatchLog.Draft draft) {
        return Objects.requireNonNull(draft.about());
    }

    private static VacancyId vacancy(MatchLog.Draft draft) {
        return about(draft).vacancy();
    }

    private static Map<VacancyId, Map<CandidateId, Score>> scores(Map<VacancyId, PublishedPairs> pairs) {
        var scores = new HashMap<VacancyId, Map<CandidateId, Score>>();
        pairs.forEach((vacancy, of) -> scores.put(vacancy, of.scores()));
        return scores;
    }

    private static Map<VacancyId, Map<CandidateId, Score>> only(Map<VacancyId, Map<CandidateId, Score>> all, List<VacancyId> some) {
        var only = new HashMap<>(all);
        only.keySet().retainAll(some);
        return only;
    }
}
