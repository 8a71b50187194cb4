package org.quayside.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.spans.SpanFinder;
import org.quayside.spans.SpanModel;

/**
 * Finds mentions that no taxonomy lists: what the statistical finder takes for a skill where the gazetteer knows none.
 *
 * <p>They carry no weight in a score, because nothing is known of what they serve for; they are shown to people, who may add them to the taxonomy. Names of people and
 * addresses are masked first, as always. For any number of threads.
 */
public final class UnlistedMentions {
    /** The model that comes with the program, trained on the sentences beside it; {@code quayside taxonomy train} makes it. */
    public static final String MODEL = "mentions.model";
    private static final int SHORTEST = 2;

    private final Headings cvHeadings = new Headings("cv");
    private final Headings adHeadings = new Headings("ad");
    private final MentionFinder finder;
    private final Mask mask;
    private final SpanFinder statistical;

    public UnlistedMentions(SkillGazetteer gazetteer, SpanModel model) {
        finder = new MentionFinder(gazetteer);
        mask = new Mask(gazetteer.taxonomy());
        statistical = new SpanFinder(model, new GazetteerLexicon(gazetteer));
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
        return find(text, Reading.of(mask.apply(text, candidateName), cvHeadings, finder));
    }

    public List<Unlisted> inVacancy(String text) {
        return find(text, Reading.of(Mask.addresses(text), adHeadings, finder));
    }

    private List<Unlisted> find(String text, Reading reading) {
        var found = new ArrayList<Unlisted>();
        for (var p = 0; p < reading.passages().size(); p++) {
            var passage = reading.passages().get(p);
            if (speaksOfSkills(passage.section())) {
                for (var span : statistical.find(passage.tokens().texts())) {
                    var start = passage.tokens().starts()[span.getStart()];
                    var end = passage.tokens().ends()[span.getEnd() - 1];
                    if (end - start >= SHORTEST && reading.mentions().get(p).stream().noneMatch(m -> m.start() < end && m.end() > start)) {
                        found.add(new Unlisted(text.substring(start, end), new Span(start, end)));
                    }
                }
            }
        }
        return found;
    }

    private static boolean speaksOfSkills(Section section) {
        return switch (section) {
            case OPENING, SUMMARY, EXPERIENCE, PROJECTS, EDUCATION, SKILLS, LANGUAGES, CERTIFICATES, VOLUNTEERING, DUTIES, MUST, NICE, OTHER -> true;
            case INTERESTS, REFERENCES, OFFER, COMPANY, APPLY -> false;
        };
    }
}
