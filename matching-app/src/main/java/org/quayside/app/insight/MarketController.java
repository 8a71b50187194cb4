package org.quayside.app.insight;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.security.Caller;
import org.quayside.organization.Sector;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The market over HTTP, for everybody who is known: no person stands behind a figure. */
@RestController
@RequestMapping("/api/v1/market")
class MarketController {
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    private static final long KEPT = Duration.ofSeconds(5).toNanos();
    private static final int MOST_KEPT = 100;

    private record Kept(Market market, long nanos) {}

    private final MarketView view;
    private final FairView fairs;
    private final Map<MarketView.Filter, Kept> kept = new ConcurrentHashMap<>();

    MarketController(MarketView view, FairView fairs) {
        this.view = view;
        this.fairs = fairs;
    }

    /** {@code from} and {@code to}: days, the last one included. */
    @GetMapping
    Market market(@RequestParam(required = false) @Nullable String fair, @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to) {
        MarketView.Filter filter = filter(fair, sector, from, to);
        Kept last = kept.get(filter);
        if (last == null || System.nanoTime() - last.nanos() > KEPT) {
            if (kept.size() > MOST_KEPT) {
                kept.clear();
            }
            last = new Kept(view.of(filter), System.nanoTime());
            kept.put(filter, last);
        }
        return last.market();
    }

    /** What a figure counts. */
    @GetMapping("/counted")
    Page<MarketView.Counted> counted(Caller caller, @RequestParam String figure, @RequestParam(required = false) @Nullable String fair,
            @RequestParam(required = false) @Nullable String sector, @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page.Request page = Page.Request.of(limit, cursor);
        if (MarketPeople.counts(figure) && !caller.feedsPersons()) {
            throw HttpProblem.forbidden("persons are listed only for who may list candidates");
        }
        List<MarketView.Counted> all = view.counted(filter(fair, sector, from, to), figure);
        if (all == null) {
            throw HttpProblem.parameter("figure", "is '%s', which counts nothing that could be listed".formatted(figure));
        }
        String after = page.after();
        return Page.of(all.stream().filter(c -> after == null || c.id().compareTo(after) > 0).limit(page.limit() + 1L).toList(), page, MarketView.Counted::id);
    }

    private MarketView.Filter filter(@Nullable String fair, @Nullable String sector, @Nullable String from, @Nullable String to) {
        Instant begin = time("from", from, 0);
        Instant end = time("to", to, 1);
        if (begin != null && end != null && !begin.isBefore(end)) {
            throw HttpProblem.parameter("to", "%s is before from %s".formatted(to, from));
        }
        return new MarketView.Filter(fair == null ? null : fairs.existing(fair).id(), sector == null ? null : sector(sector), begin, end);
    }

    private static Sector sector(String slug) {
        try {
            return MarketFacts.sector(slug);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.parameter("sector", String.valueOf(e.getMessage()));
        }
    }

    /** A day, from its beginning or to its end in Hong Kong, or a time. */
    private static @Nullable Instant time(String name, @Nullable String text, int days) {
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T") ? Instant.parse(text) : LocalDate.parse(text).plusDays(days).atStartOfDay(HONG_KONG).toInstant();
        } catch (DateTimeException e) {
            throw HttpProblem.parameter(name, "is '%s', a day like 2027-05-31 is expected".formatted(text));
        }
    }
}
