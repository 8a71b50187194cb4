package org.quayside.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
            "(?<=\\S)\\s{0,3}[(（\\[|]|(?<=\\S)\\s{1,3}[-–—]\\s|(?i)(?<=(?<!\\b(?:senior|sr|junior|jr|lead|principal|assistant|associate|graduate))\\s(?:analyst|engineer|scientist|developer|programmer|architect|designer|accountant)),");
    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?i)^\\s{0,3}(?:we are (?:an?|the|one)\\b|our (?:client|company|clients|customers|products|mission|platform|group)\\b|founded\\b|established\\b|about\\b|at [A-Z]\\w+,|since (?:19|20)\\d\\d|headquartered|as (?:an?|the) (?:leading|global|equal))|^.{0,80}\\b(?:is|are) (?:an?|the|one of the) (?:\\w+ ){0,3}(?:leading|leader|global|world|company|provider|start-?up|subsidiary|organi[sz]ation|group|firm)\\b|\\b(?:we offer|we provide|benefits include|equal opportunit)|^.{0,12}(?:我們是|本公司|我司|成立於|總部位於)|我們提供");

    /** How requirements begin that stand under duties without a heading of their own. */
    private static final Pattern ASKING = Pattern.compile(
            "(?i)^(?:[(（]?[ivx]{1,4}[)）.]\\s|\\W{0,4})(?:(?:a |an )?(?:relevant |recogni[sz]ed |good )?(?:(?:university|college|bachelor(?:[’']s)?|master(?:[’']s)?|tertiary|higher) )?(?:degree|diploma)\\b(?: holder| in| or|[;,.]|$)|bachelor(?:[’']s)?\\b|university graduates?\\b|graduates? (?:of|from|in)\\b|(?:master(?:[’']s)?|ph\\.?d|doctorate|postgraduate)\\b[^.]{0,24}\\b(?:degree|holder|in)\\b|(?:at least|minimum(?: of)?|min\\.?|not less than)\\s\\D{0,6}\\d{1,2}[^.]{0,16}\\byears?\\b|\\d{1,2}\\s?(?:\\+|or more|(?:-|–|to)\\s?\\d{1,2})?\\s?years?\\b[^.]{0,30}\\bexperience|(?:大學|大专|大專|學士|本科|持有|具備?)[^。]{0,10}(?:學位|畢業|毕业|程度|文憑|以上))");

    private final Reading reading;
    private final boolean hasDuties;
    private final boolean structured;
    /** The passage at which a text without headings passes to what would be nice. */
    private final int niceFrom;
    /** The passage of the duties, or of what stands before them, at which requirements begin without a heading. */
    private final int mustFrom;
    private final Map<List<SkillId>, Gathered> groups = new LinkedHashMap<>();

    private static final class Gathered {
        final TreeSet<Span> mentions = new TreeSet<>();
        Importance importance = Importance.PREFERRED;
        int years = -1;
        boolean strict;
        /** Whether none of the skills is a technology. */
        boolean fields;

        void take(Importance other, int otherYears, boolean otherStrict) {
            importance = other.weight() > importance.weight() ? other : importance;
            years = Math.max(years, otherYears);
            strict |= otherStrict;
        }
    }

    private VacancySkills(Reading reading) {
        this.reading = reading;
        var sections = reading.lines().stream().map(Line::section).distinct().toList();
        hasDuties = sections.contains(Section.DUTIES);
        structured = hasDuties || sections.contains(Section.MUST) || sections.contains(Section.NICE);
        mustFrom = mustFrom(reading);
        niceFrom = structured ? reading.passages().size() : Insistence.cut(reading.passages().stream().map(p -> p.of(reading.text())).toList());
    }

    /** Of the same text, nothing gathered yet. */
    private VacancySkills(VacancySkills other) {
        reading = other.reading;
        hasDuties = other.hasDuties;
        structured = other.structured;
        mustFrom = other.mustFrom;
        niceFrom = other.niceFrom;
    }

    /** "Degree in statistics" and "At least 3 years" open what is required, even where its heading is missing or unknown; without them the number of passages. */
    static int mustFrom(Reading reading) {
        var passages = reading.passages();
        var sections = reading.lines().stream().map(Line::section).distinct().toList();
        if (!sections.contains(Section.MUST)) {
            for (var i = 1; i < passages.size(); i++) {
                var section = passages.get(i).section();
                if ((section == Section.DUTIES || section == Section.OPENING && sections.contains(Section.DUTIES)) && ASKING.matcher(passages.get(i).of(reading.text())).find()) {
                    return i;
                }
            }
        }
        return passages.size();
    }

    static List<SkillAsked> of(Reading title, Reading reading) {
        var skills = new VacancySkills(reading);
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
        var items = new VacancySkills(this);
        for (var i = from; i < to; i++) {
            items.passage(i);
        }
        if (items.groups.isEmpty()) {
            return;
        }
        var chosen = gathered(items.groups.keySet().stream().flatMap(List::stream).distinct().sorted().toList());
        items.groups.values().forEach(item -> {
            chosen.take(item.importance, item.years, item.strict);
            chosen.mentions.addAll(item.mentions);
        });
    }

    /** Every passage with what it insists on as a whole, whether it names a skill or not. */
    static List<AskedLine> lines(Reading reading) {
        var skills = new VacancySkills(reading);
        var lines = new ArrayList<AskedLine>();
        for (var i = 0; i < reading.passages().size(); i++) {
            var passage = reading.passages().get(i);
            var base = skills.base(i, passage);
            lines.add(new AskedLine(new Span(passage.start(), passage.end()), base == null ? null : Importances.ofWhole(passage.of(reading.text()), base)));
        }
        return lines;
    }

    /** What the title names is required; it has no place in the text. After a bracket or a dash only technology is: there stand fields of business. */
    private void title(Reading title) {
        var aside = ASIDE.matcher(title.text());
        var end = aside.find() ? aside.start() : title.text().length();
        for (var i = 0; i < title.passages().size(); i++) {
            var mentions = title.mentions().get(i).stream().filter(m -> m.start() < end || m.kind() == SkillKind.TECHNOLOGY).filter(m -> !isAll(m, title.text())).toList();
            for (var group : Alternatives.of(title.text(), title.passages().get(i), mentions)) {
                gathered(group, mentions).take(Importance.REQUIRED, -1, false);
            }
        }
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
        var base = base(number, passage);
        if (mentions.isEmpty() || base == null || NotAsked.isApplying(passage.of(reading.text()))) {
            return;
        }
        var importances = Importances.of(reading.text(), passage, mentions, base);
        NotAsked.leaveOut(passage.of(reading.text()), passage.start(), mentions, importances);
        var years = SkillYears.of(reading.text(), passage, mentions, null).bySkill();
        var strict = STRICT.matcher(passage.of(reading.text())).find();
        for (var group : Alternatives.of(reading.text(), passage, mentions)) {
            var asked = group.stream().filter(m -> importances[m] != null).toList();
            if (!asked.isEmpty()) {
                var importance = importances[asked.getFirst()];
                var gathered = gathered(asked, mentions);
                var most = asked.stream().mapToInt(m -> years.getOrDefault(mentions.get(m).skill(), -1)).max().orElse(-1);
                gathered.take(importance == null ? Importance.PREFERRED : importance, Math.min(MOST_YEARS, most), strict && importance == Importance.REQUIRED);
                asked.forEach(m -> gathered.mentions.add(mentions.get(m).span()));
            }
        }
    }

    /** Whether a passage before or outside the sections tells of the employer: "We are a hotel with over 20 years of hospitality". */
    static boolean isOfTheEmployer(String text, Passage passage) {
        return (passage.section() == Section.OPENING || passage.section() == Section.OTHER) && BOILERPLATE.matcher(passage.of(text)).find();
    }

    /** What the section alone says; null: nothing in it is asked for. */
    private @Nullable Importance base(int number, Passage passage) {
        if (NotAsked.isGiven(passage.of(reading.text()))) {
            return null;
        }
        return switch (passage.section()) {
            case MUST, SKILLS, EXPERIENCE, EDUCATION, LANGUAGES, CERTIFICATES -> Importance.REQUIRED;
            case NICE -> Importance.PREFERRED;
            case DUTIES -> isRequired(number, passage) ? Importance.REQUIRED : Importance.STRONGLY_PREFERRED;
            case PROJECTS, SUMMARY -> Importance.STRONGLY_PREFERRED;
            case OFFER, COMPANY, APPLY, INTERESTS, REFERENCES, VOLUNTEERING -> null;
            case OPENING, OTHER ->
                isRequired(number, passage) ? Importance.REQUIRED
                        : structured && hasDuties && !Insistence.insists(passage.of(reading.text())) || BOILERPLATE.matcher(passage.of(reading.text())).find() ? null
                        : number >= niceFrom && !Insistence.insists(passage.of(reading.text())) ? Importance.PREFERRED : Importance.STRONGLY_PREFERRED;
        };
    }

    private boolean isRequired(int number, Passage passage) {
        return number >= mustFrom && passage.section() == reading.passages().get(mustFrom).section();
    }

    private List<SkillAsked> asked() {
        var asked = new ArrayList<SkillAsked>();
        var idle = new ArrayList<List<SkillId>>();
        groups.forEach((skills, gathered) -> {
            if (groups.entrySet().stream().anyMatch(other -> makesIdle(other.getKey(), other.getValue(), skills, gathered))) {
                idle.add(skills);
            } else {
                var years = gathered.years < 1 ? null : Integer.valueOf(gathered.years);
                asked.add(new SkillAsked(
                        new SkillRequirement(skills, gathered.importance, years, gathered.strict), List.copyOf(gathered.mentions)));
            }
        });
        for (var skills : idle) {
            // Of "Spark or Airflow", where Airflow is asked for anyway, Spark is still liked; of two fields the other is asked for nearly as strongly: "market and/or credit risk".
            var rest = skills.stream().filter(skill -> asked.stream().noneMatch(a -> a.requirement().anyOf().contains(skill))).toList();
            if (!rest.isEmpty()) {
                var strongly = gathered(skills).fields && gathered(skills).importance != Importance.PREFERRED;
                asked.add(new SkillAsked(new SkillRequirement(strongly ? rest : skills, strongly ? Importance.STRONGLY_PREFERRED : Importance.PREFERRED, null, false), List.copyOf(gathered(skills).mentions)));
            }
        }
        asked.sort(Comparator.comparingInt(skill -> -skill.requirement().importance().weight()));
        return asked.size() <= MOST ? asked : asked.subList(0, MOST);
    }

    /**
     * "Python or R" insists on nothing where Python alone is asked for as strongly, nor Python where "Python or R" is asked for more strongly; unless it alone says for how
     * many years.
     */
    private static boolean makesIdle(List<SkillId> other, Gathered others, List<SkillId> skills, Gathered gathered) {
        return others.years >= gathered.years
                && (other.size() < skills.size() && skills.containsAll(other) && others.importance.weight() >= gathered.importance.weight()
                        || other.size() > skills.size() && other.containsAll(skills) && others.importance.weight() > gathered.importance.weight());
    }
}
