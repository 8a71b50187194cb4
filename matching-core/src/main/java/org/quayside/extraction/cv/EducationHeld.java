package org.quayside.extraction.cv;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Reading;
import org.quayside.extraction.fact.EducationBegun;
import org.quayside.extraction.fact.EducationFinder;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Stems;
import org.quayside.vacancy.Education;

/** The education that a CV shows. What is not finished is not held. */
final class EducationHeld {
    /** Said of a degree that somebody gave up; "credits" are parts of one. */
    private static final String STOPPED = "(?:did not|never) (?:complete|completed|finish|finished|graduate|graduated)|credits (?:only|towards?)|(?:got|have|had|earned|completed|some|\\d{1,3}) credits(?! (?:analys|control|risk|cards?|facilit))|dropped out|withdrew";
    private static final Pattern GIVEN_UP = Pattern.compile("(?i)\\b(?:" + STOPPED + ")\\b|未完成|退學|退学|肄業|肄业|輟學|辍学");
    /** Said of what stands before it, else of what follows: "BSc, expected 2031", "會計學士（在讀）". */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?i)\\b(?:expected|anticipated|in[- ]progress(?! (?:reports?|notes))|work(?:ing)? (?:in )?progress|ongoing|to be (?:completed|conferred|awarded)|not (?:completed|finished)|" + STOPPED + "|incomplete|discontinued|no degree|(?:ph\\.?d|mba|m\\.?sc|m\\.?a|masters?|doctoral|bachelor|degree) candidate)\\b|在讀|在读|就讀中|就读中|修讀中|修读中|攻讀中|攻读中|讀緊|未完成|退學|退学|肄業|肄业|輟學|辍学|(?:預計|预计|將於|将于)[^，,;；。]{0,10}(?:畢業|毕业|完成)");
    /** "2019 – present", "Biology, Present Quay University", of a course. */
    private static final Pattern GOES_ON = Pattern.compile("(?i)[,，|]\\s{1,3}(?-i:Present)(?=\\s(?-i:[A-Z]))|(?:19|20)\\d\\d(?:[./年]\\d{1,2}月?)?\\s?(?:[-–—~至到]|to)\\s?(?:present|now|current|至今|今|現在|现在)");
    private static final Stems UNFINISHED_STEMS = new Stems("expected", "anticipated", "progress", "ongoing", "to be ", "not ", "incomplete", "discontinued", "credits", "never ", "no degree", "dropped out", "withdrew", "退學", "退学", "candidate", "present", "now", "current", "今", "現在", "现在", "在讀", "在读", "讀中", "读中", "讀緊", "未完成", "肄", "輟", "辍", "預計", "预计", "將於", "将于");
    /** Where another entry of the same line begins. */
    private static final Pattern ENTRY = Pattern.compile("[;；。]|(?:19|20)\\d\\d[)）]?[,，]");
    /** Whose degree it is not: somebody taught them. */
    private static final Pattern OTHERS = Pattern.compile("(?i)\\b(?:masters?|bachelors?|ph\\.?d|doctoral)(?:['’]s?)?(?:[- ]level)?(?:(?: and | or |, |/|/ )(?:masters?|bachelors?|ph\\.?d|doctoral)(?:['’]s?)?(?:[- ]level)?)? (?:interns|students|trainees|theses)\\b");
    private static final Stems OTHERS_STEMS = new Stems("interns", "students", "trainees", "theses");
    private static final Pattern SCHOOL = Pattern.compile("(?i)\\b(?:university|college|school|institute|academy|polytechnic)\\b|大[學学]|[學学]院|[學学]校|中[學学]");
    /** Says that there was one, not which. */
    private static final Pattern NAMELESS = Pattern.compile("(?i)\\bdegrees?\\b|" + SCHOOL.pattern());
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    /** How many lines above "Expected graduation: 2031" speak of the same degree. */
    private static final int LINES_OF_ENTRY = 5;

    private EducationHeld() {}

    /** The highest level that a CV shows. "Quay University, expected 2031" takes back what the lines right above it showed, and what says the same once more. */
    static @Nullable Education highest(Reading reading) {
        var passages = reading.passages();
        var before = new Education[passages.size() + 1];
        var takenBack = new HashSet<String>();
        for (var i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var aboutEducation = passage.section() == Section.EDUCATION;
            var sentence = passage.of(reading.text());
            before[i + 1] = before[i];
            if (aboutEducation && isUnfinished(sentence) && !namesDegree(sentence)) {
                var first = entry(reading, i);
                before[i + 1] = before[first];
                passages.subList(first, i).forEach(taken -> takenBack.add(taken.of(reading.text())));
            } else if (aboutEducation && !takenBack.contains(sentence) || !aboutEducation && passage.section() != Section.REFERENCES && passage.section() != Section.EXPERIENCE) {
                before[i + 1] = EducationFinder.higher(held(sentence, aboutEducation), aboutEducation, before[i]);
            }
        }
        return before[passages.size()];
    }

    private static boolean isUnfinished(String sentence) {
        return UNFINISHED_STEMS.in(sentence) && (UNFINISHED.matcher(sentence).find() || GOES_ON.matcher(sentence).find());
    }

    private static boolean namesDegree(String sentence) {
        return !EducationFinder.levels(NAMELESS.matcher(sentence).replaceAll(""), true).isEmpty();
    }

    /**
     * Where the entry begins that ends with passage {@code last}: with its school, or with the degree above that. A line with a year ends another entry, and so does an empty line;
     * but of a degree that was given up people say so below both.
     */
    private static int entry(Reading reading, int last) {
        var passages = reading.passages();
        var givenUp = GIVEN_UP.matcher(passages.get(last).of(reading.text())).find();
        var school = SCHOOL.matcher(passages.get(last).of(reading.text())).find();
        var degree = false;
        var first = last;
        while (first > 0 && passages.get(first - 1).section() == Section.EDUCATION && passages.get(last).line() - passages.get(first - 1).line() < LINES_OF_ENTRY) {
            var above = passages.get(first - 1).of(reading.text());
            var apart = passages.get(first).line() - passages.get(first - 1).line() > 1 || YEAR.matcher(above).find();
            var isSchool = SCHOOL.matcher(above).find();
            var isDegree = namesDegree(above);
            if (apart && (school || !givenUp) || school && (isSchool || degree || !isDegree)) {
                return first;
            }
            school |= isSchool;
            degree |= isDegree;
            first--;
        }
        return first;
    }

    /** {@code sentence} of a CV without what is not finished. */
    private static String held(String sentence, boolean aboutEducation) {
        var rest = EducationBegun.without(OTHERS_STEMS.in(sentence) ? OTHERS.matcher(sentence).replaceAll("") : sentence);
        if (!UNFINISHED_STEMS.in(rest)) {
            return rest;
        }
        rest = finished(UNFINISHED, rest);
        return aboutEducation ? finished(GOES_ON, rest) : rest;
    }

    private static String finished(Pattern unfinished, String sentence) {
        var text = new StringBuilder(sentence);
        for (var cue = unfinished.matcher(sentence); cue.find(); ) {
            var from = 0;
            var to = sentence.length();
            for (var entry = ENTRY.matcher(sentence); entry.find(); ) {
                from = entry.end() <= cue.start() ? entry.end() : from;
                to = entry.start() >= cue.end() ? Math.min(to, entry.start()) : to;
            }
            var before = !EducationFinder.levels(sentence.substring(from, cue.end()), true).isEmpty();
            for (var at = before ? from : cue.start(); at < (before ? cue.end() : to); at++) {
                text.setCharAt(at, ' ');
            }
        }
        return text.toString();
    }
}
