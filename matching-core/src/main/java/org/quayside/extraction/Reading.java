package org.quayside.extraction;

import java.util.List;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.mention.MentionFinder;
import org.quayside.extraction.text.Headings;
import org.quayside.extraction.text.Line;
import org.quayside.extraction.text.Section;

/**
 * A text laid out for the finders: lines under sections, passages with tokens, mentions of each passage.
 *
 * @param text masked where it must be, as long as the original
 * @param mentions parallel to {@code passages}
 */
public record Reading(String text, List<Line> lines, List<Passage> passages, List<List<Mention>> mentions) {
    public static Reading of(String text, Headings headings, MentionFinder finder) {
        var lines = Line.all(text, headings);
        var passages = Passage.all(text, lines, finder.brokenNames());
        return new Reading(text, lines, passages, passages.stream().map(p -> finder.find(p.tokens(), isList(p))).toList());
    }

    /** A title: one line, in which every name means a skill. */
    public static Reading title(String title, MentionFinder finder) {
        var line = new Line(0, title.length(), false, Section.MUST, false, false);
        var passages = title.isBlank() ? List.<Passage>of() : Passage.all(title, List.of(line), finder.brokenNames());
        return new Reading(title, List.of(line), passages, passages.stream().map(p -> finder.find(p.tokens(), true)).toList());
    }

    /** Sections in which a name means a skill without more ado. */
    private static boolean isList(Passage passage) {
        return passage.list() || switch (passage.section()) {
            case SKILLS, CERTIFICATES, LANGUAGES, MUST, NICE -> true;
            case OPENING, SUMMARY, EXPERIENCE, PROJECTS, EDUCATION, VOLUNTEERING, INTERESTS, REFERENCES, DUTIES, OFFER, COMPANY, APPLY, OTHER -> false;
        };
    }
}
