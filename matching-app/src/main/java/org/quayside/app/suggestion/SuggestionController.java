package org.quayside.app.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.application.ApplicationView;
import org.quayside.app.candidate.CandidateAccess;
import org.quayside.app.http.Page;
import org.quayside.app.http.RankedPage;
import org.quayside.app.http.RankedPage.Placed;
import org.quayside.app.match.Suggestions;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.security.Caller;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.application.ApplicationId;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Verdict;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The best vacancies for a candidate, for the person. */
@RestController
@RequestMapping("/api/v1/candidates/{id}/suggestions")
class SuggestionController {
    private static final int NEAR_MISSES = 50;

    /** One vacancy; scores in basis points. {@code reasons}: where the breakdown is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(int rank, String vacancy, @Nullable String title, @Nullable String organization, @Nullable String organizationName, int match,
            int fit, int appeal, Verdict verdict, boolean interested, String reasons) implements RankedPage.Row {}

    private final Suggestions suggestions;
    private final CandidateAccess access;
    private final VacancyView vacancies;
    private final OrganizationView organizations;
    private final SuggestionRows lists;
    private final ApplicationView applications;

    SuggestionController(Suggestions suggestions, CandidateAccess access, VacancyView vacancies, OrganizationView organizations,
            SuggestionRows lists, ApplicationView applications) {
        this.suggestions = suggestions;
        this.access = access;
        this.vacancies = vacancies;
        this.organizations = organizations;
        this.lists = lists;
        this.applications = applications;
    }

    @GetMapping
    Page<Row> suggestions(@PathVariable String id, Caller caller, @RequestParam(defaultValue = "false") boolean nearMisses,
            @RequestParam(required = false) @Nullable String fair, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page.Request page = Page.Request.of(limit, cursor);
        CandidateId candidate = access.own(id, caller).id();
        List<Suggestions.Row> all = nearMisses ? suggestions.nearMisses(candidate, NEAR_MISSES) : suggestions.of(candidate);
        return RankedPage.of(lists.at(fair, all), page, placed -> rows(candidate, placed));
    }

    private List<Row> rows(CandidateId candidate, List<Placed<Suggestions.Row>> placed) {
        var jobs = vacancies.lines(placed.stream().map(row -> row.what().vacancy()).toList());
        var employers = organizations.of(jobs.values().stream().map(VacancyView.Line::organization).collect(Collectors.toSet()));
        var pairs = applications.of(placed.stream().map(row -> new ApplicationId(candidate, row.what().vacancy())).toList());
        return placed.stream()
                .map(row -> {
                    var vacancy = row.what().vacancy();
                    var job = jobs.get(vacancy);
                    var employer = job == null ? null : employers.get(job.organization());
                    var pair = pairs.get(new ApplicationId(candidate, vacancy));
                    var score = row.what().score();
                    return new Row(row.rank(), vacancy.value(), job == null ? null : job.title(), job == null ? null : job.organization().value(),
                            employer == null ? null : employer.name(), score.match(), score.fit(), score.appeal(), score.verdict(),
                            pair != null && pair.interested(), "/api/v1/candidates/%s/matches/%s".formatted(candidate, vacancy));
                })
                .toList();
    }
}
