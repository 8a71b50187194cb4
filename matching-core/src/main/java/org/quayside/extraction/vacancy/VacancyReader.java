package org.quayside.extraction.vacancy;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.Reading;
import org.quayside.extraction.fact.BoardFields;
import org.quayside.extraction.fact.EducationFinder;
import org.quayside.extraction.fact.FactPlace;
import org.quayside.extraction.fact.FactPlaces;
import org.quayside.extraction.fact.LanguageFinder;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.mention.MentionFinder;
import org.quayside.extraction.text.Headings;
import org.quayside.extraction.text.LanguageGuess;
import org.quayside.extraction.text.Mask;
import org.quayside.extraction.text.Section;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.LanguageRequirement;

/**
 * Reads advertisements: requirements with importance, years and places, and the conditions that they state.
 *
 * <p>Skills that the title names are required and have no place in the text. "No experience required" means no years. One instance serves any number of threads.
 */
public final class VacancyReader {
    private static final Pattern NO_EXPERIENCE = Pattern.compile(
            "(?i)\\bno (?:prior |previous |work(?:ing)? |relevant )?experience (?:is )?(?:required|needed|necessary)\\b|\\bexperience (?:is )?not (?:required|needed|necessary)\\b|(?:無需|毋須|無須|不需|无需|不需要)(?:相關|工作|任何)?(?:工作)?(?:經驗|经验)|(?:經驗|经验)不拘|[冇無无](?:相關|工作)?(?:經驗|经验)[^，。；\\n]{0,8}(?:可|得|歡迎|欢迎|考慮|考虑)");
    private static final Pattern NO_DEGREE = Pattern.compile(
            "(?i)\\b(?:degrees?|diplomas?|qualifications?|education(?: level)?)\\b[^.;\\n]{0,24}\\b(?:not required|not needed|not necessary|not a must|irrelevant|unimportant|does not matter|never)\\b|\\bno (?:degree|diploma|particular degree|formal (?:education|qualifications?))\\b|\\bany (?:degree )?or no degree|(?:學歷|学历)(?:不限|不拘)|不設學歷|不限學歷|不論學歷");
    private static final Pattern WISH = Pattern.compile("(?i)prefer(?!ably (?:in|of|from|with|within|majoring|related)\\b)|advantage|\\ba plus|優先|优先|加分|[更尤為为]佳|更加?好|更理想");
    /** Who takes people without experience asks for none: what else is said of years is a wish, or of another grade. */
    private static final Pattern NEWCOMERS_TOO = Pattern.compile(
            "(?i)\\bfresh grad(?:uate)?s?\\b[^.;\\n]{0,50}\\b(?:welcomed?|considered|accepted|acceptable|encouraged|ok|okay)\\b|(?:welcome|consider|accept)\\s[^.;\\n]{0,20}\\bfresh grad(?:uate)?s?\\b|(?:應屆畢業生?|应届毕业生?)(?!恕?不)[^。；\\n]{0,8}(?:可|考慮|考虑|歡迎|欢迎)|(?:歡迎|欢迎)(?:應屆|应届)?(?:畢業生|毕业生)");

    /** "Data Analyst -- Leading Virtual Bank": whose post it is, not what it asks for. */
    private static final Pattern EMPLOYER = Pattern.compile(
            "(?i)^【[^】]*(?:初創|初创|start-?up|公司|集團|集团|銀行|银行)[^】]*】|^[^：:]{2,24}(?:誠聘|急聘|招聘|聘請|诚聘|急招)[：:]|(?:\\s[-–—|@]{1,3}|[(（\\[【])\\s?(?:an? |our )?(?:leading|(?:hk[- ]|us[- ]|publicly )?listed|top[- ]tier|renowned|reputable|well[- ](?:established|known)|multinational|fast[- ]growing|MNC)\\b[^)）\\]】|]{0,80}");

    /** "(Ref: GIT-DA)". */
    private static final Pattern REFERENCE = Pattern.compile("(?i)[(（\\[]?\\bref(?:erence)?(?:\\s(?:no|code))?\\.?\\s?[:：#][^)）\\]]{0,40}[)）\\]]?");
    /** Of "university graduate in statistics, advanced degree preferred" only the end is a wish. */
    private static final Pattern HIGHER_WISHED = Pattern.compile("(?i),\\s(?=[^,]{0,80}$)(?=.*(?:prefer|advantage|\\ba plus))(?=.*\\b(?:degree|master|mba|ph\\.?d|postgraduate|qualification)).*$");

    private final Headings headings = new Headings("ad");
    private final LanguageFinder languages = new LanguageFinder(true);
    private final VacancyLevel level = new VacancyLevel();
    private final DistrictFinder districts = new DistrictFinder();
    private final MentionFinder finder;
    private final TradeExperience trades;
    private final KindNouns kinds;

    public VacancyReader(SkillGazetteer gazetteer) {
        finder = new MentionFinder(gazetteer);
        trades = new TradeExperience(gazetteer.taxonomy());
        kinds = new KindNouns(gazetteer.taxonomy());
    }

    public VacancyReading read(String title, String text) {
        var board = BoardFields.of(text);
        var own = BoardFields.blank(text);
        var reading = reading(own);
        var heading = Reading.title(REFERENCE.matcher(EMPLOYER.matcher(title).replaceAll(" ")).replaceAll(" "), finder);
        var language = LanguageGuess.of(title + "\n" + text);
        var experienced = !NO_EXPERIENCE.matcher(own).find();
        var years = experienced ? VacancyYears.of(reading) : null;
        return new VacancyReading(
                language,
                VacancySkills.of(heading, kinds.in(trades.in(reading))),
                experienced && !NEWCOMERS_TOO.matcher(own).find() ? board.yearsOr(years) : null,
                level.of(title, own, years, board),
                languages(reading, language),
                NO_DEGREE.matcher(own).find() ? null : education(reading, board),
                SalaryFinder.find(title, reading),
                districts.find(heading, reading),
                Conditions.workMode(title, own),
                Conditions.employmentType(title, own, board),
                Conditions.sponsorsPermit(own));
    }

    /** Where the text says what {@code read}, its reading, holds beside skills, in the order of the text. What the title says has no place. */
    public List<FactPlace> places(String text, VacancyReading read) {
        var board = BoardFields.of(text);
        var own = BoardFields.blank(text);
        var reading = reading(own);
        var places = new FactPlaces(reading);
        places.years(read.years(), null);
        places.field("years", read.years(), board.years());
        places.education(read.education());
        places.field("education", read.education(), board.education());
        places.languages(languages, read.languages().stream().map(LanguageRequirement::language).toList());
        places.add("salary", read.salary() == null ? null : SalaryFinder.place(reading, read.salary()));
        places.add("district", read.district() == null ? null : districts.place(reading, read.district()));
        places.add("workMode", read.workMode() == null ? null : Conditions.workModePlace(read.workMode(), own));
        places.add("employmentType", read.employmentType() == null ? null : Conditions.employmentTypePlace(read.employmentType(), own, board));
        places.add("permit", read.sponsorsPermit() == null ? null : Conditions.permitPlace(read.sponsorsPermit(), own));
        places.add("seniority", read.seniority() == null ? null : VacancyLevel.place(read.seniority(), own, board));
        return places.all();
    }

    /** How much each line of an advertisement insists, in the order of the text; headings are left out. */
    public List<AskedLine> lines(String text) {
        return VacancySkills.lines(reading(BoardFields.blank(text)));
    }

    /** @param own the text without the fields of a job board */
    private Reading reading(String own) {
        return Reading.of(Mask.addresses(own), headings, finder);
    }

    /** What the board says does not insist on a degree where the text takes experience instead or only likes one. */
    private static @Nullable Education education(Reading reading, BoardFields board) {
        var asked = education(reading);
        var stated = board.education() == null ? null : board.education().value();
        return asked != null || stated == null || reading.passages().stream().anyMatch(passage -> speaksOf(stated, reading.text(), passage)) ? asked : stated;
    }

    /** Whether {@code passage} names {@code level} or less. */
    private static boolean speaksOf(Education level, String text, Passage passage) {
        return passage.section() != Section.OFFER && passage.section() != Section.COMPANY
                && EducationFinder.levels(passage.of(text), false).stream().anyMatch(named -> named.compareTo(level) <= 0);
    }

    private List<LanguageRequirement> languages(Reading reading, String language) {
        return languages.find(reading, language).entrySet().stream().map(entry -> new LanguageRequirement(entry.getKey(), entry.getValue())).toList();
    }

    /** The least that is enough: "diploma or degree" asks for a diploma. What is only preferred is not asked. */
    private static @Nullable Education education(Reading reading) {
        Education least = null;
        var mustFrom = AskedPlaces.mustFrom(reading);
        for (var i = 0; i < reading.passages().size(); i++) {
            var passage = reading.passages().get(i);
            if (passage.section() != Section.NICE && passage.section() != Section.OFFER && passage.section() != Section.COMPANY && (passage.section() != Section.DUTIES || i >= mustFrom)) {
                // "中五程度，具經驗優先" asks for Form 5: in Chinese a wish ends at the comma, in English where it names those whom one likes.
                for (var clause : HIGHER_WISHED.matcher(passage.of(reading.text())).replaceFirst("").split("[，；]|,\\s(?=(?i:candidates?|applicants?|those) (?:with|who)\\b)")) {
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
