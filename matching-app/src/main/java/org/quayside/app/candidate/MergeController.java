package org.quayside.app.candidate;

import java.util.List;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Written;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.security.Caller;
import org.quayside.candidate.CandidateCommand.MergeCandidate;
import org.quayside.candidate.CandidateCommand.RequireCandidate;
import org.quayside.candidate.CandidateCommand.UnmergeCandidate;
import org.quayside.candidate.CandidateId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same person under two ids: who they are, saying so, and taking it back. */
@RestController
@RequestMapping("/api/v1/candidates")
class MergeController {
    /** All groups at once. */
    record Found(List<Duplicates.Group> groups) {}

    private final CandidateAccess access;
    private final CandidateView view;
    private final Duplicates duplicates;
    private final CommandDispatch commands;

    MergeController(CandidateAccess access, CandidateView view, Duplicates duplicates, CommandDispatch commands) {
        this.access = access;
        this.view = view;
        this.duplicates = duplicates;
        this.commands = commands;
    }

    @GetMapping("/duplicates")
    Found duplicates() {
        return new Found(duplicates.find());
    }

    /** The candidate in the address goes, the one that {@code into} names stays as it is. */
    @PostMapping(path = "/{id}/merge", consumes = "application/json")
    ResponseEntity<Written> merge(@PathVariable String id, Caller caller, @RequestBody byte[] body) {
        CandidateId candidate = access.own(id, caller).id();
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        String into = json.requiredString("into");
        json.refuseOthers();
        CandidateId stays = access.own(into, caller).id();
        MergeCandidate merge = json.checked("into", () -> new MergeCandidate(candidate, stays));
        commands.sendAll(List.of(new RequireCandidate(stays), merge));
        return changed(candidate);
    }

    @PostMapping("/{id}/unmerge")
    ResponseEntity<Written> unmerge(@PathVariable String id, Caller caller) {
        CandidateId candidate = access.own(id, caller).id();
        commands.send(new UnmergeCandidate(candidate));
        return changed(candidate);
    }

    private ResponseEntity<Written> changed(CandidateId id) {
        long version = view.find(id).orElseThrow(() -> HttpProblem.notFound("candidate", id)).version();
        return Written.answer(false, CandidateController.address(id), id.value(), version);
    }
}
