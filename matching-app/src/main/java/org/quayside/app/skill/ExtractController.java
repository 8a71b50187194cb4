package org.quayside.app.skill;

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
import org.quayside.extraction.CvReading;
import org.quayside.extraction.FactPlace;
import org.quayside.extraction.Unlisted;
import org.quayside.extraction.UnlistedMentions;
import org.quayside.extraction.VacancyReading;
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

    /** The reading's own fields, mentions that the taxonomy does not list, and every place in the order of the text. */
    record Extracted(@JsonUnwrapped Object reading, List<Unlisted> unlisted, List<Highlight> highlights) {
        Extracted {
            highlights = Stream.concat(highlights.stream(), unlisted.stream().map(Highlight::of)).sorted(Highlight.IN_ORDER).toList();
        }
    }

    private static Extracted extracted(String text, Object reading, List<Unlisted> unlisted, List<Highlight> skills, List<FactPlace> facts) {
        return new Extracted(reading, unlisted, Stream.concat(skills.stream(), facts.stream().map(fact -> Highlight.of(text, fact))).toList());
    }

    private UnlistedMentions unlisted() {
        return readers.unlisted();
    }

    @PostMapping(consumes = "application/json")
    Object read(@RequestBody byte[] body) {
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        String text = json.requiredString("text");
        String kind = json.string("kind");
        String title = json.string("title");
        String name = json.string("name");
        json.refuseOthers();
        return read(text, kind == null ? "cv" : kind, title, name);
    }

    @PostMapping(consumes = "text/plain")
    Object readText(@RequestBody byte[] body, @RequestParam(defaultValue = "cv") String kind) {
        return read(org.quayside.app.http.RequestBody.text(body), kind, null, null);
    }

    private Object read(String text, String kind, @Nullable String title, @Nullable String name) {
        if (text.length() > LONGEST) {
            throw HttpProblem.invalid("/text", "has %,d characters, %,d are allowed".formatted(text.length(), LONGEST));
        }
        return switch (kind) {
            case "cv" -> {
                var reading = readers.cvs().read(text, name, LocalDate.now(clock.withZone(HONG_KONG)));
                yield extracted(text, reading, unlisted().inCv(text, name), Highlight.of(text, reading),
                        readers.cvs().places(text, name, LocalDate.now(clock.withZone(HONG_KONG)), reading));
            }
            case "vacancy" -> {
                var reading = readers.vacancies().read(title == null ? "" : title, text);
                yield extracted(text, reading, unlisted().inVacancy(text), Highlight.of(text, reading), readers.vacancies().places(text, reading));
            }
            default -> throw HttpProblem.invalid("/kind", "is '%s', cv or vacancy is expected".formatted(kind));
        };
    }
}
