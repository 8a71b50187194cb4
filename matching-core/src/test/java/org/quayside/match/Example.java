package org.quayside.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.candidate.DeclaredSkill;
import org.quayside.candidate.Permit;
import org.quayside.candidate.SalaryWish;
import org.quayside.extraction.cv.CvReading;
import org.quayside.extraction.cv.SkillDenied;
import org.quayside.extraction.cv.SkillFound;
import org.quayside.extraction.text.Span;
import org.quayside.extraction.vacancy.SkillAsked;
import org.quayside.extraction.vacancy.VacancyReading;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.SkillCounts;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.FitWeights;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.Salary;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.VacancyId;
import org.quayside.vacancy.WorkMode;

/** One worked example of docs/score.md, read from its block in the notation that is explained there. */
final class Example {
    final String title;
    final List<String> expectations = new ArrayList<>();
    final List<String> externalIds = new ArrayList<>();
    SkillCounts counts = SkillCounts.NONE;
    private final Side cv = new Side();
    private final Side declared = new Side();
    private final Side posting = new Side();
    private final Side text = new Side();
    private final Set<OrganizationId> hidden = new HashSet<>();

    /** What one source says of one side; each example uses a few of these. */
    private static final class Side {
        boolean present;
        final List<SkillFound> skills = new ArrayList<>();
        final List<SkillDenied> denied = new ArrayList<>();
        final List<SkillRequirement> requirements = new ArrayList<>();
        final List<SkillId> excluded = new ArrayList<>();
        final List<DeclaredLanguage> languages = new ArrayList<>();
        final Set<String> districts = new HashSet<>();
        final Set<WorkMode> modes = new HashSet<>();
        final Set<Sector> sectors = new HashSet<>();
        final Set<EmploymentType> types = new HashSet<>();
        @Nullable Integer years;
        @Nullable Seniority level;
        @Nullable Education education;
        @Nullable SalaryWish wish;
        boolean floor;
        @Nullable Permit permit;
        @Nullable Salary salary;
        @Nullable Boolean sponsors;
        @Nullable FitWeights weights;
        @Nullable Integer threshold;
    }

    Example(String title, List<String> lines) {
        this.title = title;
        lines.stream().filter(line -> !line.isBlank()).forEach(line -> {
            var words = line.strip().split("\\s+", 2);
            switch (words[0]) {
                case "cv" -> read(cv, words[1]);
                case "declares" -> read(declared, words[1]);
                case "posting" -> read(posting, words[1]);
                case "text" -> read(text, words[1]);
                case "hides" -> hidden.add(new OrganizationId(words[1]));
                case "externals" -> externalIds.addAll(List.of(words[1].split(", ")));
                case "epoch" -> counts = counts(words[1]);
                case "=" -> expectations.add(words[1]);
                default -> throw new IllegalArgumentException(title + ": " + line);
            }
        });
    }

    private static SkillCounts counts(String line) {
        var holders = new TreeMap<SkillId, Integer>();
        var parts = line.split(", ");
        for (var i = 1; i < parts.length; i++) {
            var words = parts[i].split(" ");
            holders.put(new SkillId(words[0]), Integer.valueOf(words[1]));
        }
        return new SkillCounts(1, Integer.parseInt(parts[0].split(" ")[0]), holders);
    }

    private static void read(Side side, String line) {
        side.present = true;
        var words = line.split(" ", 2);
        switch (words[0]) {
            case "experience" -> side.years = tenths(words[1].split(" ")[0]);
            case "level" -> side.level = Seniority.valueOf(words[1]);
            case "education" -> side.education = Education.valueOf(words[1]);
            case "denies" -> side.denied.add(new SkillDenied(new SkillId(words[1]), List.of(new Span(0, 1))));
            case "speaks" -> {
                var language = words[1].split(" ");
                side.languages.add(new DeclaredLanguage(language[0], LanguageLevel.valueOf(language[1])));
            }
            case "district" -> side.districts.add(words[1]);
            case "mode" -> side.modes.add(WorkMode.valueOf(words[1]));
            case "sector" -> side.sectors.add(Sector.valueOf(words[1]));
            case "type" -> side.types.add(EmploymentType.valueOf(words[1]));
            case "permit" -> side.permit = Permit.valueOf(words[1]);
            case "wish" -> wish(side, words[1]);
            case "requires", "strongly", "prefers" -> side.requirements.add(requirement(line));
            case "excludes" -> side.excluded.add(new SkillId(words[1]));
            case "salary" -> side.salary = salary(words[1]);
            case "sponsors" -> side.sponsors = words[1].equals("yes");
            case "weights" -> {
                var weights = List.of(words[1].split(" ")).stream().map(Integer::valueOf).toList();
                side.weights = new FitWeights(weights.get(0), weights.get(1), weights.get(2), weights.get(3));
            }
            case "threshold" -> side.threshold = Integer.valueOf(words[1]);
            default -> side.skills.add(skill(line));
        }
    }

    private static int tenths(String years) {
        return (int) Math.round(10 * Double.parseDouble(years));
    }

    private static final Pattern WISH = Pattern.compile("(\\d+) ([A-Z]{3}) an? (\\w+)(, at least)?");

    private static void wish(Side side, String line) {
        var match = matched(WISH, line);
        side.wish = new SalaryWish(Long.parseLong(match.group(1)), match.group(2), Period.valueOf(match.group(3).toUpperCase(Locale.ROOT)));
        side.floor = match.group(4) != null;
    }

    private static final Pattern SKILL = Pattern.compile("([a-z-]+)(?:, ([\\d.]+) years?)?(?:, used (\\d+) years? ago)?");

    private static SkillFound skill(String line) {
        var match = matched(SKILL, line);
        var years = match.group(2) == null ? null : tenths(match.group(2));
        var since = match.group(3) == null ? null : Integer.valueOf(match.group(3));
        return new SkillFound(new SkillId(match.group(1)), years, since, List.of(new Span(0, 1)));
    }

    private static final Pattern REQUIREMENT =
            Pattern.compile("(requires|strongly prefers|prefers) ([a-z-]+(?: or [a-z-]+)*)(?:, ([\\d.]+) years?)?(, strict)?");

    private static SkillRequirement requirement(String line) {
        var match = matched(REQUIREMENT, line);
        var importance = switch (match.group(1)) {
            case "requires" -> Importance.REQUIRED;
            case "prefers" -> Importance.PREFERRED;
            default -> Importance.STRONGLY_PREFERRED;
        };
        var anyOf = List.of(match.group(2).split(" or ")).stream().map(SkillId::new).toList();
        return new SkillRequirement(anyOf, importance, match.group(3) == null ? null : tenths(match.group(3)), match.group(4) != null);
    }

    private static final Pattern SALARY = Pattern.compile("(?:from (\\d+) )?(?:to (\\d+) )?([A-Z]{3}) an? (\\w+)");

    private static Salary salary(String line) {
        var match = matched(SALARY, line);
        var min = match.group(1) == null ? null : Long.valueOf(match.group(1));
        var max = match.group(2) == null ? null : Long.valueOf(match.group(2));
        return new Salary(min, max, match.group(3), Period.valueOf(match.group(4).toUpperCase(Locale.ROOT)));
    }

    private static Matcher matched(Pattern pattern, String line) {
        var match = pattern.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException("'%s' is not like %s".formatted(line, pattern));
        }
        return match;
    }

    Profile profile(String id, String externalId) {
        var skills = declared.skills.stream().map(found -> new DeclaredSkill(found.skill(), found.years())).toList();
        var wishes = new DeclaredProfile(
                declared.wish, declared.floor, declared.districts, declared.modes, declared.sectors, declared.types, declared.level,
                declared.permit, declared.years, skills, declared.languages);
        var reading = cv.present ? new CvReading("en", cv.skills, cv.denied, cv.years, cv.level, cv.languages, cv.education) : null;
        return Profile.of(new CandidateId(id), externalId, wishes, reading, reading == null ? null : "cv", hidden);
    }

    Requirements requirements() {
        var asked = posting.languages.stream().map(Example::asked).toList();
        var stated = new Posting(
                "A job", "Its text", null, one(posting.sectors), one(posting.types), one(posting.modes), one(posting.districts),
                posting.salary, posting.level, posting.years, posting.requirements, asked, posting.excluded, posting.sponsors, null,
                posting.threshold, posting.weights);
        var read = text.requirements.stream().map(requirement -> new SkillAsked(requirement, List.of(new Span(0, 1)))).toList();
        var reading = new VacancyReading(
                "en", read, text.years, text.level, text.languages.stream().map(Example::asked).toList(), text.education, text.salary,
                one(text.districts), one(text.modes), one(text.types), text.sponsors);
        return Requirements.of(new VacancyId("v"), "v", new OrganizationId("acme"), stated, reading, "v");
    }

    private static LanguageRequirement asked(DeclaredLanguage language) {
        return new LanguageRequirement(language.language(), language.level());
    }

    private static <T> @Nullable T one(Set<T> values) {
        return values.stream().findFirst().orElse(null);
    }
}
