package org.quayside.app.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quayside.app.application.Decision.Side;
import org.quayside.app.candidate.CandidateView;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.application.ApplicationId;
import org.quayside.application.DeclineReason;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.vacancy.VacancyId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Decisions about pairs, for the API and the pages: who may take which, and what the other side gets to see. An organisation that the
 * candidate hides from is answered as if there were no such candidate.
 */
@Component
public final class ApplicationDesk {
    private final ApplicationView view;
    private final CandidateView candidates;
    private final VacancyView vacancies;
    private final CommandDispatch commands;

    ApplicationDesk(ApplicationView view, CandidateView candidates, VacancyView vacancies, CommandDispatch commands) {
        this.view = view;
        this.candidates = candidates;
        this.vacancies = vacancies;
        this.commands = commands;
    }

    /** How whoever asks named one side of the pair: the field of the body, and what stood in it. */
    record Named(String field, String text) {
        HttpProblem unknown(String what) {
            return HttpProblem.invalid("/" + field, "'%s' is no %s".formatted(text, what));
        }
    }

    /** Takes the decision, or says why not. */
    public void decide(Caller caller, ApplicationId id, Decision decision, @Nullable DeclineReason reason, @Nullable String note) {
        decide(caller, id, new Named("candidate", id.candidateId().value()), new Named("vacancy", id.vacancyId().value()), decision, reason, note);
    }

    void decide(Caller caller, ApplicationId id, Named person, Named job, Decision decision, @Nullable DeclineReason reason, @Nullable String note) {
        if (decision.side() == Side.CANDIDATE && !caller.is(id.candidateId()) && !caller.is(Role.OPERATOR)) {
            throw HttpProblem.forbidden("%s is the candidate's own decision".formatted(decision));
        }
        VacancyView.Entry vacancy = vacancies.find(id.vacancyId())
                .orElseThrow(() -> job.unknown("vacancy"));
        boolean employer = caller.worksFor(vacancy.organization()) || caller.integrates(vacancy.organization()) || caller.is(Role.OPERATOR);
        if (decision.side() == Side.ORGANIZATION && !employer) {
            throw HttpProblem.forbidden("%s is for who works for the vacancy's organisation".formatted(decision));
        }
        CandidateView.Entry candidate = candidates.find(id.candidateId()).orElseThrow(() -> person.unknown("candidate"));
        boolean hidden = candidate.hiddenFrom().contains(vacancy.organization());
        if (hidden && decision.side() == Side.ORGANIZATION) {
            throw person.unknown("candidate");
        }
        if (hidden && decision == Decision.INTEREST) {
            throw HttpProblem.of(HttpStatus.CONFLICT, "HIDDEN_FROM_ORGANIZATION",
                    "candidate %s hides from this organisation; show yourself to it first".formatted(id.candidateId()));
        }
        if (decision == Decision.INTEREST && vacancy.status() != VacancyView.Status.OPEN) {
            throw HttpProblem.of(HttpStatus.CONFLICT, "VACANCY_NOT_OPEN", "vacancy %s is %s".formatted(id.vacancyId(), vacancy.status()));
        }
        commands.send(decision.command(id, vacancy.organization(), reason, note));
    }

    /** The pair if the caller may know of it. */
    public Optional<ApplicationView.Entry> find(Caller caller, ApplicationId id) {
        return view.find(id).filter(pair -> sees(caller, pair));
    }

    public List<ApplicationView.Entry> of(Caller caller, CandidateId id) {
        return view.of(id).stream().filter(pair -> sees(caller, pair)).toList();
    }

    public List<ApplicationView.Entry> of(Caller caller, VacancyId id) {
        return view.of(id).stream().filter(pair -> sees(caller, pair)).toList();
    }

    private boolean sees(Caller caller, ApplicationView.Entry pair) {
        if (caller.feedsPersons() || caller.is(pair.candidate())) {
            return true;
        }
        return (caller.worksFor(pair.organization()) || caller.integrates(pair.organization())) && candidates.find(pair.candidate())
                .filter(candidate -> !candidate.hiddenFrom().contains(pair.organization())).isPresent();
    }

    /** How to reach the candidate: for the organisation after both have agreed, for the person, and for the operator. */
    public Optional<Contact> contact(Caller caller, ApplicationView.Entry pair) {
        boolean open = pair.contactOpen() && caller.worksFor(pair.organization()) && sees(caller, pair);
        return open || caller.is(pair.candidate()) || caller.is(Role.OPERATOR)
                ? candidates.find(pair.candidate()).map(CandidateView.Entry::contact) : Optional.empty();
    }
}
