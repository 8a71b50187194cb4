package org.quayside.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Score;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.scoring.Scorer;
import org.quayside.vacancy.VacancyId;

/**
 * Both sides of the market in memory, and both rankings kept exact with every change. What a list holds depends only on who is in the
 * book now, never on the order of events, on batches or on slack.
 *
 * <p>One writer at a time; readers may call from any thread and wait only while a single change, {@link #load} or {@link #switchTo} runs.
 */
public final class MatchBook {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Market market;

    public MatchBook(Scorer scorer) {
        this(scorer, Limits.DEFAULT);
    }

    public MatchBook(Scorer scorer, Limits limits) {
        this(scorer, limits, Window.MOST);
    }

    /** {@code windows}: how many members lie together, 4 to 4,096. */
    MatchBook(Scorer scorer, Limits limits, int windows) {
        this(new Market(limits, scorer, windows));
    }

    MatchBook(Market market) {
        this.market = market;
    }

    public Scorer scorer() {
        return read(() -> market.engine.scorer);
    }

    /** Replaces everything in the book. Computes all lists at once on all cores, far faster than one by one. */
    public void load(Collection<Profile> profiles, Collection<Requirements> requirements) {
        write(() -> {
            var candidates = new LinkedHashMap<CandidateId, Profile>();
            profiles.forEach(profile -> candidates.put(profile.candidateId(), profile));
            var vacancies = new LinkedHashMap<VacancyId, Requirements>();
            requirements.forEach(vacancy -> vacancies.put(vacancy.vacancyId(), vacancy));
            market.replaceAll(market.engine.scorer, candidates, vacancies);
        });
    }

    /** Scores everything anew for another engine version. */
    public void switchTo(Scorer next) {
        write(() -> market.replaceAll(next, market.profiles(), market.requirements()));
    }

    /** Adds a candidate, or replaces what is known of one. The same again changes nothing and costs nothing. */
    public void put(Profile profile) {
        write(() -> market.put(profile));
    }

    /** Adds a live vacancy, or replaces what is known of one. The same again changes nothing and costs nothing. */
    public void put(Requirements requirements) {
        write(() -> market.put(requirements));
    }

    /** The candidate withdraws, pauses or is erased. Unknown ids are let pass, so that an event may be handled twice. */
    public void remove(CandidateId candidate) {
        write(() -> market.remove(candidate));
    }

    /** The vacancy is closed or expired. Unknown ids are let pass, so that an event may be handled twice. */
    public void remove(VacancyId vacancy) {
        write(() -> market.remove(vacancy));
    }

    /** Puts everything in order at once instead of by and by; costs about a second for each million members, and changes no list. */
    public void order() {
        write(market.engine::order);
    }

    public MemoryUse memory() {
        return read(market::memory);
    }

    /** Whose lists differ from what they were at the last drain (at the first: from empty ones). */
    public MatchChanges drainChanged() {
        return drain(null);
    }

    /** The same, and {@code shortlist} is told how each shortlist differs. */
    public MatchChanges drainChanged(BiConsumer<VacancyId, ListChange<CandidateId>> shortlist) {
        return drain(shortlist);
    }

    private MatchChanges drain(@Nullable BiConsumer<VacancyId, ListChange<CandidateId>> shortlist) {
        lock.writeLock().lock();
        try {
            return market.drain(shortlist);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Best first, at most the limit; empty for a vacancy that is not in the book. */
    public List<Ranked<CandidateId>> shortlist(VacancyId vacancy) {
        return read(() -> market.shortlist(vacancy));
    }

    /** Best first, at most the limit; empty for a candidate who is not in the book. */
    public List<Ranked<VacancyId>> suggestions(CandidateId candidate) {
        return read(() -> market.suggestions(candidate));
    }

    /** The rows of {@link #shortlist(VacancyId)}, as they lie here. */
    public void shortlist(VacancyId vacancy, RowTaker<? super CandidateId> taker) {
        look(() -> market.shortlist(vacancy, taker));
    }

    /** The rows of {@link #suggestions(CandidateId)}, as they lie here. */
    public void suggestions(CandidateId candidate, RowTaker<? super VacancyId> taker) {
        look(() -> market.suggestions(candidate, taker));
    }

    /** Candidates kept off the shortlist by nothing but a FAIL verdict, without those who hide from the organisation. Costs a sweep. */
    public List<Ranked<CandidateId>> nearMisses(VacancyId vacancy, int limit) {
        return read(() -> market.nearMisses(vacancy, limit));
    }

    /** Vacancies kept off the suggestions by nothing but a FAIL verdict, without those that the candidate hides from. Costs a sweep. */
    public List<Ranked<VacancyId>> nearMisses(CandidateId candidate, int limit) {
        return read(() -> market.nearMisses(candidate, limit));
    }

    /** Empty: one of them is not in the book. */
    public Optional<Score> score(CandidateId candidate, VacancyId vacancy) {
        return read(() -> market.score(candidate, vacancy));
    }

    /** What is open to a candidate, as they are or as they would be, and what single skills would open most besides. Costs a sweep. */
    public Openings openings(Profile profile, int limit) {
        return read(() -> market.openings(profile, limit));
    }

    /** Empty: one of them is not in the book. A breakdown that is {@link ScoreBreakdown#hidden} must not reach the organisation. */
    public Optional<ScoreBreakdown> explain(CandidateId candidate, VacancyId vacancy) {
        return read(() -> {
            var profile = market.profile(candidate);
            var requirements = market.requirements(vacancy);
            return profile == null || requirements == null ? Optional.empty() : Optional.of(market.engine.scorer.explain(profile, requirements));
        });
    }

    public Optional<Profile> profile(CandidateId candidate) {
        return read(() -> Optional.ofNullable(market.profile(candidate)));
    }

    public Optional<Requirements> requirements(VacancyId vacancy) {
        return read(() -> Optional.ofNullable(market.requirements(vacancy)));
    }

    /** All candidates in the book, in no order. */
    public List<Profile> profiles() {
        return read(() -> new ArrayList<>(market.profiles().values()));
    }

    /** All vacancies in the book, in no order. */
    public List<Requirements> requirements() {
        return read(() -> new ArrayList<>(market.requirements().values()));
    }

    public int candidates() {
        return read(market.candidates::size);
    }

    public int vacancies() {
        return read(market.vacancies::size);
    }

    private <T extends @Nullable Object> T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void look(Runnable reading) {
        lock.readLock().lock();
        try {
            reading.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void write(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
            market.engine.tend();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
