package org.quayside.app.shortlist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.application.ApplicationView;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.http.RankedPage;
import org.quayside.app.http.RankedPage.Placed;
import org.quayside.app.match.Shortlists;
import org.quayside.app.security.Caller;
import org.quayside.application.ApplicationId;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The best candidates for a vacancy, for who works for its organisation. Rows name nobody. */
@RestController
@RequestMapping("/api/v1/vacancies/{id}/shortlist")
class ShortlistController {
    private static final int NEAR_MISSES = 100;

    /** One candidate; scores in basis points, for an organisation in whole percent. {@code reasons}: where the breakdown is. */
    record Row(int rank, String candidate, int match, int fit, int appeal, Verdict verdict, boolean interested, boolean shortlisted,
            boolean contactOpen, String reasons) implements RankedPage.Row {}

    private final ShortlistAccess access;
    private final Shortlists shortlists;
    private final ShortlistRows lists;
    private final ApplicationView applications;

    ShortlistController(ShortlistAccess access, Shortlists shortlists, ShortlistRows lists, ApplicationView applications) {
        this.access = access;
        this.shortlists = shortlists;
        this.lists = lists;
        this.applications = applications;
    }

    @GetMapping
    Page<Row> shortlist(@PathVariable String id, Caller caller, @RequestParam(defaultValue = "false") boolean nearMisses,
            @RequestParam(required = false) @Nullable String fair, @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        Page.Request page = Page.Request.of(limit, cursor);
        VacancyId vacancy = access.vacancy(id, caller);
        if (at != null && nearMisses) {
            throw HttpProblem.parameter("at", "goes with what was published, near misses never are: ask for one of the two");
        }
        List<Shortlists.Row> all = at != null ? shortlists.at(vacancy, time(at)) : nearMisses ? shortlists.nearMisses(vacancy, NEAR_MISSES) : shortlists.of(vacancy);
        return RankedPage.of(lists.at(fair, all), page, placed -> rows(vacancy, caller.feedsPersons(), placed));
    }

    private static Instant time(String at) {
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeParseException e) {
            throw HttpProblem.parameter("at", "'%s' is not a time like 2026-05-31T09:00:00Z".formatted(at));
        }
    }

    private List<Row> rows(VacancyId vacancy, boolean exact, List<Placed<Shortlists.Row>> placed) {
        var pairs = applications.of(placed.stream().map(row -> new ApplicationId(row.what().candidate(), vacancy)).toList());
        return placed.stream().map(row -> row(vacancy, exact, row, pairs.get(new ApplicationId(row.what().candidate(), vacancy)))).toList();
    }

    private static Row row(VacancyId vacancy, boolean exact, Placed<Shortlists.Row> placed, ApplicationView.@Nullable Entry pair) {
        var candidate = placed.what().candidate();
        Score score = exact ? placed.what().score() : placed.what().score().forOrganization();
        return new Row(placed.rank(), candidate.value(), score.match(), score.fit(), score.appeal(), score.verdict(),
                pair != null && pair.interested(), pair != null && pair.shortlisted(), pair != null && pair.contactOpen(),
                "/api/v1/candidates/%s/matches/%s".formatted(candidate, vacancy));
    }
}
