package org.quayside.extraction.cv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.extraction.Reading;
import org.quayside.extraction.fact.FactPlace;
import org.quayside.extraction.fact.FactPlaces;
import org.quayside.extraction.fact.LanguageFinder;
import org.quayside.extraction.fact.SeniorityFinder;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.mention.MentionFinder;
import org.quayside.extraction.text.Headings;
import org.quayside.extraction.text.LanguageGuess;
import org.quayside.extraction.text.Line;
import org.quayside.extraction.text.Mask;
import org.quayside.extraction.text.Months;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Span;
import org.quayside.linking.CareerLine;
import org.quayside.vacancy.Seniority;

/**
 * Reads CVs: skills with years and places, what is denied, years in all, level, languages, education.
 *
 * <p>Name and addresses are masked first; hobbies and referees are left out. One instance serves any number of threads. About a
 * millisecond for a page.
 */
public final class CvReader {
    private static final int TITLE_LENGTH = 120;
    /** Less is what a page or a picture left. */
    private static final int SHORTEST_TITLE = 2;
    /** Lines above the first heading that may say what somebody is: a name and an address stand there, too. */
    private static final int MOST_ON_TOP = 5;
    /** Tenths of a year. */
    private static final int NO_BEGINNER_FROM = 80;
    /** Months. */
    private static final int LONG_AGO = 60;

    private final Headings headings = new Headings("cv");
    private final LanguageFinder languages = new LanguageFinder(false);
    private final SeniorityFinder seniorities = new SeniorityFinder();
    private final MentionFinder finder;
    private final Mask mask;
    private final TitleWork work;
    private final BuiltFor builtFor;

    public CvReader(SkillGazetteer gazetteer) {
        finder = new MentionFinder(gazetteer);
        mask = new Mask(gazetteer.taxonomy());
        work = new TitleWork(gazetteer.taxonomy());
        builtFor = new BuiltFor(gazetteer.taxonomy());
    }

    /**
     * @param candidateName masked wherever it stands; null: unknown, a first line that looks like a name is masked
     * @param on the day that "present" means
     */
    public CvReading read(String text, @Nullable String candidateName, LocalDate on) {
        var reading = Reading.of(mask.apply(text, candidateName), headings, finder);
        var employment = Employment.of(reading, on);
        var skills = CvSkills.of(reading, employment, work, builtFor, on);
        var language = LanguageGuess.of(text);
        var years = longest(employment.years(), skills.yearsSaid());
        return new CvReading(
                language,
                skills.found(),
                skills.denied(),
                years,
                seniority(reading, employment, years, on),
                languages(reading, language),
                EducationHeld.highest(reading));
    }

    /** What somebody calls himself at the top and in the heads of jobs, in the order of the text; without jobs, every short line. */
    public List<CareerLine> titles(String text, LocalDate on) {
        var reading = Reading.of(Mask.addresses(text), headings, finder);
        var employment = Employment.of(reading, on);
        var jobs = employment.jobs();
        var titles = new ArrayList<CareerLine>();
        for (var i = 0; i < reading.lines().size(); i++) {
            var line = reading.lines().get(i);
            var number = i;
            if ((line.section() == Section.OPENING || line.section() == Section.SUMMARY) && titles.size() < MOST_ON_TOP) {
                SoughtTitle.in(line.of(reading.text())).map(CareerLine::of).ifPresent(titles::add);
            }
            var job = jobs.stream().filter(j -> number >= j.fromLine() && number < j.fromLine() + j.headLines() && (number == j.fromLine() || !isDuty(reading, line))).findFirst();
            var leave = employment.breaks().stream().anyMatch(j -> number >= j.fromLine() && number < j.toLine());
            var top = line.section() == Section.OPENING && titles.size() < MOST_ON_TOP;
            if (!line.heading() && !leave && line.length() >= SHORTEST_TITLE && withoutRuns(reading, line) <= TITLE_LENGTH && (titles.isEmpty() || top || jobs.isEmpty() || job.isPresent())) {
                titles.add(job.map(j -> careerLine(line.of(reading.text()), j.months(), on)).orElseGet(() -> CareerLine.of(line.of(reading.text()))));
            }
        }
        return titles;
    }

    private static CareerLine careerLine(String line, Months months, LocalDate on) {
        return new CareerLine(line, months.to() - months.from(), Math.max(0, Months.index(on.getYear(), on.getMonthValue()) + 1 - months.to()));
    }

    private static boolean isDuty(Reading reading, Line line) {
        return line.bullet() || !line.isBlank() && ".。".indexOf(reading.text().charAt(line.end() - 1)) >= 0;
    }

    /** Characters of a line, runs of blanks counted once: dates may stand far to the right. */
    private static int withoutRuns(Reading reading, Line line) {
        var length = line.length();
        for (var i = line.start() + 1; i < line.end(); i++) {
            length -= Character.isWhitespace(reading.text().charAt(i)) && Character.isWhitespace(reading.text().charAt(i - 1)) ? 1 : 0;
        }
        return length;
    }

    /** Lays a CV out, finds the mentions in it and counts them: the part of reading that every text costs. */
    public int countMentions(String text) {
        return Reading.of(text, headings, finder).mentions().stream().mapToInt(List::size).sum();
    }

    private static @Nullable Integer longest(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.max(one, other));
    }

    /** From the head of the latest job, else from the title at the top of the CV. Who has worked for long is no beginner: an "associate buyer" of thirty years is a buyer; nor is who was one long ago. */
    private @Nullable Seniority seniority(Reading reading, Employment employment, @Nullable Integer years, LocalDate on) {
        var line = seniorityLine(reading, employment);
        var level = line == null ? null : title(reading, line);
        var latest = employment.latest();
        var longAgo = latest != null && Months.index(on.getYear(), on.getMonthValue()) - latest.months().to() >= LONG_AGO;
        return level != null && level.compareTo(Seniority.JUNIOR) <= 0 && (longAgo || years != null && years >= NO_BEGINNER_FROM) ? null : level;
    }

    private @Nullable Line seniorityLine(Reading reading, Employment employment) {
        var latest = employment.latest();
        if (latest != null) {
            for (var line : reading.lines().subList(latest.fromLine(), latest.fromLine() + latest.headLines())) {
                if (title(reading, line) != null) {
                    return line;
                }
            }
        }
        for (var line : reading.lines().subList(0, Math.min(8, reading.lines().size()))) {
            if (line.section() == Section.OPENING && title(reading, line) != null) {
                return line;
            }
        }
        return null;
    }

    /** Where the text says what {@code read}, its reading, holds beside skills, in the order of the text. Years counted from dates have no place. */
    public List<FactPlace> places(String text, @Nullable String candidateName, LocalDate on, CvReading read) {
        var reading = Reading.of(mask.apply(text, candidateName), headings, finder);
        var places = new FactPlaces(reading);
        var line = read.seniority() == null ? null : seniorityLine(reading, Employment.of(reading, on));
        places.add("seniority", line == null ? null : new Span(line.start(), line.end()));
        places.years(read.years(), on);
        places.education(read.education());
        places.languages(languages, read.languages().stream().map(DeclaredLanguage::language).toList());
        return places.all();
    }

    /** A line of prose is no title: it begins in the middle of a sentence, or ends one. */
    private @Nullable Seniority title(Reading reading, Line line) {
        return line.isBlank() || line.bullet() || withoutRuns(reading, line) > TITLE_LENGTH || Character.isLowerCase(reading.text().charAt(line.start())) || reading.text().charAt(line.end() - 1) == '.'
                ? null
                : seniorities.of(line.of(reading.text()));
    }

    private List<DeclaredLanguage> languages(Reading reading, String language) {
        return languages.find(reading, language).entrySet().stream().map(entry -> new DeclaredLanguage(entry.getKey(), entry.getValue())).toList();
    }
}
