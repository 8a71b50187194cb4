package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.HeldLanguage;
import org.quayside.scoring.NaiveScore;
import org.quayside.scoring.Profile;
import org.quayside.scoring.RandomMarket;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.SkillCounts;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.VacancyId;

/** The book against {@link NaiveMarket}: thousands of random events, lists so short that departures must be refilled, and many ties. */
class MatchBookTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void after_every_event_all_lists_are_what_a_fresh_computation_gives(int slack) {
        for (var seed = 0; seed < 3; seed++) {
            var play = Play.of(seed, new Limits(3, 2, 3_000, slack));
            for (var i = 0; i < 250; i++) {
                play.event(14);
                play.compare(14);
            }
        }
    }

    @Test
    void windows_of_the_real_size_give_the_same_lists_as_small_ones() {
        var market = new RandomMarket(88);
        var scorer = Scorer.of("x1", market.taxonomy, market.counts(1));
        var limits = new Limits(20, 10, 3_000, 5);
        var large = new MatchBook(scorer, limits);
        var small = new MatchBook(scorer, limits, Play.SMALL);
        for (var i = 0; i < 12_000; i++) {
            var n = market.random.nextInt(6_000);
            if (i % 20 == 0) {
                var vacancy = market.requirements("v" + n, Play.external(n), market.random.nextInt(7_000));
                large.put(vacancy);
                small.put(vacancy);
            } else if (i % 7 == 0) {
                large.remove(new CandidateId("c" + n));
                small.remove(new CandidateId("c" + n));
            } else {
                var profile = market.profile("c" + n, Play.external(n));
                large.put(profile);
                small.put(profile);
            }
        }
        for (var vacancy : large.requirements()) {
            assertThat(large.shortlist(vacancy.vacancyId())).isEqualTo(small.shortlist(vacancy.vacancyId()));
        }
        for (var profile : large.profiles()) {
            assertThat(large.suggestions(profile.candidateId())).isEqualTo(small.suggestions(profile.candidateId()));
        }
        assertThat(large.drainChanged()).isEqualTo(small.drainChanged());
    }

    @Test
    void members_that_do_not_fit_into_traits_are_scored_all_the_same() {
        var play = Play.of(600, new Limits(5, 5, 0, 2));
        for (var n = 0; n < 70; n++) {
            var p = play.market().profile("c" + n, Play.external(n));
            play.put(new Profile(
                    p.candidateId(), p.externalId(), p.skills(), p.denied(), n == 3 ? 6_000 : p.years(), p.seniority(),
                    List.of(new HeldLanguage("l" + (n + 10), LanguageLevel.B2, true)), p.education(), p.salaryWish(), p.salaryFloor(),
                    Set.of("District " + n), p.workModes(), p.sectors(), p.employmentTypes(), p.wishedSeniority(), p.permit(),
                    p.hiddenFrom()));
            var r = play.market().requirements("v" + n, Play.external(n), 0);
            play.put(new Requirements(
                    r.vacancyId(), r.externalId(), r.organizationId(), r.skills(), r.excludedSkills(), n == 5 ? 5_000 : r.years(), r.seniority(),
                    List.of(new LanguageRequirement("l" + (n + 10), LanguageLevel.C1)), r.education(), r.salaryMin(), r.salaryMax(),
                    "district " + n, r.workMode(), r.sector(), r.employmentType(), r.sponsorsPermit(), r.weights(), r.threshold()));
        }
        play.compare(70);
    }

    @Test
    void longer_lists_stay_exact_over_thousands_of_events() {
        var play = Play.of(77, new Limits(10, 7, 3_000, 4));
        for (var i = 0; i < 3_000; i++) {
            play.event(60);
            if (i % 100 == 99) {
                play.compare(60);
            }
        }
    }

    @Test
    void drained_changes_are_exactly_the_owners_whose_lists_differ() {
        for (var seed = 100; seed < 104; seed++) {
            var play = Play.of(seed, new Limits(3, 2, 3_000, 1));
            var before = play.lists(12);
            for (var i = 0; i < 300; i++) {
                for (var events = play.market().random.nextInt(6); events > 0; events--) {
                    play.event(12);
                }
                var after = play.lists(12);
                var differing = new HashSet<Object>(before.keySet());
                differing.addAll(after.keySet());
                before.forEach((owner, list) -> {
                    if (list.equals(after.get(owner))) {
                        differing.remove(owner);
                    }
                });
                var changes = play.book().drainChanged();
                var drained = new HashSet<Object>(changes.shortlists());
                drained.addAll(changes.suggestions());
                assertThat(drained).isEqualTo(differing);
                before = after;
            }
            assertThat(play.book().drainChanged().isEmpty()).isTrue();
        }
    }

    @Test
    void the_order_of_events_leaves_no_trace() {
        for (var seed = 200; seed < 205; seed++) {
            var limits = new Limits(4, 3, 3_000, 2);
            var play = Play.of(seed, limits);
            for (var i = 0; i < 300; i++) {
                play.event(25);
            }
            var loaded = new MatchBook(play.book().scorer(), limits, Play.SMALL);
            loaded.load(play.naive().profiles.values(), play.naive().vacancies.values());
            var backwards = new MatchBook(play.book().scorer(), limits, Play.SMALL);
            new ArrayList<>(play.naive().vacancies.values()).reversed().forEach(backwards::put);
            new ArrayList<>(play.naive().profiles.values()).reversed().forEach(backwards::put);
            play.compare(25);
            new Play(play.market(), loaded, play.naive()).compare(25);
            new Play(play.market(), backwards, play.naive()).compare(25);
            assertThat(loaded.drainChanged().shortlists()).hasSameElementsAs(backwards.drainChanged().shortlists());
        }
    }

    @Test
    void a_loaded_book_goes_on_like_one_that_grew() {
        var limits = new Limits(3, 2, 3_000, 1);
        var play = Play.of(300, limits);
        for (var i = 0; i < 200; i++) {
            play.event(20);
        }
        play.book().load(play.naive().profiles.values(), play.naive().vacancies.values());
        for (var i = 0; i < 200; i++) {
            play.event(20);
            play.compare(20);
        }
    }

    @Test
    void loading_replaces_what_was_there_and_drains_only_differences() {
        var limits = new Limits(3, 2, 3_000, 1);
        var play = Play.of(301, limits);
        for (var i = 0; i < 150; i++) {
            play.event(15);
        }
        play.book().drainChanged();
        play.book().load(play.naive().profiles.values(), play.naive().vacancies.values());
        assertThat(play.book().drainChanged().isEmpty()).as("the same market again").isTrue();
        var filled = play.lists(15).keySet();
        play.book().load(List.of(), List.of());
        var changes = play.book().drainChanged();
        var drained = new HashSet<Object>(changes.shortlists());
        drained.addAll(changes.suggestions());
        assertThat(drained).isEqualTo(filled);
        assertThat(play.book().candidates() + play.book().vacancies()).isZero();
    }

    @Test
    void another_engine_version_gives_its_own_lists() {
        var limits = new Limits(3, 2, 3_000, 1);
        var play = Play.of(302, limits);
        for (var i = 0; i < 150; i++) {
            play.event(15);
        }
        play.book().drainChanged();
        var before = play.lists(15);
        var next = new RandomMarket(303);
        play.book().switchTo(Scorer.of("x1", next.taxonomy, SkillCounts.NONE));
        play.naive().switchTo(new NaiveScore(next.taxonomy, SkillCounts.NONE));
        play.compare(15);
        var after = play.lists(15);
        assertThat(after).isNotEqualTo(before);
        var changes = play.book().drainChanged();
        assertThat(changes.shortlists()).allSatisfy(owner -> assertThat(after.get(owner)).isNotEqualTo(before.get(owner)));
        assertThat(play.book().scorer().version().taxonomy()).isEqualTo(next.taxonomy.version());
        for (var i = 0; i < 100; i++) {
            play.event(15);
            play.compare(15);
        }
    }

    @Test
    void near_misses_are_kept_off_by_a_verdict_alone_and_never_show_who_hides() {
        var shown = 0;
        for (var seed = 400; seed < 410; seed++) {
            var play = Play.of(seed, new Limits(3, 2, 3_000, 1));
            for (var i = 0; i < 120; i++) {
                play.event(30);
            }
            for (var n = 0; n < 30; n++) {
                var vacancy = new VacancyId("v" + n);
                assertThat(play.book().nearMisses(vacancy, 4)).isEqualTo(play.naive().nearMisses(vacancy, 4));
                var candidate = new CandidateId("c" + n);
                assertThat(play.book().nearMisses(candidate, 4)).isEqualTo(play.naive().nearMisses(candidate, 4));
                shown += play.book().nearMisses(candidate, 4).size();
            }
        }
        assertThat(shown).isPositive();
    }

    @Test
    void scores_and_breakdowns_are_the_scorers_own_and_unknown_ids_give_nothing() {
        var play = Play.of(500, Limits.DEFAULT);
        play.put(play.market().profile("c1", "c1"));
        play.put(play.market().requirements("v1", "v1", 0));
        var candidate = new CandidateId("c1");
        var vacancy = new VacancyId("v1");
        var profile = play.book().profile(candidate).orElseThrow();
        var requirements = play.book().requirements(vacancy).orElseThrow();
        assertThat(play.book().score(candidate, vacancy)).contains(play.book().scorer().score(profile, requirements));
        assertThat(play.book().explain(candidate, vacancy)).contains(play.book().scorer().explain(profile, requirements));
        assertThat(play.book().score(candidate, new VacancyId("v2"))).isEmpty();
        assertThat(play.book().explain(new CandidateId("c2"), vacancy)).isEmpty();
        assertThat(play.book().shortlist(new VacancyId("v2"))).isEmpty();
        assertThat(play.book().suggestions(new CandidateId("c2"))).isEmpty();
        assertThat(play.book().nearMisses(new CandidateId("c2"), 5)).isEmpty();
    }

    @Test
    void the_same_profile_again_and_the_removal_of_strangers_change_nothing() {
        var play = Play.of(501, Limits.DEFAULT);
        var profile = play.market().profile("c1", "c1");
        play.put(profile);
        play.put(play.market().requirements("v1", "v1", 0));
        play.book().drainChanged();
        play.put(profile);
        play.remove(new CandidateId("c2"));
        play.remove(new VacancyId("v2"));
        assertThat(play.book().drainChanged()).isEqualTo(new MatchChanges(Set.of(), Set.of()));
    }

    @Test
    void readers_see_whole_lists_while_the_writer_writes() throws Exception {
        var play = Play.of(502, new Limits(5, 5, 0, 2));
        for (var n = 0; n < 20; n++) {
            play.put(play.market().requirements("v" + n, "v", 0));
        }
        try (var readers = Executors.newFixedThreadPool(2)) {
            var running = new AtomicBoolean(true);
            Callable<Integer> reading = () -> {
                var rows = 0;
                while (running.get()) {
                    for (var n = 0; n < 20; n++) {
                        var list = play.book().shortlist(new VacancyId("v" + n));
                        assertThat(list).isSortedAccordingTo((a, b) -> b.match() - a.match()).doesNotHaveDuplicates();
                        rows += list.size() + play.book().nearMisses(new CandidateId("c" + n), 3).size();
                    }
                }
                return rows;
            };
            var first = readers.submit(reading);
            var second = readers.submit(reading);
            for (var i = 0; i < 1_500; i++) {
                play.event(20);
            }
            running.set(false);
            assertThat(first.get() + second.get()).isPositive();
        }
        play.compare(20);
    }
}
