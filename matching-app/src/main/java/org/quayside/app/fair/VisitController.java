package org.quayside.app.fair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateAccess;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.Page;
import org.quayside.app.security.Caller;
import org.quayside.candidate.CandidateId;
import org.quayside.fair.FairCommand.RequireOpenFair;
import org.quayside.fair.VisitCommand.CancelVisit;
import org.quayside.fair.VisitCommand.RegisterVisit;
import org.quayside.fair.VisitId;
import org.quayside.fair.VisitWay;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Candidates at a fair: each may register and cancel for themselves, and so may who feeds them in. */
@RestController
@RequestMapping("/api/v1/fairs/{fair}/candidates")
class VisitController {
    private final FairView fairs;
    private final CandidateAccess access;
    private final CommandDispatch commands;

    VisitController(FairView fairs, CandidateAccess access, CommandDispatch commands) {
        this.fairs = fairs;
        this.access = access;
        this.commands = commands;
    }

    @GetMapping
    Page<CandidateId> list(@PathVariable String fair, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return fairs.visitors(fairs.existing(fair).id(), Page.Request.of(limit, cursor));
    }

    @PutMapping("/{candidate}")
    ResponseEntity<Void> register(@PathVariable String fair, @PathVariable String candidate, Caller caller) {
        VisitId visit = visit(fair, candidate, caller);
        VisitWay way = caller.is(visit.candidateId()) ? VisitWay.ACCOUNT : VisitWay.FED_IN;
        commands.sendAll(List.of(new RequireOpenFair(visit.fairId()), new RegisterVisit(visit, way)));
        return ResponseEntity.noContent().build();
    }

    /** Also after the fair has closed: whoever does not want to be known as a visitor need not be. */
    @DeleteMapping("/{candidate}")
    ResponseEntity<Void> cancel(@PathVariable String fair, @PathVariable String candidate, Caller caller) {
        VisitId visit = visit(fair, candidate, caller);
        if (fairs.registered(visit.fairId(), List.of(visit.candidateId())).contains(visit.candidateId())) {
            commands.send(new CancelVisit(visit));
        }
        return ResponseEntity.noContent().build();
    }

    private VisitId visit(String fair, String candidate, Caller caller) {
        CandidateId person = access.own(candidate, caller).id();
        return new VisitId(fairs.existing(fair).id(), person);
    }
}
