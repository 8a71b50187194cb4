package org.quayside.match;

import java.util.stream.IntStream;

/**
 * Rows 3 and 5: complete lists on both sides of a market from its profiles, how many pairs were never scored, and what it all takes in
 * memory. Arguments: candidates, vacancies. Full score, lists of the real length.
 */
public final class WholeMarketMeasurement {
    private WholeMarketMeasurement() {}

    public static void main(String[] arguments) {
        var bench = new BenchMarket(2025);
        var people = Integer.parseInt(arguments[0]);
        var jobs = Integer.parseInt(arguments[1]);
        var profiles = IntStream.range(0, people).mapToObj(bench::profile).toList();
        var vacancies = IntStream.range(0, jobs).mapToObj(i -> bench.vacancy(i, true)).toList();
        var market = new Market(Limits.DEFAULT, bench.scorer, Window.MOST);
        var book = new MatchBook(market);
        var begun = System.nanoTime();
        book.load(profiles, vacancies);
        var seconds = (System.nanoTime() - begun) / 1e9;
        var pairs = (double) people * jobs;
        System.out.printf("%,d candidates x %,d vacancies, both lists of everybody: %.1f s on %d cores, %.1f million pairs/s%n",
                people, jobs, seconds, Runtime.getRuntime().availableProcessors(), pairs / seconds / 1e6);
        var overCandidates = market.engine.overCandidates();
        IntStream.range(0, jobs).limit(500).forEach(vacancy -> market.engine.shortlist(overCandidates, vacancy));
        var overVacancies = market.engine.overVacancies();
        IntStream.range(0, people).limit(5_000).forEach(candidate -> market.engine.suggestions(overVacancies, candidate));
        System.out.printf("pairs never scored: %.2f %% for shortlists, %.2f %% for suggestions%n",
                100 - 100.0 * overCandidates.exactly.scored / (Math.min(500, jobs) * (double) people),
                100 - 100.0 * overVacancies.exactly.scored / (Math.min(5_000, people) * (double) jobs));
        var memory = book.memory();
        System.out.printf("memory: %d bytes a candidate with 30 skills, %d a vacancy with 5 to 12 requirements, lists %,d MB%n",
                memory.candidateBytes() / people, memory.vacancyBytes() / jobs, memory.listBytes() >> 20);
    }
}
