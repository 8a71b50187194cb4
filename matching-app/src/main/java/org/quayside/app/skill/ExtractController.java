package org.quayside.app.skill;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.match.Readers;
import org.quayside.extraction.cv.SkillFound;
import org.quayside.extraction.fact.FactPlace;
import org.quayside.extraction.unlisted.Unlisted;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the engine reads in a text. Nothing is stored; spans are UTF-16 offsets into the text as sent. Years are tenths of a year. */
@RestController
@RequestMapping("/api/v1/extract")
class ExtractController {
    private static final int LONGEST = 200_000;
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");

    private final Readers readers;
    private final Clock clock;

    ExtractController(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    /** The reading's own fields, occupations, mentions that the taxonomy does not list, and every place in the order of the text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extracted(@JsonUnwrapped Object reading, List<OccupationRead> occupations, @Nullable OccupationRead toward, List<Unlisted> unlisted, List<Highlight> highlights) {
        Extracted {
            highlights = Stream.concat(highlights.stream(), unlisted.stream().map(Highlight::of)).sorted(Highlight.IN_ORDER).toList();
        }
    }

    private static Extracted extracted(
            String text, Object reading, List<OccupationRead> occupations, @Nullable OccupationRead toward, List<Unlisted> unlisted, List<Highlight> skills, List<FactPlace> facts) {
        return new Extracted(reading, occupations, toward, unlisted, Stream.concat(skills.stream(), facts.stream().map(fact -> Highlight.of(text, fact))).toList());
    }

    @PostMapping(consumes = "application/json")
    Object read(@RequestBody byte[] body) {
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        String text = json.requiredString("text");
        String kind = json.string("kind");
        String title = json.string("title");
        String name = json.string("name");
        String toward = json.string("toward");
        json.refuseOthers();
        return read(text, kind == null ? "cv" : kind, title, name, toward);
    }

    @PostMapping(consumes = "text/plain")
    Object readText(@RequestBody byte[] body, @RequestParam(defaultValue = "cv") String kind) {
        return read(org.quayside.app.http.RequestBody.text(body), kind, null, null, null);
    }

    private Object read(String text, String kind, @Nullable String title, @Nullable String name, @Nullable String toward) {
        if (text.length() > LONGEST) {
            throw HttpProblem.invalid("/text", "has %,d characters, %,d are allowed".formatted(text.length(), LONGEST));
        }
        return switch (kind) {
            case "cv" -> cv(text, name, toward);
            case "vacancy" -> {
                if (toward != null) {
                    throw HttpProblem.invalid("/toward", "is for a cv");
                }
                yield vacancy(text, title == null ? "" : title);
            }
            default -> throw HttpProblem.invalid("/kind", "is '%s', cv or vacancy is expected".formatted(kind));
        };
    }

    private Extracted cv(String text, @Nullable String name, @Nullable String toward) {
        var today = LocalDate.now(clock.withZone(HONG_KONG));
        var reading = readers.cvs().read(text, name, today);
        var had = reading.skills().stream().map(SkillFound::skill).toList();
        var occupations = readers.occupations().ofCv(readers.cvs().titles(text, today), had).stream().map(OccupationRead::of).toList();
        var step = toward == null ? null : readers.occupations().toward(toward, had).map(OccupationRead::of)
                .orElseThrow(() -> HttpProblem.invalid("/toward", "is '%s', and no occupation is called so; a title is expected, such as data analyst or 護士".formatted(toward)));
        return extracted(text, reading, occupations, step, readers.unlisted().inCv(text, name), Highlight.of(text, reading), readers.cvs().places(text, name, today, reading));
    }

    private Extracted vacancy(String text, String title) {
        var reading = readers.vacancies().read(title, text);
        var asked = reading.skills().stream().flatMap(skill -> skill.requirement().anyOf().stream()).toList();
        var occupations = readers.occupations().ofVacancy(title, asked).stream().map(OccupationRead::of).toList();
        return extracted(text, reading, occupations, null, readers.unlisted().inVacancy(text), Highlight.of(text, reading), readers.vacancies().places(text, reading));
    }
}
