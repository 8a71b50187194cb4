package org.quayside.app.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.RunningApplication;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found through the index, and behind it, is what a look through the whole log finds. */
class LogIndexIT {
    private final Random random = new Random(53);

    @Test
    void every_filter_finds_what_a_look_through_everything_finds(@TempDir Path data) throws InterruptedException {
        try (var application = RunningApplication.on(data)) {
            var log = application.get(MatchLog.class);
            assertThat(application.get(Projections.class).awaitAll(Awaiting.PATIENCE)).as("the engine that begins is in the log").isTrue();
            var index = application.get(LogIndex.class);
            var transaction = new TransactionTemplate(application.get(PlatformTransactionManager.class));
            // Some that wait for a run to be full, one that is larger than a row holds, some that wait behind the last.
            for (var count : List.of(1, LogIndexer.RUN - 2, 700, LogIndexer.RUN, 70_000, 900)) {
                transaction.executeWithoutResult(status -> log.append(Stream.generate(this::draft).limit(count).toList()));
            }
            follows(log, index);
            assertThat(index.upTo()).isPositive().isLessThan(log.head());
            check(log);

            var erased = new CandidateId("c7");
            var others = log.told(new CandidateId("c8"));
            transaction.executeWithoutResult(status -> log.forget(erased));
            assertThat(log.told(erased)).isEmpty();
            assertThat(log.told(new CandidateId("c8"))).isEqualTo(others).isNotEmpty();
            check(log);
            assertThat(index.problems()).isEmpty();
        }
    }

    /** While a run is read for the index, a person in it is forgotten. */
    @Test
    void whoever_is_forgotten_meanwhile_does_not_come_into_the_index(@TempDir Path data) {
        try (var application = RunningApplication.on(data)) {
            var log = application.get(MatchLog.class);
            var index = application.get(LogIndex.class);
            var transaction = new TransactionTemplate(application.get(PlatformTransactionManager.class));
            for (int n = 0; n < 3; n++) {
                var erased = new CandidateId("c" + n);
                transaction.executeWithoutResult(status -> log.append(Stream.generate(this::draft).limit(LogIndexer.RUN).toList()));
                transaction.executeWithoutResult(status -> log.forget(erased));
                follows(log, index);
                var left = log.sequences(erased).stream().mapToLong(Long::longValue).toArray();
                assertThat(index.places(List.of(LogIndex.candidate(erased.value())), 0, index.upTo())).as("round %d", n).isEqualTo(left);
            }
            assertThat(index.problems()).isEmpty();
        }
    }

    private static void follows(MatchLog log, LogIndex index) {
        Awaiting.until("the index follows", () -> log.head() - index.upTo() < LogIndexer.RUN);
    }

    private void check(MatchLog log) {
        var all = log.read(0, Integer.MAX_VALUE, LogFilter.ALL);
        assertThat(all).hasSize((int) log.head());
        for (int n = 0; n < 60; n++) {
            var filter = filter();
            var after = random.nextInt(all.size());
            var limit = 1 + random.nextInt(n % 3 == 0 ? 3_000 : 20);
            var taken = all.stream().filter(filter::takes).toList();
            assertThat(log.read(after, limit, filter)).as("%s behind %d", filter, after)
                    .isEqualTo(taken.stream().filter(entry -> entry.sequence() > after).limit(limit).toList());
            if (!LogIndex.subjects(filter).isEmpty()) {
                assertThat(log.readBack(after, limit, filter)).as("%s before %d", filter, after)
                        .isEqualTo(taken.reversed().stream().filter(entry -> entry.sequence() < after).limit(limit).toList());
            }
        }
    }

    private LogFilter filter() {
        var kinds = random.nextBoolean() ? Set.<Kind>of() : Set.of(Kind.FOUND, Kind.INTERESTED);
        Set<VacancyId> vacancies = random.nextInt(3) > 0 ? Set.of() : some(random.nextInt(10) == 0 ? 80 : 3, "v", 100).map(VacancyId::new).collect(Collectors.toSet());
        Set<CandidateId> candidates = random.nextInt(3) > 0 ? Set.of() : some(2, "c", 900).map(CandidateId::new).collect(Collectors.toSet());
        Set<OrganizationId> organizations = random.nextInt(3) > 0 ? Set.of() : some(2, "o", 30).map(OrganizationId::new).collect(Collectors.toSet());
        return new LogFilter(kinds, vacancies, candidates, organizations, Set.of(), random.nextBoolean() ? null : 5_000, null);
    }

    private Stream<String> some(int most, String prefix, int of) {
        return new ArrayList<>(random.ints(1L + random.nextInt(most), 0, of).boxed().toList()).stream().map(number -> prefix + number);
    }

    private MatchLog.Draft draft() {
        if (random.nextInt(100) == 0) {
            return new MatchLog.Draft(Kind.ENGINE, Instant.EPOCH, null, "e", null);
        }
        var vacancy = random.nextInt(100);
        var score = random.nextInt(10_001);
        var kind = List.of(Kind.FOUND, Kind.CHANGED, Kind.LOST, Kind.INTERESTED).get(random.nextInt(4));
        var about = new About(new VacancyId("v" + vacancy), new CandidateId("c" + random.nextInt(900)), new OrganizationId("o" + vacancy % 30), Sector.SOFTWARE,
                kind == Kind.INTERESTED ? null : new Score(score, score, score, Verdict.PASS), "cause", null, false);
        return new MatchLog.Draft(kind, Instant.EPOCH, about, "e", null);
    }
}
