package org.quayside.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.spans.SpanFinder;
import org.quayside.spans.SpanModel;

/**
 * Finds mentions that no taxonomy lists: what the statistical finder takes for a skill where the gazetteer knows none.
 *
 * <p>They carry no weight in a score, because nothing is known of what they serve for; they are shown to people, who may add them to the taxonomy. Names of people,
 * addresses and lines of personal data are masked first. For any number of threads.
 */
public final class UnlistedMentions {
    /** The model that comes with the program, trained on the sentences beside it; {@code quayside taxonomy train} makes it. */
    public static final String MODEL = "mentions.model";
    /** F1 is best at less, but people who read a list mind a wrong mention more than a missing one. */
    private static final double SURE = 0.5;
    /** Begins and ends as names do: what begins with a sign or ends with a hyphen is cut from something else. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d.@][\\s\\S]*[\\p{L}\\d+#)）]");
    private static final Pattern LETTERS = Pattern.compile("\\p{IsHan}|\\p{L}[\\p{L}+#/.\\d]");

    /** What the finder takes for names where templates and firms stand. */
    private static final Set<String> NO_NAMES = Set.of("etc", "e.g", "i.e", "inc", "ltd", "llc", "equivalent", "hk", "hong kong", "usa", "uk", "others", "vitae", "curriculum vitae", "resume",
            "cuhk", "hku", "hkust", "polyu", "cityu", "hkbu", "eduhk", "hkmu", "ouhk", "hksyu", "thei", "ive", "vtc", "kowloon", "new territories", "n.t", "n.t.", "新界", "九龍", "九龙");

    /** What templates of CVs leave: "Company Name, City, State". */
    private static final Pattern TEMPLATE = Pattern.compile("(?i)(?:(?:company|name|city|state|job|title|college|school)\\b\\W*)+");

    /** A postcode, a licence, a number of an order. */
    private static final Pattern NUMBERED = Pattern.compile("[A-Z]{0,2}\\W?\\d{5,}.*");
    /** "GPA 3.5", "first class honours". */
    private static final Pattern GRADE = Pattern.compile("(?i)(?:c?gpa|grade)\\b.*|(?:high )?distinctions?|credits?|merits?|(?:first|second|upper|lower)[ -](?:class|second|division)\\b.*|(?:with )?honou?rs");
    /** "Flat 7", "Quay Road". */
    private static final Pattern ADDRESS = Pattern.compile("(?:(?i:flat|block|blk|rm|room|tower|unit|shop)\\.?(?:\\s?[A-Z]?\\d{1,4}[A-Z]?|\\s[A-Z])|\\d{1,3}/F|[\\p{L}\\d ]{2,40} (?:Road|Street|Avenue|Lane|Estate|Mansion|Rd|St)\\.?)");
    /** "港島貿易誠聘文員". */
    private static final Pattern EMPLOYER = Pattern.compile("\\s?(?:現|现)?(?:誠|急|诚)(?:聘|招)");
    /** "September 2007". */
    private static final Pattern DATED = Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s(?:19|20)\\d\\d\\b");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    private final Headings cvHeadings = new Headings("cv");
    private final Headings adHeadings = new Headings("ad");
    private final MentionFinder finder;
    private final Mask mask;
    private final SpanFinder statistical;
    private final SkillGazetteer gazetteer;
    /** Languages and districts are read as such. */
    private final Set<String> readOtherwise = new HashSet<>();

    public UnlistedMentions(SkillGazetteer gazetteer, SpanModel model) {
        this.gazetteer = gazetteer;
        finder = new MentionFinder(gazetteer);
        mask = new Mask(gazetteer.taxonomy());
        statistical = new SpanFinder(model.atLeast(SURE), new GazetteerLexicon(gazetteer));
        DataFile.rows("languages.tsv").forEach(row -> List.of("en", "zh").forEach(column -> readOtherwise.addAll(DataFile.values(row, column))));
        DataFile.rows("districts.tsv").forEach(row -> List.of("name", "en", "zh").forEach(column -> readOtherwise.addAll(DataFile.values(row, column))));
    }

    /** The shipped model. */
    public static SpanModel shipped() {
        try (var stream = UnlistedMentions.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException("resource org/quayside/extraction/" + MODEL + " is missing");
            }
            return SpanModel.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param candidateName masked; null: unknown */
    public List<Unlisted> inCv(String text, @Nullable String candidateName) {
        var name = candidateName == null ? PersonalData.name(text) : candidateName;
        return find(text, Reading.of(PersonalData.blank(mask.apply(text, name)), cvHeadings, finder));
    }

    public List<Unlisted> inVacancy(String text) {
        return find(text, Reading.of(PersonalData.blank(Mask.addresses(BoardFields.blank(text))), adHeadings, finder));
    }

    private List<Unlisted> find(String text, Reading reading) {
        var found = new ArrayList<Unlisted>();
        for (var p = 0; p < reading.passages().size(); p++) {
            var passage = reading.passages().get(p);
            if (speaksOfSkills(passage.section())) {
                var words = passage.tokens().texts();
                var listed = gazetteer.hits(words);
                for (var span : statistical.find(words)) {
                    var start = passage.tokens().starts()[span.getStart()];
                    var end = passage.tokens().ends()[span.getEnd() - 1];
                    // The taxonomy does list what is one of its names and not meant as one here: a network, the state of balance.
                    var isListed = listed.stream().anyMatch(hit -> hit.from() == span.getStart() && hit.to() == span.getEnd());
                    if (!isListed && isName(text.substring(start, end)) && !FirmName.holds(words, span.getStart(), span.getEnd()) && !EMPLOYER.matcher(text).region(end, passage.end()).lookingAt() && reading.mentions().get(p).stream().noneMatch(m -> m.start() < end && m.end() > start)) {
                        found.add(new Unlisted(text.substring(start, end), new Span(start, end)));
                    }
                }
            }
        }
        return found;
    }

    private boolean isName(String text) {
        return NAME.matcher(text).matches() && LETTERS.matcher(text).find() && !readOtherwise.contains(text) && !NO_NAMES.contains(text.toLowerCase(Locale.ROOT)) && !TEMPLATE.matcher(text).matches() && !NUMBERED.matcher(text).matches() && !GRADE.matcher(text).matches() && !ADDRESS.matcher(text).matches() && !DATED.matcher(text).find()
                && !COUNTRIES.contains(text.toLowerCase(Locale.ROOT)) && EducationFinder.levels(text, true).isEmpty();
    }

    private static boolean speaksOfSkills(Section section) {
        return switch (section) {
            case OPENING, SUMMARY, EXPERIENCE, PROJECTS, EDUCATION, SKILLS, LANGUAGES, CERTIFICATES, VOLUNTEERING, DUTIES, MUST, NICE, OTHER -> true;
            case INTERESTS, REFERENCES, OFFER, COMPANY, APPLY -> false;
        };
    }
}
