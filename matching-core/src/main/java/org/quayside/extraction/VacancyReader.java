package org.quayside.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Seniority;

/**
 * Reads advertisements: requirements with importance, years and places, and the conditions that they state.
 *
 * <p>Skills that the title names are required and have no place in the text. Years for a skill are years of work too, so the years in all are the
 * most that is asked anywhere; "no experience required" means none. One instance serves any number of threads.
 */
public final class VacancyReader {
    private static final int MOST_YEARS = 200;
    private static final Pattern NO_EXPERIENCE = Pattern.compile(
            "(?i)\\bno (?:prior |previous |work(?:ing)? |relevant )?experience (?:is )?(?:required|needed|necessary)\\b|\\bexperience (?:is )?not (?:required|needed|necessary)\\b|(?:無需|毋須|無須|不需|无需|不需要)(?:相關|工作|任何)?(?:工作)?(?:經驗|经验)|(?:經驗|经验)不拘|[冇無无](?:相關|工作)?(?:經驗|经验)[^，。；\\n]{0,8}(?:可|得|歡迎|欢迎|考慮|考虑)");
    private static final Pattern NO_DEGREE = Pattern.compile(
            "(?i)\\b(?:degrees?|diplomas?|qualifications?|education(?: level)?)\\b[^.;\\n]{0,24}\\b(?:not required|not needed|not necessary|not a must|irrelevant|unimportant|does not matter|never)\\b|\\bno (?:degree|diploma|particular degree|formal (?:education|qualifications?))\\b|\\bany (?:degree )?or no degree|(?:學歷|学历)(?:不限|不拘)|不設學歷|不限學歷|不論學歷");
    private static final Pattern EXPERIENCE = Pattern.compile("(?is).*(?:experience|exp\\b|經驗|经验|working|worked|(?:years?|yrs?)\\s?(?:in|of|as)\\b|資歷).*");
    private static final Pattern OWN_HISTORY = Pattern.compile("(?is).*\\b(?:we have|our|has been|have been|with over|company)\\b.*");
    private static final Pattern WISH = Pattern.compile("(?i)prefer(?!ably (?:in|of|from|with|within|majoring|related)\\b)|advantage|\\ba plus|優先|优先|加分|[更尤為为]佳|更加?好|更理想");
    /** What follows years that are liked rather than asked, or that another grade asks: "2 years' experience preferred", "五年以上可聘為高級文員". */
    private static final Pattern LIKED_OR_HIGHER = Pattern.compile(
            "(?i)^[^,，。；;.\\n(（]{0,50}(?:\\bexp(?:erience)?\\b[^,，。；;.\\n(（]{0,30}\\b(?:preferred|preferable|a plus|an advantage|desirable)\\W{0,2}$|(?:優先|优先|更加?[佳好]|尤佳|為佳|加分)|considered (?:for|as)\\b|[可將会會][^，。；\\n]{0,8}(?:聘|擢升|考慮|考虑)[^，。；\\n]{0,6}[為为])");
    private static final Pattern LIKED_BEFORE = Pattern.compile("(?i)(?:\\bpreferabl[ey]|\\bideally|最好)[^,，;；.。]{0,12}$");
    private static final Pattern QUALIFIED = Pattern.compile("(?i)\\b(?:holders?|graduates?)\\b|持有人|持有者|學歷者|學位者|畢業者");
    private static final Pattern NEWCOMER = Pattern.compile("(?i)\\bfresh graduates?\\b|\\bentry[- ]level\\b|應屆畢業|应届毕业|歡迎畢業生");

    /** Who takes people without experience asks for none: what else is said of years is a wish, or of another grade. */
    private static final Pattern NEWCOMERS_TOO = Pattern.compile(
            "(?i)\\bfresh graduates?\\b[^.;\\n]{0,50}\\b(?:welcomed?|considered|accepted|acceptable|encouraged|ok|okay)\\b|(?:welcome|consider|accept)\\s[^.;\\n]{0,20}\\bfresh graduates?\\b|(?:應屆畢業生?|应届毕业生?)(?!恕?不)[^。；\\n]{0,8}(?:可|考慮|考虑|歡迎|欢迎)|(?:歡迎|欢迎)(?:應屆|应届)?(?:畢業生|毕业生)");

    /** "(Senior) Engineer", "Senior / Engineer", "Engineer / Senior Engineer" and "Senior Data Analyst / Analyst" are open to both. */
    private static final Pattern OPEN_LEVEL = Pattern.compile(
            "(?i)\\((?:senior|sr\\.?|junior|高級|初級)\\)|\\b(?:senior|sr\\.?|junior)\\s?/\\s?|^(.{3,60}?)(?:\\s?/\\s?(?:senior|sr\\.?|junior|assistant|associate)\\s\\1)+\\b|\\b(?:senior|sr\\.?)\\s((?:\\S.{0,40}\\s)?(\\S{3,30}))\\s?/\\s?(?:\\2|\\3)(?=\\s?(?:$|[-–—(,|]))");

    /** "Data Analyst -- Leading Virtual Bank": whose post it is, not what it asks for. */
    private static final Pattern EMPLOYER = Pattern.compile(
            "(?i)^【[^】]*(?:初創|初创|start-?up|公司|集團|集团|銀行|银行)[^】]*】|^[^：:]{2,24}(?:誠聘|急聘|招聘|聘請|诚聘|急招)[：:]|(?:\\s[-–—|@]{1,3}|[(（\\[【])\\s?(?:an? |our )?(?:leading|(?:hk[- ]|us[- ]|publicly )?listed|top[- ]tier|renowned|reputable|well[- ](?:established|known)|multinational|fast[- ]growing|MNC)\\b[^)）\\]】]{0,80}");

    /** "(Ref: GIT-DA)". */
    private static final Pattern REFERENCE = Pattern.compile("(?i)[(（\\[]?\\bref(?:erence)?(?:\\s(?:no|code))?\\.?\\s?[:：#][^)）\\]]{0,40}[)）\\]]?");
    /** Of "university graduate in statistics, advanced degree preferred" only the end is a wish. */
    private static final Pattern HIGHER_WISHED = Pattern.compile("(?i),\\s(?=[^,]{0,80}$)(?=.*(?:prefer|advantage|\\ba plus))(?=.*\\b(?:degree|master|mba|ph\\.?d|postgraduate|qualification)).*$");

    private final Headings headings = new Headings("ad");
    private final LanguageFinder languages = new LanguageFinder();
    private final SeniorityFinder seniorities = new SeniorityFinder();
    private final DistrictFinder districts = new DistrictFinder();
    private static final Pattern OR = Pattern.compile("(?i)(?:\\bor\\b|/|或)[^,，;；]*$");

    private final MentionFinder finder;

    public VacancyReader(SkillGazetteer gazetteer) {
        finder = new MentionFinder(gazetteer);
    }

    public VacancyReading read(String title, String text) {
        var reading = Reading.of(Mask.addresses(text), headings, finder);
        var heading = Reading.title(REFERENCE.matcher(EMPLOYER.matcher(title).replaceAll(" ")).replaceAll(" "), finder);
        var language = LanguageGuess.of(title + "\n" + text);
        var years = NO_EXPERIENCE.matcher(text).find() ? null : years(reading);
        return new VacancyReading(
                language,
                VacancySkills.of(heading, reading),
                NEWCOMERS_TOO.matcher(text).find() ? null : years,
                seniority(title, text, years),
                languages(reading, language),
                NO_DEGREE.matcher(text).find() ? null : education(reading),
                SalaryFinder.find(title, reading),
                districts.find(heading, reading),
                Conditions.workMode(title, text),
                Conditions.employmentType(title, text),
                Conditions.sponsorsPermit(text));
    }

    /** Where the text says what {@code read}, its reading, holds beside skills, in the order of the text. What the title says has no place. */
    public List<FactPlace> places(String text, VacancyReading read) {
        var reading = Reading.of(Mask.addresses(text), headings, finder);
        var places = new FactPlaces(reading);
        places.years(read.years(), null);
        places.education(read.education());
        places.languages(languages, read.languages().stream().map(LanguageRequirement::language).toList());
        places.add("salary", read.salary() == null ? null : SalaryFinder.place(reading, read.salary()));
        places.add("district", read.district() == null ? null : districts.place(reading, read.district()));
        places.add("workMode", read.workMode() == null ? null : Conditions.workModePlace(read.workMode(), text));
        places.add("employmentType", read.employmentType() == null ? null : Conditions.employmentTypePlace(read.employmentType(), text));
        places.add("permit", read.sponsorsPermit() == null ? null : Conditions.permitPlace(read.sponsorsPermit(), text));
        var newcomer = NEWCOMER.matcher(text);
        places.add("seniority", read.seniority() == Seniority.JUNIOR && newcomer.find() ? new Span(newcomer.start(), newcomer.end()) : null);
        return places.all();
    }

    /** How much each line of an advertisement insists, in the order of the text; headings are left out. */
    public List<AskedLine> lines(String text) {
        return VacancySkills.lines(Reading.of(Mask.addresses(text), headings, finder));
    }

    private static @Nullable Integer years(Reading reading) {
        var most = -1;
        for (var i = 0; i < reading.passages().size(); i++) {
            var passage = reading.passages().get(i);
            if (passage.section() != Section.OFFER && passage.section() != Section.COMPANY && passage.section() != Section.APPLY && !VacancySkills.isOfTheEmployer(reading.text(), passage)) {
                var years = SkillYears.of(reading.text(), passage, reading.mentions().get(i), null);
                for (var tenths : years.bySkill().values()) {
                    most = tenths <= MOST_YEARS && passage.section() != Section.NICE ? Math.max(most, tenths) : most;
                }
                most = Math.max(most, asked(reading.text(), passage, years.general()));
            }
        }
        return most < 0 ? null : Integer.valueOf(most);
    }

    /** The most of what a passage asks; of "3+ years, or 6+ years for a senior" and of "degree holders 5 years, diploma holders 8" the least. */
    private static int asked(String text, Passage passage, List<YearsPhrase> phrases) {
        var most = -1;
        YearsPhrase last = null;
        for (var phrase : phrases) {
            if (isAsked(text, passage, phrase)) {
                var between = last == null ? "" : text.substring(Math.min(last.end(), phrase.start()), phrase.start());
                var choice = OR.matcher(between).find() || QUALIFIED.matcher(between).find();
                most = choice ? Math.min(most, phrase.tenths()) : Math.max(most, phrase.tenths());
                last = phrase;
            }
        }
        return most;
    }

    private static boolean isAsked(String text, Passage passage, YearsPhrase phrase) {
        var around = text.substring(Math.max(passage.start(), phrase.start() - 40), Math.min(passage.end(), phrase.end() + 70));
        return phrase.tenths() <= MOST_YEARS
                && passage.section() != Section.NICE
                && !LIKED_BEFORE.matcher(text.substring(Math.max(passage.start(), phrase.start() - 24), phrase.start())).find()
                && !LIKED_OR_HIGHER.matcher(text.substring(phrase.end(), passage.end())).find()
                && (passage.section() == Section.MUST || EXPERIENCE.matcher(around).matches() && !OWN_HISTORY.matcher(around).matches());
    }

    /** Who asks for years and takes graduates, too, is open to both. */
    private @Nullable Seniority seniority(String title, String text, @Nullable Integer years) {
        var level = seniorities.lowest(OPEN_LEVEL.matcher(title).replaceAll("$1$2 "));
        return level != null ? level : years == null && NEWCOMER.matcher(text).find() ? Seniority.JUNIOR : null;
    }

    private List<LanguageRequirement> languages(Reading reading, String language) {
        return languages.find(reading, language).entrySet().stream().map(entry -> new LanguageRequirement(entry.getKey(), entry.getValue())).toList();
    }

    /** The least that is enough: "diploma or degree" asks for a diploma. What is only preferred is not asked. */
    private static @Nullable Education education(Reading reading) {
        Education least = null;
        var mustFrom = VacancySkills.mustFrom(reading);
        for (var i = 0; i < reading.passages().size(); i++) {
            var passage = reading.passages().get(i);
            if (passage.section() != Section.NICE && passage.section() != Section.OFFER && passage.section() != Section.COMPANY && (passage.section() != Section.DUTIES || i >= mustFrom)) {
                // "中五程度，具經驗優先" asks for Form 5: in Chinese a wish ends at the comma.
                for (var clause : HIGHER_WISHED.matcher(passage.of(reading.text())).replaceFirst("").split("[，；]")) {
                    least = WISH.matcher(clause).find() ? least : lower(EducationAsked.of(clause), least);
                }
            }
        }
        return least;
    }

    private static @Nullable Education lower(@Nullable Education asked, @Nullable Education least) {
        return least == null || asked != null && asked.compareTo(least) < 0 ? asked : least;
    }
}
