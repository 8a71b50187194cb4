package org.quayside.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/**
 * Which occupations a title means ("Sr. MLE", "數據工程師"), and which a career speaks of: its titles, and the skills that somebody in the occupation has.
 *
 * <p>For any number of threads.
 */
public final class OccupationLinker {
    private static final double SKILLS = 0.6;
    /** Occupations of one minor group (the first three digits of ISCO-08) speak for each other: a share of what the likest of them score. */
    private static final double KINDRED = 0.5;
    private static final int KINDRED_DIGITS = 3;
    private static final int MOST_KINDRED = 5;
    /** From so many skills on an advertisement says enough of the work to tell what its title does not mean. */
    private static final int TELLING = 5;

    private final List<Occupation> occupations;
    private final TitleIndex index;
    private final double[] rarity;
    private final Taxonomy taxonomy;

    /** @param titled how like the likest title is, 0: only skills speak for it */
    public record Ranked(Occupation occupation, double likeness, double titled) {}

    public OccupationLinker(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        occupations = taxonomy.occupations();
        index = new TitleIndex(taxonomy);
        var needed = new int[taxonomy.skills().size()];
        for (var occupation : occupations) {
            occupation.skills().forEach(skill -> needed[taxonomy.ordinal(skill)]++);
        }
        rarity = new double[needed.length];
        for (var s = 0; s < needed.length; s++) {
            rarity[s] = Math.log((occupations.size() + 1.0) / (needed[s] + 0.5));
        }
    }

    /** The likest occupations of a title; words of level and what stands aside in brackets or after a dash count less, unless nothing but a rank stands before. */
    public List<Ranked> rank(String title, int most) {
        var found = VacancyTitles.of(title, index, 4 * most + 20);
        return likest(found, found, most);
    }

    /** Of those that are at least as like as {@code least} those first whose skills are spoken of, too; what is only like the title in letters, and asks for none of the skills, is none of them. */
    List<Ranked> rank(String title, Collection<SkillId> skills, double least, int most) {
        var found = VacancyTitles.of(title, index, 4 * most + 20);
        var asked = new HashSet<>(skills);
        found.entrySet().removeIf(entry -> entry.getValue() < least
                || entry.getValue() < TitleIndex.SAME_WORDS && asked.size() >= TELLING && occupations.get(entry.getKey()).skills().stream().noneMatch(asked::contains));
        var scores = new HashMap<>(found);
        addSkills(asked, scores);
        scores.keySet().retainAll(found.keySet());
        return likest(scores, found, most);
    }

    private List<Ranked> likest(Map<Integer, Double> scores, Map<Integer, Double> titled, int most) {
        return scores.entrySet().stream()
                .map(entry -> new Ranked(occupations.get(entry.getKey()), entry.getValue(), titled.getOrDefault(entry.getKey(), 0.0)))
                .sorted(Comparator.comparingDouble(Ranked::likeness).reversed().thenComparing(r -> r.occupation().id()))
                .limit(most)
                .toList();
    }

    /**
     * The occupations of a career: the likest title counts, what was held long and lately more than other titles, how much of what an occupation needs is
     * there, and whether kindred occupations are likely, too. What somebody calls himself at the top, to the letter, comes first.
     *
     * @param lines with titles, first to last
     * @param skills that were found in it
     */
    public List<Ranked> career(List<CareerLine> lines, Collection<SkillId> skills, int most) {
        var titles = new CareerTitles(lines, index);
        var scores = new HashMap<>(titles.scores());
        addSkills(new HashSet<>(skills), scores);
        addKindred(scores);
        titles.called().ifPresent(own -> scores.put(own, scores.values().stream().mapToDouble(score -> score).max().orElse(0) + 1e-6));
        return likest(scores, titles.likeness(), most);
    }

    private void addSkills(Set<SkillId> had, Map<Integer, Double> scores) {
        var all = had.stream().mapToInt(taxonomy::ordinal).filter(s -> s >= 0).mapToDouble(s -> rarity[s] * rarity[s]).sum();
        for (var o = 0; o < occupations.size(); o++) {
            var shared = 0.0;
            var needed = 0.0;
            for (var skill : occupations.get(o).skills()) {
                var weight = rarity[taxonomy.ordinal(skill)];
                needed += weight * weight;
                shared += had.contains(skill) ? weight * weight : 0;
            }
            if (shared > 0) {
                scores.merge(o, SKILLS * shared / Math.sqrt(needed * all), Double::sum);
            }
        }
    }

    /** One occupation that looks likely may be an accident of letters; several of one kind are not. */
    private void addKindred(Map<Integer, Double> scores) {
        var kinds = new HashMap<String, List<Double>>();
        scores.forEach((o, score) -> kind(o).ifPresent(kind -> kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(score)));
        var support = new HashMap<String, Double>();
        kinds.forEach((kind, members) -> support.put(
                kind, KINDRED / MOST_KINDRED * members.stream().sorted(Comparator.reverseOrder()).limit(MOST_KINDRED).mapToDouble(score -> score).sum()));
        scores.replaceAll((o, score) -> score + kind(o).map(support::get).orElse(0.0));
    }

    private Optional<String> kind(int occupation) {
        return Optional.ofNullable(occupations.get(occupation).isco()).filter(isco -> isco.length() >= KINDRED_DIGITS).map(isco -> isco.substring(0, KINDRED_DIGITS));
    }
}
