package org.quayside.app.fair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.quayside.fair.FairCommand.RequireOpenFair;
import org.quayside.fair.FairId;
import org.quayside.fair.StandCommand;
import org.quayside.fair.StandCommand.JoinFair;
import org.quayside.fair.StandCommand.LeaveFair;
import org.quayside.fair.StandCommand.ShowVacancy;
import org.quayside.fair.StandCommand.TakeVacancyDown;
import org.quayside.fair.StandId;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyCommand.RequireVacancyOf;
import org.quayside.vacancy.VacancyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations at a fair and the vacancies that they show there. A recruiter speaks for their own organisation. */
@RestController
@RequestMapping("/api/v1/fairs/{fair}/organizations")
class StandController {
    private final FairView fairs;
    private final OrganizationView organizations;
    private final CommandDispatch commands;

    StandController(FairView fairs, OrganizationView organizations, CommandDispatch commands) {
        this.fairs = fairs;
        this.organizations = organizations;
        this.commands = commands;
    }

    @GetMapping
    Page<FairView.Participant> list(@PathVariable String fair, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return fairs.participants(fairs.existing(fair).id(), Page.Request.of(limit, cursor));
    }

    @PutMapping("/{organization}")
    ResponseEntity<Void> join(@PathVariable String fair, @PathVariable String organization, Caller caller) {
        StandId stand = stand(fair, organization, caller);
        return done(stand.fairId(), List.of(new JoinFair(stand)));
    }

    @DeleteMapping("/{organization}")
    ResponseEntity<Void> leave(@PathVariable String fair, @PathVariable String organization, Caller caller) {
        StandId stand = stand(fair, organization, caller);
        return done(stand.fairId(), List.of(new LeaveFair(stand)));
    }

    @PutMapping("/{organization}/vacancies/{vacancy}")
    ResponseEntity<Void> show(@PathVariable String fair, @PathVariable String organization, @PathVariable String vacancy, Caller caller) {
        StandId stand = stand(fair, organization, caller);
        VacancyId shown = vacancy(vacancy);
        return done(stand.fairId(), List.of(new RequireVacancyOf(shown, stand.organizationId()), new ShowVacancy(stand, shown)));
    }

    @DeleteMapping("/{organization}/vacancies/{vacancy}")
    ResponseEntity<Void> takeDown(@PathVariable String fair, @PathVariable String organization, @PathVariable String vacancy, Caller caller) {
        StandId stand = stand(fair, organization, caller);
        VacancyId shown = vacancy(vacancy);
        return done(stand.fairId(), List.of(new RequireVacancyOf(shown, stand.organizationId()), new TakeVacancyDown(stand, shown)));
    }

    private ResponseEntity<Void> done(FairId fair, List<?> wanted) {
        List<Object> all = new ArrayList<>(List.of(new RequireOpenFair(fair)));
        all.addAll(wanted);
        commands.sendAll(all);
        return ResponseEntity.noContent().build();
    }

    private StandId stand(String fair, String organization, Caller caller) {
        FairId known = fairs.existing(fair).id();
        OrganizationId id;
        try {
            id = new OrganizationId(organization);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("organisation", organization);
        }
        if (caller.is(Role.RECRUITER) && !caller.worksFor(id)) {
            throw HttpProblem.forbidden("a recruiter speaks for no organisation but their own");
        }
        if (organizations.find(id).isEmpty()) {
            throw HttpProblem.notFound("organisation", organization);
        }
        return new StandId(known, id);
    }

    private static VacancyId vacancy(String id) {
        try {
            return new VacancyId(id);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("vacancy", id);
        }
    }
}
