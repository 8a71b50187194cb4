package org.quayside.app.skill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.cv.CvReading;
import org.quayside.extraction.fact.FactPlace;
import org.quayside.extraction.text.Span;
import org.quayside.extraction.unlisted.Unlisted;
import org.quayside.extraction.vacancy.VacancyReading;
import org.quayside.taxonomy.SkillId;

/**
 * A place to mark in the text.
 *
 * @param kind {@code skill}, {@code denied}, {@code unlisted}, or the fact that is said there, as {@code salary} or {@code workMode}
 * @param skills the skill that is meant, or the alternatives; none for what the taxonomy does not list
 */
record Highlight(int start, int end, String text, String kind, List<SkillId> skills) {
    static final Comparator<Highlight> IN_ORDER = Comparator.comparingInt(Highlight::start).thenComparingInt(Highlight::end);

    static List<Highlight> of(String text, CvReading reading) {
        var marks = new ArrayList<Highlight>();
        reading.skills().forEach(found -> add(text, found.mentions(), "skill", List.of(found.skill()), marks));
        reading.denied().forEach(denied -> add(text, denied.mentions(), "denied", List.of(denied.skill()), marks));
        return marks;
    }

    static List<Highlight> of(String text, VacancyReading reading) {
        var marks = new ArrayList<Highlight>();
        reading.skills().forEach(asked -> add(text, asked.mentions(), "skill", asked.requirement().anyOf(), marks));
        return marks;
    }

    static Highlight of(String text, FactPlace fact) {
        var place = fact.place();
        return new Highlight(place.start(), place.end(), text.substring(place.start(), place.end()), fact.fact(), List.of());
    }

    static Highlight of(Unlisted mention) {
        return new Highlight(mention.place().start(), mention.place().end(), mention.text(), "unlisted", List.of());
    }

    private static void add(String text, @Nullable List<Span> places, String kind, List<SkillId> skills, List<Highlight> marks) {
        for (var place : places == null ? List.<Span>of() : places) {
            marks.add(new Highlight(place.start(), place.end(), text.substring(place.start(), place.end()), kind, skills));
        }
    }
}
