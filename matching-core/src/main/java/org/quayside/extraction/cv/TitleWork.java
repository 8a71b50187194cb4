package org.quayside.extraction.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quayside.extraction.text.Span;
import org.quayside.linking.NamedOccupations;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** What a title alone says that somebody does: an "Accountant" of six years has done accounting for six years, whether the lines below name it or not. */
final class TitleWork {
    private final NamedOccupations occupations;

    /** @param span of the title in the whole text */
    record Done(SkillId skill, Span span) {}

    TitleWork(Taxonomy taxonomy) {
        occupations = new NamedOccupations(taxonomy);
    }

    /** What the titles in {@code line} say, which begins at {@code start} of the whole text. */
    List<Done> in(String line, int start) {
        var done = new ArrayList<Done>();
        for (var named : occupations.in(line)) {
            var work = named.occupation().work();
            if (work != null && !named.ambiguous()) {
                var at = line.toLowerCase(Locale.ROOT).indexOf(named.title().toLowerCase(Locale.ROOT));
                done.add(new Done(work, at < 0 ? new Span(start, start + line.length()) : new Span(start + at, start + at + named.title().length())));
            }
        }
        return done;
    }
}
