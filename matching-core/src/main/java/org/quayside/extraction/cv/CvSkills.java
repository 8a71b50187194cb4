package org.quayside.extraction.cv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.Reading;
import org.quayside.extraction.Stance;
import org.quayside.extraction.fact.SkillYears;
import org.quayside.extraction.fact.YearsPhrase;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.text.Months;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Span;
import org.quayside.taxonomy.SkillId;

/**
 * Gathers what a CV's passages say of each skill.
 *
 * @param yearsSaid the longest stretch of work that words claim, tenths of a year; null: none
 */
record CvSkills(List<SkillFound> found, List<SkillDenied> denied, @Nullable Integer yearsSaid) {
    private static final Pattern AGAIN = Pattern.compile("(?:\\sOffice)?\\s?[(（]\\s?|\\s?[)）]\\s?");
    private static final int MONTHS_A_MENTION = 96;
    /** As many mentions as fill the longest career. */
    private static final int ALL_ALONG = 10;
    private static final int TITLE_LENGTH = 120;

    private static final class Gathered {
        final TreeSet<Span> held = new TreeSet<>();
        final TreeSet<Span> denied = new TreeSet<>();
        /** In lists of key words: held if {@code held} is anything. */
        final TreeSet<Span> repeated = new TreeSet<>();
        /** Months of the jobs that mention it, and how often each does. */
        final Map<Months, Integer> worked = new LinkedHashMap<>();
        /** Tenths of a year said outside the jobs, of the whole career; -1: nothing. */
        int said = -1;
        /** Whether at least as much was said. */
        boolean open;
        /** Tenths of a year said of a job within it, which says nothing of the others. */
        final Map<Months, Integer> saidOf = new LinkedHashMap<>();
        /** Said at the top of the CV: used to this day. */
        boolean goesOn;
    }

    static CvSkills of(Reading reading, Employment employment, TitleWork titles, BuiltFor builtFor, LocalDate on) {
        var skills = new TreeMap<SkillId, Gathered>();
        var exam = new SchoolExam();
        var longest = -1;
        var built = builtFor.in(reading);
        var keywords = new KeywordList(reading);
        for (var i = 0; i < reading.passages().size(); i++) {
            var passage = reading.passages().get(i);
            var all = exam.without(reading.text(), passage, reading.mentions().get(i));
            if (passage.section() == Section.INTERESTS || passage.section() == Section.REFERENCES || !all.isEmpty() && NotOwn.tells(passage.of(reading.text()))) {
                continue;
            }
            var job = employment.at(passage.line(), passage.start());
            var mentions = built.own(passage, job, all);
            var years = SkillYears.of(reading.text(), passage, mentions, job == null ? on : job.until(on));
            years.bySkill().forEach((skill, tenths) -> say(gathered(skills, skill), passage, job, tenths, years.open().contains(skill)));
            for (var mention : mentions) {
                var said = years.bySkill().get(mention.skill());
                if (said != null) {
                    for (var nested : mention.nested()) {
                        say(gathered(skills, nested.skill()), passage, job, said, years.open().contains(mention.skill()));
                    }
                }
            }
            for (var phrase : years.general()) {
                longest = isWork(reading.text(), passage, phrase) ? Math.max(longest, phrase.tenths()) : longest;
            }
            for (var tenths : years.bySkill().values()) {
                longest = Math.max(longest, tenths);
            }
            gather(reading, passage, mentions, employment, keywords, skills);
            if (job != null) {
                ActedAs.in(reading.text(), passage, titles).forEach(done -> hold(gathered(skills, done.skill()), done.span(), job, 1));
            }
        }
        employment.jobs().forEach(job -> gatherTitle(reading, job, titles, skills));
        return new CvSkills(found(skills, employment, on), denied(skills), longest < 0 ? null : Integer.valueOf(longest));
    }

    private static void say(Gathered gathered, Passage passage, Employment.@Nullable Job job, int tenths, boolean open) {
        if (job != null) {
            gathered.saidOf.merge(job.months(), tenths, Math::max);
        } else {
            gathered.said = Math.max(gathered.said, tenths);
            gathered.open |= open;
            gathered.goesOn |= passage.section() == Section.SUMMARY || passage.section() == Section.OPENING;
        }
    }

    private static void gather(
            Reading reading, Passage passage, List<Mention> mentions, Employment employment, KeywordList keywords, Map<SkillId, Gathered> skills) {
        var stances = Stance.inCv(reading.text(), passage, mentions);
        for (var m = 0; m < stances.length; m++) {
            var gathered = gathered(skills, mentions.get(m).skill());
            var job = employment.at(passage.line(), mentions.get(m).start());
            switch (stances[m]) {
                case HELD -> {
                    if (OfOthers.isOf(reading.text(), mentions.get(m))) {
                        continue;
                    }
                    if (keywords.isRepeated(mentions.get(m))) {
                        gathered.repeated.add(mentions.get(m).span());
                        continue;
                    }
                    var once = isHead(passage, job) ? ALL_ALONG : Attended.tells(reading.text(), passage, mentions.get(m)) ? 0 : 1;
                    hold(gathered, mentions.get(m).span(), job, isSaidAgain(reading.text(), mentions, m) ? 0 : once);
                    mentions.get(m).nested().forEach(nested -> hold(gathered(skills, nested.skill()), nested.span(), job, once));
                }
                case DENIED -> gathered.denied.add(mentions.get(m).span());
                case WISHED -> {}
            }
        }
    }

    /** What the title of a job says was done as long as the job lasted. */
    private static void gatherTitle(Reading reading, Employment.Job job, TitleWork titles, Map<SkillId, Gathered> skills) {
        for (var line : reading.lines().subList(job.fromLine(), job.fromLine() + job.headLines())) {
            for (var done : titles.in(line.of(reading.text()), line.start())) {
                var gathered = gathered(skills, done.skill());
                gathered.held.add(done.span());
                gathered.worked.put(job.months(), ALL_ALONG);
            }
        }
    }

    /** Whether a short passage stands in the head of a job: what a title names was done as long as the job lasted. */
    private static boolean isHead(Passage passage, Employment.@Nullable Job job) {
        return job != null && passage.line() < job.fromLine() + job.headLines() && !passage.bullet() && passage.end() - passage.start() <= TITLE_LENGTH;
    }

    /** "Team Foundation Server (TFS)" names it once, and so do "(TFS) Team Foundation Server" and "Project Management Office (PMO)". */
    private static boolean isSaidAgain(String text, List<Mention> mentions, int m) {
        return m > 0 && mentions.get(m).skill().equals(mentions.get(m - 1).skill()) && mentions.get(m - 1).end() <= mentions.get(m).start()
                && AGAIN.matcher(text.substring(mentions.get(m - 1).end(), mentions.get(m).start())).matches();
    }

    private static void hold(Gathered gathered, Span span, Employment.@Nullable Job job, int times) {
        gathered.held.add(span);
        if (job != null && times > 0) {
            gathered.worked.merge(job.months(), times, Integer::sum);
        }
    }

    private static Gathered gathered(Map<SkillId, Gathered> skills, SkillId skill) {
        return skills.computeIfAbsent(skill, s -> new Gathered());
    }

    /** "12 years of experience" speaks of work; "a three-year programme" does not. */
    private static boolean isWork(String text, Passage passage, YearsPhrase phrase) {
        var around = text.substring(Math.max(passage.start(), phrase.start() - 40), Math.min(passage.end(), phrase.end() + 70));
        return passage.section() != Section.EDUCATION && around.matches("(?is).*(?:experience|經驗|经验|career|worked|working|professional|in the industry|資歷).*");
    }

    private static List<SkillFound> found(Map<SkillId, Gathered> skills, Employment employment, LocalDate on) {
        var found = new ArrayList<SkillFound>();
        var latest = employment.latest();
        skills.forEach((skill, gathered) -> {
            if (!gathered.held.isEmpty()) {
                var years = years(gathered);
                var until = gathered.worked.keySet().stream().mapToInt(Months::to).max();
                var last = until.isPresent() && gathered.goesOn && latest != null ? OptionalInt.of(latest.months().to()) : until;
                gathered.held.addAll(gathered.repeated);
                found.add(new SkillFound(skill, years, sinceUse(last, on), List.copyOf(gathered.held)));
            }
        });
        return found;
    }

    /** What is said counts more than dates, but who has "over ten years" of a skill may have twenty. */
    private static @Nullable Integer years(Gathered gathered) {
        var worked = worked(gathered);
        return gathered.said < 0 ? worked : Integer.valueOf(gathered.open && worked != null ? Math.max(gathered.said, worked) : gathered.said);
    }

    /**
     * A single mention in a long job says that it was used, not that it was used all the time: the latest years of the job count. What is said of a job counts for that
     * job, even if it is more than its dates hold.
     */
    private static @Nullable Integer worked(Gathered gathered) {
        var said = gathered.saidOf.values().stream().mapToInt(tenths -> tenths).max().orElse(-1);
        if (gathered.worked.isEmpty()) {
            return said < 0 ? null : Integer.valueOf(said);
        }
        var months = new ArrayList<Months>();
        gathered.worked.forEach((job, mentions) -> {
            var most = gathered.saidOf.containsKey(job) ? gathered.saidOf.get(job) * 12 / 10 : MONTHS_A_MENTION * mentions;
            months.add(new Months(Math.max(job.from(), job.to() - most), job.to()));
        });
        return Math.max(said, Months.tenths(Months.covered(months)));
    }

    /** Whole years from the end of the latest job that used the skill. */
    private static @Nullable Integer sinceUse(OptionalInt last, LocalDate on) {
        return last.isEmpty() ? null : Integer.valueOf(Math.max(0, Months.index(on.getYear(), on.getMonthValue()) + 1 - last.getAsInt()) / 12);
    }

    private static List<SkillDenied> denied(Map<SkillId, Gathered> skills) {
        var denied = new ArrayList<SkillDenied>();
        skills.forEach((skill, gathered) -> {
            // Who uses a skill in one place and plays it down in another has it.
            if (gathered.held.isEmpty() && !gathered.denied.isEmpty()) {
                denied.add(new SkillDenied(skill, List.copyOf(gathered.denied)));
            }
        });
        return denied;
    }
}
