package org.quayside.app.shortlist;

import org.quayside.app.http.HttpProblem;
import org.quayside.app.match.Explanations;
import org.quayside.app.match.Explanations.Explained;
import org.quayside.app.match.Standing;
import org.quayside.app.security.Caller;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.candidate.CandidateId;
import org.quayside.vacancy.VacancyId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Why a candidate and a vacancy match as they do: for the person, and for who works for the vacancy's organisation, unless the person hides
 * from it or takes no part.
 */
@RestController
class BreakdownController {
    private final Explanations explanations;
    private final VacancyView vacancies;

    BreakdownController(Explanations explanations, VacancyView vacancies) {
        this.explanations = explanations;
        this.vacancies = vacancies;
    }

    @GetMapping("/api/v1/candidates/{id}/matches/{vacancy}")
    BreakdownBody breakdown(@PathVariable String id, @PathVariable String vacancy, Caller caller) {
        CandidateId candidate;
        VacancyId job;
        try {
            candidate = new CandidateId(id);
            job = new VacancyId(vacancy);
        } catch (IllegalArgumentException e) {
            throw nothing(id, vacancy);
        }
        boolean own = caller.is(candidate) || caller.feedsPersons();
        if (!own && vacancies.owner(job).filter(owner -> caller.worksFor(owner) || caller.integrates(owner)).isEmpty()) {
            throw nothing(id, vacancy);
        }
        Explained explained = explanations.explain(candidate, job)
                .filter(found -> own || found.candidate() == Standing.ACTIVE && !found.breakdown().hidden())
                .orElseThrow(() -> nothing(id, vacancy));
        return BreakdownBody.of(id, vacancy, own ? explained : explained.forOrganization());
    }

    private static HttpProblem nothing(String candidate, String vacancy) {
        return HttpProblem.notFound("match", candidate + " / " + vacancy);
    }
}
