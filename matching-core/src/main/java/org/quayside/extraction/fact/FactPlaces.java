package org.quayside.extraction.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Reading;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Span;
import org.quayside.vacancy.Education;

/** Gathers the places of facts, each fact where it is said first, languages wherever they are said. */
public final class FactPlaces {
    private final Reading reading;
    private final List<FactPlace> places = new ArrayList<>();

    public FactPlaces(Reading reading) {
        this.reading = reading;
    }

    public List<FactPlace> all() {
        return places.stream().sorted(Comparator.comparingInt(place -> place.place().start())).toList();
    }

    public void add(String fact, @Nullable Span place) {
        if (place != null) {
            places.add(new FactPlace(fact, place));
        }
    }

    /** @param on the day that counts for "since 2019"; null: such phrases are no lengths */
    public void years(@Nullable Integer tenths, java.time.@Nullable LocalDate on) {
        for (var passage : reading.passages()) {
            for (var phrase : YearsPhrase.all(reading.text(), passage, on)) {
                if (tenths != null && phrase.tenths() == tenths) {
                    add("years", new Span(phrase.start(), phrase.end()));
                    return;
                }
            }
        }
    }

    /** Of what {@code field} says where the text does not. */
    public <T> void field(String fact, @Nullable T read, BoardFields.@Nullable Field<T> field) {
        if (field != null && field.value().equals(read) && places.stream().noneMatch(place -> place.fact().equals(fact))) {
            add(fact, field.place());
        }
    }

    public void education(@Nullable Education level) {
        for (var passage : reading.passages()) {
            var place = level == null || passage.section() == Section.REFERENCES || passage.section() == Section.OFFER || passage.section() == Section.COMPANY ? null
                    : EducationFinder.place(level, passage.of(reading.text()), passage.section() == Section.EDUCATION);
            if (place != null) {
                add("education", new Span(passage.start() + place.start(), passage.start() + place.end()));
                return;
            }
        }
    }

    public void languages(LanguageFinder finder, List<String> codes) {
        // Chinese alone is read as one of the two that are spoken.
        var wanted = codes.stream().flatMap(code -> (code.equals("yue") || code.equals("cmn") ? Set.of(code, "zh") : Set.of(code)).stream()).collect(Collectors.toSet());
        finder.places(reading, wanted).forEach(place -> add("language", place));
    }
}
