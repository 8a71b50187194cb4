package org.quayside.app.engine;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.match.EngineBuilds;
import org.quayside.app.match.EngineBuilds.State;
import org.quayside.app.match.EngineBuilds.Status;
import org.quayside.app.match.EngineComparison;
import org.quayside.app.match.EngineRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The engine that is served and the one that is built beside it. */
@RestController
@RequestMapping("/api/v1/engines")
class EngineController {
    private static final int DEFAULT_THROTTLE = 50;
    private static final int MOST_MOVERS = 100;

    private final EngineBuilds builds;
    private final EngineComparison comparison;

    EngineController(EngineBuilds builds, EngineComparison comparison) {
        this.builds = builds;
        this.comparison = comparison;
    }

    /**
     * @param version {@code x2-3fa2b91c-s1-e0}: extractor, taxonomy, scorer, epoch of the skill counts
     * @param position of the last event that its lists hold, -1: none; {@code head} is the last there is
     * @param progress 0..100
     * @param throttle per cent of the time that the build may work
     */
    record EngineBody(String version, State state, long position, long head, int progress, boolean automatic, int throttle) {
        static EngineBody of(Status status) {
            var progress = status.head() < 0 ? 100 : Math.clamp((status.position() + 1) * 100 / (status.head() + 1), 0, 100);
            return new EngineBody(status.version().toString(), status.state(), status.position(), status.head(), progress, status.automatic(),
                    status.throttle());
        }
    }

    record Engines(List<EngineBody> items) {}

    @GetMapping
    Engines all() {
        return new Engines(builds.all().stream().map(EngineBody::of).toList());
    }

    @GetMapping("/{engine}")
    EngineBody one(@PathVariable String engine) {
        return EngineBody.of(known(engine));
    }

    /** Body: {@code recount}, whether skills are counted anew (a new epoch), and {@code throttle}. */
    @PostMapping
    ResponseEntity<EngineBody> build(@RequestBody byte[] body) {
        var json = org.quayside.app.http.RequestBody.json(body);
        var recount = json.bool("recount");
        var throttle = Optional.ofNullable(throttle(json)).orElse(DEFAULT_THROTTLE);
        json.refuseOthers();
        var begun = orRefused(() -> EngineBody.of(builds.build(recount != null && recount, throttle)));
        return ResponseEntity.accepted().location(URI.create("/api/v1/engines/" + begun.version())).body(begun);
    }

    @PatchMapping("/{engine}")
    EngineBody pace(@PathVariable String engine, @RequestBody byte[] body) {
        var now = known(engine);
        var json = org.quayside.app.http.RequestBody.json(body);
        var paused = json.bool("paused");
        var throttle = throttle(json);
        json.refuseOthers();
        return orRefused(() -> EngineBody.of(builds.pace(engine, paused == null ? now.state() == State.PAUSED : paused,
                throttle == null ? now.throttle() : throttle)));
    }

    @GetMapping("/{engine}/report")
    org.quayside.app.match.EngineReport report(@PathVariable String engine, @RequestParam(defaultValue = "20") int movers) {
        known(engine);
        if (movers < 0 || movers > MOST_MOVERS) {
            throw HttpProblem.parameter("movers", "%d is not within 0..%d".formatted(movers, MOST_MOVERS));
        }
        return orRefused(() -> comparison.report(engine, movers));
    }

    @PostMapping("/{engine}/switch")
    ResponseEntity<EngineBody> switchTo(@PathVariable String engine) {
        known(engine);
        return orRefused(() -> {
            builds.switchTo(engine);
            return ResponseEntity.accepted().body(EngineBody.of(known(engine)));
        });
    }

    @DeleteMapping("/{engine}")
    ResponseEntity<Void> discard(@PathVariable String engine) {
        known(engine);
        return orRefused(() -> {
            builds.discard(engine);
            return ResponseEntity.noContent().build();
        });
    }

    private Status known(String engine) {
        return builds.find(engine).orElseThrow(() -> HttpProblem.notFound("engine", engine));
    }

    private static @Nullable Integer throttle(JsonObject json) {
        var percent = json.integer("throttle");
        if (percent != null && (percent < 1 || percent > 100)) {
            throw HttpProblem.invalid("/throttle", "%d is not within 1..100 per cent".formatted(percent));
        }
        return percent == null ? null : percent.intValue();
    }

    private static <T> T orRefused(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (EngineRefused e) {
            throw HttpProblem.of(HttpStatus.CONFLICT, "ENGINE_REFUSED", String.valueOf(e.getMessage()));
        }
    }
}
