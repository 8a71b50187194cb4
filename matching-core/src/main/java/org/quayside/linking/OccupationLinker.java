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
    private static final float ALTERNATIVE = 0.95f;
    /** Likeness of an occupation whose label ends the title. */
    private static final float TAIL = 0.9f;
    private static final double LEAST_TITLE = 0.5;
    private static final double SKILLS = 0.6;
    /** Occupations of one minor group (the first three digits of ISCO-08) speak for each other: a share of what the likest of them score. */
    private static final double KINDRED = 0.5;
    private static final int KINDRED_DIGITS = 3;
    private static final int MOST_KINDRED = 5;
    private static final int TITLES = 40;
    /** A name and an address may stand above. */
    private static final int ON_TOP = 5;
    /** Likeness to a mere rank says little. */
    private static final float RANK_ALONE = 0.6f;

    private final List<Occupation> occupations;
    private final LabelIndex index;
    private final float[] none;
    private final NamedOccupations named;
    private final Map<Occupation, Integer> numbers = new HashMap<>();
    private final double[] rarity;
    private final Taxonomy taxonomy;

    public record Ranked(Occupation occupation, double likeness) {}

    public OccupationLinker(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        occupations = taxonomy.occupations();
        named = new NamedOccupations(taxonomy);
        var labels = new ArrayList<LabelIndex.Label>();
        var needed = new int[taxonomy.skills().size()];
        for (var o = 0; o < occupations.size(); o++) {
            var occupation = occupations.get(o);
            numbers.put(occupation, o);
            for (var name : occupation.names()) {
                labels.add(new LabelIndex.Label(o, TitleText.spelled(name.text()), name.text().equals(occupation.en()) || name.text().equals(occupation.zhHant()) ? 1 : ALTERNATIVE));
            }
            occupation.skills().forEach(skill -> needed[taxonomy.ordinal(skill)]++);
        }
        index = new LabelIndex(labels);
        none = new float[occupations.size()];
        rarity = new double[needed.length];
        for (var s = 0; s < needed.length; s++) {
            rarity[s] = Math.log((occupations.size() + 1.0) / (needed[s] + 0.5));
        }
    }

    /** The likest occupations of a title; words of level and what stands aside in brackets or after a dash count less, unless nothing but a rank stands before. */
    public List<Ranked> rank(String title, int most) {
        var found = titled(title, 4 * most + 20);
        return likest(found, most);
    }

    /** Of those that are at least as like as {@code least} those first whose skills are spoken of, too. */
    List<Ranked> rank(String title, Collection<SkillId> skills, double least, int most) {
        var found = titled(title, 4 * most + 20);
        found.values().removeIf(likeness -> likeness < least);
        var scores = new HashMap<>(found);
        addSkills(new HashSet<>(skills), scores);
        scores.keySet().retainAll(found.keySet());
        return likest(scores, most);
    }

    private List<Ranked> likest(Map<Integer, Double> found, int most) {
        return found.entrySet().stream()
                .map(entry -> new Ranked(occupations.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingDouble(Ranked::likeness).reversed().thenComparing(r -> r.occupation().id()))
                .limit(most)
                .toList();
    }

    private Map<Integer, Double> titled(String title, int most) {
        var plain = TitleText.plain(title);
        var rank = TitleText.isRank(plain);
        // "Data Analyst, Marketing" is a data analyst.
        var ends = tail(plain).or(() -> tail(plain.split(",", 2)[0]));
        var found = new HashMap<Integer, Double>();
        // A "Graduate Trainee" may become anything; a "Principal" heads a school.
        if (plain.isEmpty() && named.find(title.strip()).isEmpty()) {
            return found;
        }
        like(plain.isEmpty() ? title : plain, rank ? RANK_ALONE : 1, most, found);
        ends.ifPresent(o -> found.merge(o, (double) TAIL, Math::max));
        if (!plain.equals(title)) {
            like(title, ALTERNATIVE, most, found);
        }
        // "Senior Associate (Data Analyst)", "Bank - Analyst Programmer / System Analyst": what stands before is not what somebody is.
        for (var subject : rank || ends.isEmpty() ? TitleText.beside(title) : List.<String>of()) {
            tail(subject).ifPresent(o -> found.merge(o, (double) ALTERNATIVE * TAIL, Math::max));
            if (rank) {
                var whole = subject + " " + plain.split(" ")[0];
                like(subject, ALTERNATIVE, most, found);
                like(whole, ALTERNATIVE, most, found);
                tail(whole).ifPresent(o -> found.merge(o, (double) ALTERNATIVE * TAIL, Math::max));
            }
        }
        return found;
    }

    private void like(String title, float trust, int most, Map<Integer, Double> found) {
        index.like(TitleText.spelled(title), most, none).forEach(f -> found.merge(f.owner(), (double) trust * f.likeness(), Math::max));
    }

    /** A "customer data analyst" is a data analyst, whatever else the letters are like: the occupation whose label, of several words, is the longest end of the title. */
    private Optional<Integer> tail(String plain) {
        var text = TitleText.folded(plain);
        for (var from = 0; from >= 0; from = text.indexOf(' ', from + 1)) {
            var end = text.substring(from).strip();
            var occupation = named.find(end);
            if (occupation.isPresent() && end.indexOf(' ') > 0) {
                return occupation.map(numbers::get);
            }
        }
        return Optional.empty();
    }

    /**
     * The occupations of a career: the likest title counts, earlier lines more than later ones, how much of what an occupation needs is
     * there, and whether kindred occupations are likely, too. What somebody calls himself at the top, to the letter, comes first.
     *
     * @param lines with titles, first to last
     * @param skills that were found in it
     */
    public List<Ranked> career(List<String> lines, Collection<SkillId> skills, int most) {
        var scores = titles(lines);
        addSkills(new HashSet<>(skills), scores);
        addKindred(scores);
        called(lines).ifPresent(own -> scores.put(own, scores.values().stream().mapToDouble(score -> score).max().orElse(0) + 1e-6));
        return likest(scores, most);
    }

    /** The occupation that somebody calls himself at the top, to the letter. */
    private Optional<Integer> called(List<String> lines) {
        return lines.stream().limit(ON_TOP).flatMap(line -> named.in(line).stream()).map(own -> numbers.get(own.occupation())).findFirst();
    }

    /** Occupation → likeness of its likest line, weighed by the line's place. */
    private HashMap<Integer, Double> titles(List<String> lines) {
        var scores = new HashMap<Integer, Double>();
        var read = 0;
        var titles = 0;
        for (var line : lines) {
            var parts = read < TITLES ? TitleText.ofLine(line) : List.<String>of();
            if (!parts.isEmpty()) {
                // What stands at the top is what somebody calls himself; what comes later may be a heading or a task.
                var place = titles == 0 ? 1 : 0.75 - 0.35 * titles / TITLES;
                var means = false;
                for (var part : parts) {
                    var title = TitleText.plain(part);
                    var trust = TitleText.isHanRank(title) ? RANK_ALONE : 1;
                    var found = index.like(TitleText.spelled(title), 12, none).stream().filter(f -> trust * f.likeness() >= LEAST_TITLE).toList();
                    found.forEach(f -> scores.merge(f.owner(), place * trust * f.likeness(), Math::max));
                    tail(title).ifPresent(o -> scores.merge(o, place * TAIL, Math::max));
                    means |= !found.isEmpty();
                }
                read++;
                titles += means ? 1 : 0;
            }
        }
        return scores;
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
