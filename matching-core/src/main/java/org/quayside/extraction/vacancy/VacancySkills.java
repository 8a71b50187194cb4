package org.quayside.extraction.vacancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Reading;
import org.quayside.extraction.fact.SkillYears;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Span;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.SkillRequirement;

/** Gathers the requirements of an advertisement: each group of alternatives once, with its strongest importance and most years. */
final class VacancySkills {
    private static final int MOST = 60;
    private static final int MOST_YEARS = 500;
    private static final Pattern STRICT = Pattern.compile(
            "(?i)\\b(?:mandatory|strictly required|non-negotiable|required by law)\\b|\\bessential\\b(?=[^.;]{0,30}(?:licen[cs]e|registration|certificate))|(?:licen[cs]e|registration|certificate)[^.;]{0,30}\\bessential\\b|法例規定|必須持有|必須為註冊");
    /** Where what a title adds to the post begins: a bracket, a dash, the department in "Data Analyst, Marketing". */
    private static final Pattern ASIDE = Pattern.compile(
            "(?<=\\S)\\s{0,3}[(（\\[|_]|(?<=\\S)\\s{1,3}[-–—]\\s|(?i)(?<=(?<!\\b(?:senior|sr|junior|jr|lead|principal|assistant|associate|graduate))\\s(?:analyst|engineer|scientist|developer|programmer|architect|designer|accountant)),");
    private static final Pattern LISTED = Pattern.compile("\\s?[,，、/|&]\\s?");
    private final Reading reading;
    private final AskedPlaces places;
    private final Map<List<SkillId>, Gathered> groups = new LinkedHashMap<>();

    private static final class Gathered {
        final TreeMap<Span, SkillId> mentions = new TreeMap<>();
        private Importance importance = Importance.PREFERRED;
        /** Whether the title adds it to the post: "Data Analyst (SQL, Tableau)". */
        boolean added;
        /** Whether what is required says that it is only liked. */
        boolean wished;
        int years = -1;
        boolean strict;
        /** Whether none of the skills is a technology. */
        boolean fields;

        /** What is called an advantage is no more than that, though the duties or the end of the title name it; work that the duties name is to be done all the same. */
        Importance importance() {
            return added && !wished ? Importance.REQUIRED : wished && importance == Importance.STRONGLY_PREFERRED ? Importance.PREFERRED : importance;
        }

        void take(Importance other, int otherYears, boolean otherStrict) {
            importance = other.weight() > importance.weight() ? other : importance;
            years = Math.max(years, otherYears);
            strict |= otherStrict;
        }

        List<Span> places(List<SkillId> skills) {
            return mentions.entrySet().stream().filter(mention -> skills.contains(mention.getValue())).map(Map.Entry::getKey).toList();
        }
    }

    private VacancySkills(Reading reading, AskedPlaces places) {
        this.reading = reading;
        this.places = places;
    }

    static List<SkillAsked> of(Reading title, Reading reading) {
        var skills = new VacancySkills(reading, new AskedPlaces(reading));
        skills.title(title);
        for (var i = 0; i < reading.passages().size(); ) {
            skills.passage(i);
            var end = ChoiceBelow.end(reading, i);
            skills.choice(i + 1, end);
            i = end;
        }
        return skills.asked();
    }

    /** What the passages from {@code from} to {@code to} (exclusive) ask for is one choice. */
    private void choice(int from, int to) {
        var items = new VacancySkills(reading, places);
        for (var i = from; i < to; i++) {
            items.passage(i);
        }
        if (items.groups.isEmpty()) {
            return;
        }
        var chosen = gathered(items.groups.keySet().stream().flatMap(List::stream).distinct().sorted().toList());
        items.groups.values().forEach(item -> {
            chosen.take(item.importance(), item.years, item.strict);
            chosen.mentions.putAll(item.mentions);
        });
    }

    /** Every passage with what it insists on as a whole, whether it names a skill or not. */
    static List<AskedLine> lines(Reading reading) {
        var skills = new VacancySkills(reading, new AskedPlaces(reading));
        var lines = new ArrayList<AskedLine>();
        for (var i = 0; i < reading.passages().size(); i++) {
            var passage = reading.passages().get(i);
            var base = skills.places.base(i);
            lines.add(new AskedLine(new Span(passage.start(), passage.end()), base == null ? null : Importances.ofWhole(passage.of(reading.text()), base)));
        }
        return lines;
    }

    /** What the title names is required; it has no place in the text. After a bracket or a dash only technology is, and what is listed with it: there stand fields of business. */
    private void title(Reading title) {
        var aside = ASIDE.matcher(title.text());
        var end = aside.find() ? aside.start() : title.text().length();
        for (var i = 0; i < title.passages().size(); i++) {
            var named = title.mentions().get(i);
            var mentions = IntStream.range(0, named.size()).filter(m -> named.get(m).start() < end || isListedTechnology(title.text(), named, m)).mapToObj(named::get).filter(m -> !isAll(m, title.text())).toList();
            for (var group : Alternatives.of(title.text(), title.passages().get(i), mentions)) {
                var gathered = gathered(group, mentions);
                if (mentions.get(group.getFirst()).start() < end) {
                    gathered.take(Importance.REQUIRED, -1, false);
                } else {
                    gathered.added = true;
                }
            }
        }
    }

    private static boolean isListedTechnology(String title, List<Mention> mentions, int at) {
        return IntStream.rangeClosed(Math.max(0, at - 1), Math.min(mentions.size() - 1, at + 1)).anyMatch(m -> mentions.get(m).kind() == SkillKind.TECHNOLOGY
                && (m == at || LISTED.matcher(title.substring(mentions.get(Math.min(m, at)).end(), mentions.get(Math.max(m, at)).start())).matches()));
    }

    /** A "Chef" is no tool of that name. */
    private static boolean isAll(Mention mention, String title) {
        return mention.kind() == SkillKind.TECHNOLOGY && mention.end() - mention.start() == title.strip().length();
    }

    private Gathered gathered(List<Integer> group, List<Mention> mentions) {
        var gathered = gathered(group.stream().map(m -> mentions.get(m).skill()).distinct().sorted().toList());
        gathered.fields = group.stream().noneMatch(m -> mentions.get(m).kind() == SkillKind.TECHNOLOGY);
        return gathered;
    }

    private Gathered gathered(List<SkillId> skills) {
        return groups.computeIfAbsent(skills, k -> new Gathered());
    }

    private void passage(int number) {
        var passage = reading.passages().get(number);
        var mentions = reading.mentions().get(number);
        var base = places.base(number);
        if (mentions.isEmpty() || base == null || NotAsked.isApplying(passage.of(reading.text()))) {
            return;
        }
        var years = SkillYears.of(reading.text(), passage, mentions, null).bySkill();
        var importances = Importances.of(reading.text(), passage, mentions, years.keySet(), base);
        NotAsked.leaveOut(passage.of(reading.text()), passage.start(), mentions, importances);
        var wish = (passage.section() == Section.MUST || passage.section() == Section.NICE) && Importances.isWish(passage.of(reading.text()));
        var strict = STRICT.matcher(passage.of(reading.text())).find();
        for (var group : Alternatives.of(reading.text(), passage, mentions)) {
            var asked = group.stream().filter(m -> importances[m] != null).toList();
            if (!asked.isEmpty()) {
                var importance = importances[asked.getFirst()];
                var gathered = gathered(asked, mentions);
                // "3 years as a clerk or 5 as a cashier" asks for three.
                var least = asked.stream().map(m -> years.get(mentions.get(m).skill())).filter(Objects::nonNull).mapToInt(Integer::intValue).min().orElse(-1);
                gathered.take(importance == null ? Importance.PREFERRED : importance, Math.min(MOST_YEARS, least), strict && importance == Importance.REQUIRED);
                gathered.wished |= wish && importance == Importance.PREFERRED && asked.stream().noneMatch(m -> mentions.get(m).kind() == SkillKind.PRACTICE);
                asked.forEach(m -> gathered.mentions.put(mentions.get(m).span(), mentions.get(m).skill()));
            }
        }
    }

    private List<SkillAsked> asked() {
        var asked = new ArrayList<SkillAsked>();
        var idle = new LinkedHashSet<>(idle(Comparator.naturalOrder(), Set.of()));
        // What only an idle choice would ask for more strongly is asked for on its own.
        idle.addAll(idle(Comparator.reverseOrder(), Set.copyOf(idle)));
        groups.forEach((skills, gathered) -> {
            if (!idle.contains(skills)) {
                var years = gathered.years < 1 ? null : Integer.valueOf(gathered.years);
                asked.add(new SkillAsked(
                        new SkillRequirement(skills, gathered.importance(), years, gathered.strict), List.copyOf(gathered.mentions.keySet())));
            }
        });
        for (var skills : idle) {
            // Of "Spark or Airflow", where Airflow is asked for anyway, Spark is still liked; of two fields the other is asked for nearly as strongly: "market and/or credit risk".
            var rest = skills.stream().filter(skill -> asked.stream().noneMatch(a -> a.requirement().anyOf().contains(skill))).toList();
            // A choice that only the title gives has no words to show for what is left of it.
            if (!rest.isEmpty() && !gathered(skills).mentions.isEmpty()) {
                var strongly = gathered(skills).fields && gathered(skills).importance() != Importance.PREFERRED;
                var left = strongly ? rest : skills;
                asked.add(new SkillAsked(new SkillRequirement(left, strongly ? Importance.STRONGLY_PREFERRED : Importance.PREFERRED, null, false), gathered(skills).places(left)));
            }
        }
        asked.sort(Comparator.comparingInt(skill -> -skill.requirement().importance().weight()));
        return asked.size() <= MOST ? asked : asked.subList(0, MOST);
    }

    /** Groups that others, which come before them by size in {@code order} and are none of {@code except}, make idle. */
    private List<List<SkillId>> idle(Comparator<Integer> order, Set<List<SkillId>> except) {
        return groups.entrySet().stream()
                .filter(group -> groups.entrySet().stream().anyMatch(other -> order.compare(other.getKey().size(), group.getKey().size()) < 0 && !except.contains(other.getKey())
                        && makesIdle(other.getKey(), other.getValue(), group.getKey(), group.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * "Python or R" insists on nothing where Python alone is asked for as strongly, nor Python where "Python or R" is asked for more strongly; unless it alone says for how
     * many years.
     */
    private static boolean makesIdle(List<SkillId> other, Gathered others, List<SkillId> skills, Gathered gathered) {
        return others.years >= gathered.years
                && (other.size() < skills.size() && skills.containsAll(other) && others.importance().weight() >= gathered.importance().weight()
                        || other.size() > skills.size() && other.containsAll(skills) && others.importance().weight() > gathered.importance().weight());
    }
}
