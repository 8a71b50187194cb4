package org.quayside.app.candidate;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.EntityTag;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.http.Written;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateCommand.PauseCandidate;
import org.quayside.candidate.CandidateCommand.ResumeCandidate;
import org.quayside.candidate.CandidateCommand.ReviseContact;
import org.quayside.candidate.CandidateCommand.ReviseProfile;
import org.quayside.candidate.CandidateCommand.WithdrawCandidate;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.candidate.DeclaredProfile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Candidates over HTTP, once they are registered; {@link RegistrationController} takes them in. */
@RestController
@RequestMapping("/api/v1/candidates")
class CandidateController {
    private final CandidateView view;
    private final CandidateAccess access;
    private final CandidateJson json;
    private final ProfilePatch patches;
    private final CommandDispatch commands;

    CandidateController(CandidateView view, CandidateAccess access, CandidateJson json, ProfilePatch patches, CommandDispatch commands) {
        this.view = view;
        this.access = access;
        this.json = json;
        this.patches = patches;
        this.commands = commands;
    }

    @GetMapping
    Page<CandidateBody> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        access.requireListing(caller);
        return view.list(Page.Request.of(limit, cursor)).map(entry -> CandidateAccess.listed(entry, caller));
    }

    @GetMapping("/{id}")
    ResponseEntity<CandidateBody> get(@PathVariable String id, Caller caller) {
        CandidateBody found = access.readable(id, caller);
        return ResponseEntity.ok().eTag(EntityTag.of(found.version())).body(found);
    }

    /** Erases the person: accepted, because feeds and deliveries forget a little later. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> erase(@PathVariable String id, Caller caller) {
        CandidateId candidate = access.own(id, caller).id();
        commands.send(new EraseCandidate(candidate));
        return ResponseEntity.accepted().location(address(candidate)).build();
    }

    @PutMapping(path = "/{id}/contact", consumes = "application/json")
    ResponseEntity<CandidateBody> reviseContact(@PathVariable String id, Caller caller, @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        CandidateId candidate = access.own(id, caller).id();
        JsonObject read = org.quayside.app.http.RequestBody.json(body);
        Contact contact = json.contact(read);
        read.refuseOthers();
        commands.send(new ReviseContact(candidate, contact, EntityTag.expected(ifMatch)));
        return get(id, caller);
    }

    /** JSON Merge Patch (RFC 7396): null takes a wish back, what is not named stays. */
    @PatchMapping(path = "/{id}/profile", consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<CandidateBody> reviseProfile(@PathVariable String id, Caller caller, @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        CandidateView.Entry before = access.own(id, caller);
        Long expected = EntityTag.expected(ifMatch);
        DeclaredProfile revised = patches.apply(before.profile(), body);
        // Without a version of the sender's, the patch holds for the profile that it was merged into.
        commands.send(new ReviseProfile(before.id(), revised, expected == null ? Long.valueOf(before.version()) : expected));
        return get(id, caller);
    }

    @PostMapping("/{id}/pause")
    ResponseEntity<Written> pause(@PathVariable String id, Caller caller) {
        return changed(new PauseCandidate(access.own(id, caller).id()), id);
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<Written> resume(@PathVariable String id, Caller caller) {
        return changed(new ResumeCandidate(access.own(id, caller).id()), id);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<Written> withdraw(@PathVariable String id, Caller caller) {
        return changed(new WithdrawCandidate(access.own(id, caller).id()), id);
    }

    private ResponseEntity<Written> changed(Object command, String id) {
        commands.send(command);
        CandidateView.Entry now = view.find(new CandidateId(id)).orElseThrow(() -> HttpProblem.notFound("candidate", id));
        return Written.answer(false, address(now.id()), id, now.version());
    }

    static URI address(CandidateId id) {
        return URI.create("/api/v1/candidates/" + id);
    }
}
