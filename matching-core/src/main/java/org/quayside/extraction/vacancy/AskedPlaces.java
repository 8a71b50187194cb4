package org.quayside.extraction.vacancy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.Reading;
import org.quayside.extraction.text.Line;
import org.quayside.extraction.text.Section;
import org.quayside.vacancy.Importance;

/** What the place of a passage in an advertisement says of it: required under requirements, liked under duties, nothing in the offer or where the employer tells of himself. */
final class AskedPlaces {
    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?i)^\\s{0,3}(?:we are (?:an?|the|one)\\b|our (?:client|company|clients|customers|products|mission|platform|group)\\b|founded\\b|established\\b|about\\b|at [A-Z]\\w+,|since (?:19|20)\\d\\d|headquartered|as (?:an?|the) (?:leading|global|equal))|^.{0,80}\\b(?:is|are) (?:an?|the|one of the) (?:\\w+ ){0,3}(?:leading|leader|global|world|company|provider|start-?up|subsidiary|organi[sz]ation|group|firm)\\b|\\b(?:we offer|we provide|benefits include|equal opportunit)|^.{0,12}(?:我們是|本公司|我司|成立於|總部位於)|我們提供");
    /** How requirements begin that stand under duties without a heading of their own. */
    private static final Pattern ASKING = Pattern.compile(
            "(?i)^(?:[(（]?[ivx]{1,4}[)）.]\\s|\\W{0,4})(?:(?:a |an )?(?:relevant |recogni[sz]ed |good )?(?:(?:university|college|bachelor(?:[’']s)?|master(?:[’']s)?|tertiary|higher) )?(?:degree|diploma)\\b(?: holder| in| or|[;,.]|$)|bachelor(?:[’']s)?\\b|university graduates?\\b|graduates? (?:of|from|in)\\b|(?:master(?:[’']s)?|ph\\.?d|doctorate|postgraduate)\\b[^.]{0,24}\\b(?:degree|holder|in)\\b|(?:at least|minimum(?: of)?|min\\.?|not less than)\\s\\D{0,6}\\d{1,2}[^.]{0,16}\\byears?\\b|\\d{1,2}\\s?(?:\\+|or more|(?:-|–|to)\\s?\\d{1,2})?\\s?years?\\b[^.]{0,30}\\bexperience|(?:大學|大专|大專|學士|本科|持有|具備?)[^。]{0,10}(?:學位|畢業|毕业|程度|文憑|以上))");
    private static final Pattern LOOKING = Pattern.compile("(?i)\\blook(?:ing)? for\\b|\\bwho\\b|\\babout you\\b");

    /** What is told of those who look: "We build a bank together". */
    private static final Pattern OF_US = Pattern.compile("(?i)^\\W{0,3}(?:we\\b|our\\b|join us\\b|at [A-Z]\\w+, we\\b)");

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private final Reading reading;
    private final boolean hasDuties;
    private final boolean structured;
    /** The passage at which a text without headings passes to what would be nice. */
    private final int niceFrom;
    /** The passage of the duties, or of what stands before them, at which requirements begin without a heading. */
    private final int mustFrom;
    /** The line at which the duties begin that stand below "Who we are looking for", with requirements of their own below them: what stands before is told, not required. */
    private final int toldTo;
    /** Whether duties and requirements of one post are followed by those of another: nobody need meet them all. */
    private final boolean severalPosts;

    AskedPlaces(Reading reading) {
        this.reading = reading;
        var sections = reading.lines().stream().map(Line::section).distinct().toList();
        hasDuties = sections.contains(Section.DUTIES);
        structured = hasDuties || sections.contains(Section.MUST) || sections.contains(Section.NICE);
        mustFrom = mustFrom(reading);
        toldTo = toldTo(reading);
        severalPosts = hasSeveralPosts(reading);
        niceFrom = structured ? reading.passages().size() : Insistence.cut(reading.passages().stream().map(p -> p.of(reading.text())).toList());
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

    private static int toldTo(Reading reading) {
        var lines = reading.lines();
        var duties = line(lines, 0, Section.DUTIES);
        var told = line(lines.subList(0, duties), 0, Section.MUST);
        return told < duties && line(lines, duties, Section.MUST) < lines.size() && LOOKING.matcher(lines.get(told).of(reading.text())).find() ? duties : 0;
    }

    /** Whether the same heading opens requirements twice, with duties in between. */
    private static boolean hasSeveralPosts(Reading reading) {
        var lines = reading.lines();
        for (var must = line(lines, 0, Section.MUST); must < lines.size(); must = line(lines, must + 1, Section.MUST)) {
            var heading = words(lines.get(must).of(reading.text()));
            var duties = line(lines, must, Section.DUTIES);
            if (lines.subList(duties, lines.size()).stream().anyMatch(l -> l.heading() && l.section() == Section.MUST && words(l.of(reading.text())).equals(heading))) {
                return true;
            }
        }
        return false;
    }

    private static String words(String heading) {
        return NO_LETTERS.matcher(heading).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The first heading of {@code section} from line {@code from} on; the number of lines: there is none. */
    private static int line(List<Line> lines, int from, Section section) {
        var at = from;
        while (at < lines.size() && !(lines.get(at).heading() && lines.get(at).section() == section)) {
            at++;
        }
        return at;
    }

    /** Whether a passage before or outside the sections tells of the employer: "We are a hotel with over 20 years of hospitality". */
    static boolean isOfTheEmployer(String text, Passage passage) {
        return (passage.section() == Section.OPENING || passage.section() == Section.OTHER) && BOILERPLATE.matcher(passage.of(text)).find();
    }

    /** What the section alone says; null: nothing in it is asked for. */
    @Nullable Importance base(int number) {
        var passage = reading.passages().get(number);
        var words = passage.of(reading.text());
        if (NotAsked.isGiven(words)) {
            return null;
        }
        return switch (passage.section()) {
            case MUST -> passage.line() >= toldTo && !severalPosts ? Importance.REQUIRED : passage.line() < toldTo && OF_US.matcher(words).find() ? null : Importance.STRONGLY_PREFERRED;
            case SKILLS, EXPERIENCE, EDUCATION, LANGUAGES, CERTIFICATES -> Importance.REQUIRED;
            case NICE -> Importance.PREFERRED;
            case DUTIES -> isRequired(number, passage) ? Importance.REQUIRED : Importance.STRONGLY_PREFERRED;
            case PROJECTS, SUMMARY -> Importance.STRONGLY_PREFERRED;
            case OFFER, COMPANY, APPLY, INTERESTS, REFERENCES, VOLUNTEERING -> null;
            case OPENING, OTHER ->
                isRequired(number, passage) ? Importance.REQUIRED
                        : structured && hasDuties && !Insistence.insists(words) || BOILERPLATE.matcher(words).find() ? null
                        : number >= niceFrom && !Insistence.insists(words) ? Importance.PREFERRED : Importance.STRONGLY_PREFERRED;
        };
    }

    private boolean isRequired(int number, Passage passage) {
        return number >= mustFrom && passage.section() == reading.passages().get(mustFrom).section();
    }
}
