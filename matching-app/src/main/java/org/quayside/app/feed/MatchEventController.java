package org.quayside.app.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.fair.ShownVacancies;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchLog;
import org.quayside.app.platform.stream.OpenStreams;
import org.quayside.app.security.Caller;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.vacancy.VacancyId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The feed of match events over HTTP, for systems that integrate. */
@RestController
@RequestMapping("/api/v1/match-events")
class MatchEventController {
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final int MOST_EVENTS = 10_000;
    private static final long LONGEST_WAIT = 60_000;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final MatchLog log;
    private final OpenStreams streams;
    private final LogName name;
    private final CloudEvents form;
    private final FairView fairs;
    private final ShownVacancies shown;

    MatchEventController(MatchLog log, LogName name, OpenStreams streams, CloudEvents form, FairView fairs, ShownVacancies shown) {
        this.log = log;
        this.name = name;
        this.streams = streams;
        this.form = form;
        this.fairs = fairs;
        this.shown = shown;
    }

    /** Query parameters that narrow the feed, each one value or several separated by commas; null: not. */
    record Narrowing(
            @Nullable String type,
            @Nullable String vacancy,
            @Nullable String candidate,
            @Nullable String organization,
            @Nullable String sector,
            @Nullable String fair,
            @Nullable Integer minimumScore) {
        /** But for the fair. */
        LogFilter filter(@Nullable Set<OrganizationId> visible) {
            if (minimumScore != null && (minimumScore < 0 || minimumScore > 10_000)) {
                throw HttpProblem.parameter("minimumScore", "is %d, 0 to 10000 is expected".formatted(minimumScore));
            }
            return new LogFilter(EventType.kinds(each("type", type, EventType::parse).stream().map(EventType::type).toList()),
                    each("vacancy", vacancy, id(VacancyId::new)), each("candidate", candidate, id(CandidateId::new)),
                    each("organization", organization, id(OrganizationId::new)), each("sector", sector, Narrowing::sector), minimumScore, visible);
        }

        /** The parameter's name says already what the id is of. */
        private static <T> Function<String, T> id(Function<String, T> read) {
            return text -> {
                try {
                    return read.apply(text);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("is '%s'; an id has 1 to 64 letters, digits, '.', '_' or '-'".formatted(text), e);
                }
            };
        }

        private static Sector sector(String slug) {
            return Arrays.stream(Sector.values()).filter(sector -> sector.slug().equals(slug)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("is '%s', one of %s is expected"
                            .formatted(slug, Arrays.stream(Sector.values()).map(Sector::slug).toList())));
        }

        private static <T> Set<T> each(String name, @Nullable String text, Function<String, T> read) {
            return text == null ? Set.of()
                    : Arrays.stream(text.split(",")).map(one -> checked(name, one, read)).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A batch of events behind {@code lastEventId}; an empty one if there was none within {@code timeout} milliseconds. */
    @GetMapping
    void batch(
            @RequestParam(required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") long timeout,
            @ModelAttribute Narrowing narrowing,
            Caller caller,
            HttpServletResponse response) throws InterruptedException, IOException {
        if (limit < 1 || limit > MOST_EVENTS) {
            throw HttpProblem.parameter("limit", "is %d, 1 to %d is expected".formatted(limit, MOST_EVENTS));
        }
        if (timeout < 0 || timeout > LONGEST_WAIT) {
            throw HttpProblem.parameter("timeout", "is %d, 0 to %d milliseconds is expected".formatted(timeout, LONGEST_WAIT));
        }
        var reader = reader(lastEventId, source, narrowing, caller);
        var first = awaited(reader, limit, timeout);
        response.setContentType(BATCH);
        response.setHeader("Cache-Control", "no-store");
        new EventBatch(reader, form, response.getOutputStream()).write(first, limit);
    }

    /** The first events, once there are some or the time is up. */
    private List<MatchEntry> awaited(FeedReader reader, int limit, long timeout) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMillis(timeout).toNanos();
        var events = reader.next(limit);
        while (events.isEmpty()) {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative() || left.isZero() || streams.closing()) {
                break;
            }
            reader.awaitNews(left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
            events = reader.next(limit);
        }
        return events;
    }

    /** The same events as they happen. A reader that comes back says where it was by the header {@code Last-Event-ID}. */
    @GetMapping("/stream")
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String resumed,
            @RequestParam(required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String source,
            @ModelAttribute Narrowing narrowing,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reader = reader(resumed == null ? lastEventId : resumed, source, narrowing, caller);
        streams.serve(request, response, reader);
    }

    /** @param source of the event at the position, if the reader says it; empty, as the position of who has none yet: it does not */
    private FeedReader reader(@Nullable String lastEventId, @Nullable String source, Narrowing narrowing, Caller caller) {
        var position = lastEventId == null || lastEventId.isEmpty()
                ? Position.BEGINNING
                : checked("lastEventId", lastEventId, MatchEventController::position);
        if (source != null && !source.isEmpty() && !source.equals(name.source())) {
            throw HttpProblem.of(HttpStatus.GONE, "UNKNOWN_POSITION",
                    "source %s is not that of this log, %s: it is of another installation, or this one was restored from a backup; leave out source and lastEventId to read from the beginning"
                            .formatted(source, name.source()));
        }
        var head = log.head();
        if (position > head) {
            throw HttpProblem.of(HttpStatus.GONE, "UNKNOWN_POSITION",
                    "lastEventId %s is beyond the end of this log, %s: it is of another log, or this one was restored from a backup; leave it out to read from the beginning"
                            .formatted(lastEventId, Position.text(head)));
        }
        return new FeedReader(log, filter(narrowing, caller), form, position, head);
    }

    /** What a fair shows is looked up now, and while the reader stays: what joins it later is not missed. */
    private Supplier<LogFilter> filter(Narrowing narrowing, Caller caller) {
        var filter = narrowing.filter(caller.visible());
        if (narrowing.fair() == null) {
            return () -> filter;
        }
        var fair = fairs.existing(narrowing.fair()).id();
        shown.now(fair);
        return () -> filter.amongst(shown.at(fair));
    }

    private static long position(String text) {
        try {
            return Position.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; leave it out to read from the beginning", e);
        }
    }

    private static <T> T checked(String name, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.parameter(name, String.valueOf(e.getMessage()));
        }
    }
}
