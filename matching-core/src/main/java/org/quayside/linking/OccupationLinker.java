package org.quayside.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final int LONGEST_TITLE = 90;
    private static final Pattern LEVEL = Pattern.compile(
            "(?i)\\b(?:senior|snr|sr|junior|jr|lead|principal|chief(?! \\w+ officer)|head of|assistant(?= (?:manager|engineer))|associate(?= (?!professor)\\w)|(?:graduate|trainee|internship|apprentice(?:ship)?) (?:programme|program|scheme)|graduate|trainee|student$|intern|interim|acting|adjunct|entry[- ]level|mid[- ]level|i{1,3}|iv|contract|permanent|temporary|seasonal|freelance|self[- ]employed|part[- ]time|full[- ]time|urgent|immediate"
                    + "|(?:(?:executive|assistant) )?(?:vice president|(?-i:VP)),?(?: of)?)\\b\\.?"
                    + "|高級|資深|初級|見習|實習|助理(?=工程師)|首席");
    /** One spelling for what titles write in several; "it" alone would be an empty word. */
    private static final Map<Pattern, String> SHORT_FORMS = Map.of(
            Pattern.compile("(?i)\\binformation (?:and communications? )?technology\\b|\\bICT\\b|\\b(?-i:IT)\\b"), "infotech",
            Pattern.compile("(?-i)\\bHR\\b"), "human resources",
            Pattern.compile("(?-i)\\bPR\\b"), "public relations",
            Pattern.compile("(?-i)\\bVP\\b"), "vice president",
            Pattern.compile("(?-i)\\bQA\\b"), "quality assurance",
            Pattern.compile("R\\s?&\\s?D\\b"), "research and development");
    private static final Pattern DATES = Pattern.compile(
            "(?i)\\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s{1,2}(?:19|20)\\d\\d|\\d{1,2}/(?:19|20)\\d\\d|(?:19|20)\\d\\d|to (?:present|current|now)|present|current)\\b");
    private static final String DATE = "(?:[a-z]{3,9}\\.?\\s)?(?:\\d{1,2}/)?(?:19|20)\\d\\d(?:[/.]\\d{1,2})?(?:\\s?年(?:\\s?\\d{1,2}\\s?月)?)?";
    /** "2019年3月 - 現在　店舖經理", "2016-2019 Clerk": the title stands behind. */
    private static final Pattern RANGE_BEFORE = Pattern.compile("(?i)^" + DATE + "\\s{0,2}(?:[-–—~至到]|to\\b)\\s{0,2}(?:" + DATE + "|present|current|now|現在|现在|至今|今)[\\s\u3000:：,，|]{0,3}");
    /** What stands in templates of CVs, and often stays: neither a mayor's office nor a state's. */
    private static final Pattern TEMPLATE = Pattern.compile("\\bCity\\s?,\\s?State\\b|\\b(?:Company Name|City|State|Job Title)\\b(?! \\p{L})");
    /** Titles begin with a letter, or with an ordinal: "8th grade teacher". */
    private static final Pattern BEGINS = Pattern.compile("\\p{L}|\\d{1,2}(?i:st|nd|rd|th)\\b|[23]D\\b");
    private static final Pattern PARTS = Pattern.compile("[/|•–—:;，：；]|\\s?,\\s|\\s-\\s|\\s{2,}");
    private static final Pattern ASIDE = Pattern.compile("[(（\\[【].*?[)）\\]】]|\\s[-–—|@]{1,3}\\s.*|[/／].*$");

    /** A title that is nothing but a rank or a trade in general: "Senior Associate (Data Analyst)", "Engineer - Robotics". */
    private static final Pattern RANK = Pattern.compile(
            "(?i)(?:analyst|architect|assistant|associate|consultant|coordinator|developer|director|engineer|executive|expert|lead|manager|officer|professional|scientist|specialist|supervisor|technician)"
                    + "(?:\\s(?:or|and|&)\\s\\p{L}+)?");
    private static final Pattern BESIDE = Pattern.compile("[(（\\[【]([^)）\\]】]{3,60})[)）\\]】]|\\s[-–—|@]{1,3}\\s([^(（\\[【]{3,60}?)(?=\\s[-–—|@]{1,3}\\s|[(（\\[【]|$)");
    /** Likeness to a mere rank says little. */
    private static final float RANK_ALONE = 0.6f;
    private final List<Occupation> occupations;
    private final LabelIndex index;
    private final float[] none;
    /** Whole labels of several words, in lower case, with the occupation that has them. */
    private final Map<String, Integer> whole = new HashMap<>();
    private final double[] rarity;
    private final Taxonomy taxonomy;

    public record Ranked(Occupation occupation, double likeness) {}

    public OccupationLinker(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        occupations = taxonomy.occupations();
        var labels = new ArrayList<LabelIndex.Label>();
        var needed = new int[taxonomy.skills().size()];
        for (var o = 0; o < occupations.size(); o++) {
            var occupation = occupations.get(o);
            for (var name : occupation.names()) {
                if (name.text().indexOf(' ') > 0) {
                    whole.putIfAbsent(folded(name.text()), o);
                }
                labels.add(new LabelIndex.Label(o, spelled(name.text()), name.text().equals(occupation.en()) || name.text().equals(occupation.zhHant()) ? 1 : ALTERNATIVE));
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
        var plain = plain(title);
        var rank = RANK.matcher(plain).matches();
        var named = tail(plain);
        var found = new HashMap<Integer, Double>();
        like(plain.isEmpty() ? title : plain, rank ? RANK_ALONE : 1, most, found);
        named.ifPresent(o -> found.merge(o, (double) TAIL, Math::max));
        if (!plain.equals(title)) {
            like(title, ALTERNATIVE, most, found);
        }
        // "Senior Associate (Data Analyst)", "Bank - Analyst Programmer / System Analyst": what stands before is not what somebody is.
        for (var beside = BESIDE.matcher(title); (rank || named.isEmpty()) && beside.find(); ) {
            var subject = withoutLevel(beside.group(1) == null ? beside.group(2) : beside.group(1));
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
        index.like(spelled(title), most, none).forEach(f -> found.merge(f.owner(), (double) trust * f.likeness(), Math::max));
    }

    /** A "customer data analyst" is a data analyst, whatever else the letters are like: the occupation whose label is the longest end of the title. */
    private Optional<Integer> tail(String plain) {
        var text = folded(plain);
        for (var from = 0; from >= 0; from = text.indexOf(' ', from + 1)) {
            var occupation = whole.get(text.substring(from).strip());
            if (occupation != null) {
                return Optional.of(occupation);
            }
        }
        return Optional.empty();
    }

    private static String folded(String text) {
        return spelled(text).toLowerCase(Locale.ROOT);
    }

    /** Short forms written out. */
    private static String spelled(String title) {
        var full = title;
        for (var form : SHORT_FORMS.entrySet()) {
            full = form.getKey().matcher(full).replaceAll(form.getValue());
        }
        return full;
    }

    /** "Graduate Programme - Data Engineering": where nothing but a level stands before the dash, what stands after it is the title. */
    static String plain(String title) {
        var plain = withoutLevel(ASIDE.matcher(title).replaceAll(" "));
        return plain.isEmpty() ? withoutLevel(title).replaceFirst("^[-–—|@\\s]+", "") : plain;
    }

    private static String withoutLevel(String title) {
        return LEVEL.matcher(title).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    /**
     * The occupations of a career: the likest title counts, earlier lines more than later ones, how much of what an occupation needs is
     * there, and whether kindred occupations are likely, too.
     *
     * @param lines with titles, first to last
     * @param skills that were found in it
     */
    public List<Ranked> career(List<String> lines, Collection<SkillId> skills, int most) {
        var scores = titles(lines);
        addSkills(new HashSet<>(skills), scores);
        addKindred(scores);
        return likest(scores, most);
    }

    /** Occupation → likeness of its likest line, weighed by the line's place. */
    private HashMap<Integer, Double> titles(List<String> lines) {
        var scores = new HashMap<Integer, Double>();
        var titles = 0;
        for (var line : lines) {
            var text = RANGE_BEFORE.matcher(line.strip()).replaceFirst("");
            if (titles < TITLES && text.length() >= 3 && text.length() <= LONGEST_TITLE && BEGINS.matcher(text).lookingAt()) {
                // What stands at the top is what somebody calls himself; what comes later may be a heading or a task.
                var place = titles == 0 ? 1 : 0.75 - 0.35 * titles / TITLES;
                for (var part : PARTS.split(TEMPLATE.matcher(DATES.matcher(text).replaceAll("  ")).replaceAll("  "))) {
                    var title = plain(part);
                    index.like(spelled(title), 12, none).stream()
                            .filter(found -> found.likeness() >= LEAST_TITLE)
                            .forEach(found -> scores.merge(found.owner(), place * found.likeness(), Math::max));
                    tail(title).ifPresent(o -> scores.merge(o, place * TAIL, Math::max));
                }
                titles++;
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
