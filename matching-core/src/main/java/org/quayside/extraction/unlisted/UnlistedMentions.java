package org.quayside.extraction.unlisted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.Reading;
import org.quayside.extraction.fact.BoardFields;
import org.quayside.extraction.gazetteer.GazetteerLexicon;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.mention.FirmName;
import org.quayside.extraction.mention.MentionFinder;
import org.quayside.extraction.text.DataFile;
import org.quayside.extraction.text.Headings;
import org.quayside.extraction.text.Mask;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Span;
import org.quayside.extraction.text.Stems;
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
    private static final double SURE = 0.7;
    /** What tells that nobody is preferred for what he is asks for nothing. */
    private static final Pattern NOTICE = Pattern.compile("(?i)\\bequal[- ]opportunit|\\bregardless of\\b|\\bwithout regard\\b|\\bdiscriminat|平等機會|平等机会");
    private static final Stems NOTICE_STEMS = new Stems("equal", "regard", "discriminat", "平等");
    /** Names subjects of a degree: "or related disciplines". */
    private static final Pattern SUBJECTS = Pattern.compile("(?i)\\b(?:related|relevant|similar) (?:disciplines?|subjects?|majors?)\\b|相關(?:學科|科目)|相关(?:学科|专业)");
    /** Firm, place and years of a job stand in one line. */
    private static final Pattern HEAD = Pattern.compile("(?i)(?:19|20)\\d\\d\\W{1,4}(?:to\\s)?(?:(?:[a-z]{3,9}\\.?|\\d{1,2})[\\s/.]{1,2})?(?:(?:19|20)\\d\\d|present|current|now|今)");
    /** "港島貿易誠聘文員". */
    private static final Pattern EMPLOYER = Pattern.compile("\\s?(?:現|现)?(?:誠|急|诚)(?:聘|招)");

    private final Headings cvHeadings = new Headings("cv");
    private final Headings adHeadings = new Headings("ad");
    private final MentionFinder finder;
    private final Mask mask;
    private final SpanFinder statistical;
    private final SkillGazetteer gazetteer;
    private final UnlistedName names;

    public UnlistedMentions(SkillGazetteer gazetteer, SpanModel model) {
        this.gazetteer = gazetteer;
        finder = new MentionFinder(gazetteer);
        mask = new Mask(gazetteer.taxonomy());
        statistical = new SpanFinder(model.atLeast(SURE), new GazetteerLexicon(gazetteer));
        names = new UnlistedName(gazetteer.taxonomy());
    }

    /** The shipped model. */
    public static SpanModel shipped() {
        try (var stream = DataFile.open(MODEL)) {
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
            if (speaksOfSkills(passage.section()) && !isBeside(passage, passage.of(text))) {
                var words = passage.tokens().texts();
                var listed = gazetteer.hits(words);
                for (var span : statistical.find(words)) {
                    var start = passage.tokens().starts()[span.getStart()];
                    var end = passage.tokens().ends()[span.getEnd() - 1];
                    // The taxonomy does list what is one of its names and not meant as one here: a network, the state of balance.
                    var isListed = listed.stream().anyMatch(hit -> hit.from() == span.getStart() && hit.to() == span.getEnd());
                    if (!isListed && names.isName(text.substring(start, end), passage.section()) && (start == 0 || text.charAt(start - 1) != '-') && !FirmName.holds(words, span.getStart(), span.getEnd()) && !EMPLOYER.matcher(text).region(end, passage.end()).lookingAt() && reading.mentions().get(p).stream().noneMatch(m -> m.start() < end && m.end() > start)) {
                        found.add(new Unlisted(text.substring(start, end), new Span(start, end)));
                    }
                }
            }
        }
        return found;
    }

    /** Neither heads of jobs nor subjects nor notices name skills. */
    private static boolean isBeside(Passage passage, String sentence) {
        return passage.section() == Section.EXPERIENCE && HEAD.matcher(sentence).find()
                || NOTICE_STEMS.in(sentence) && NOTICE.matcher(sentence).find()
                || SUBJECTS.matcher(sentence).find();
    }

    private static boolean speaksOfSkills(Section section) {
        return switch (section) {
            case OPENING, SUMMARY, EXPERIENCE, PROJECTS, SKILLS, LANGUAGES, CERTIFICATES, VOLUNTEERING, DUTIES, MUST, NICE, OTHER -> true;
            case EDUCATION, INTERESTS, REFERENCES, OFFER, COMPANY, APPLY -> false;
        };
    }
}
