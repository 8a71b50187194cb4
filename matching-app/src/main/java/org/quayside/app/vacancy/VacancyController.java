package org.quayside.app.vacancy;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.EntityTag;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.http.Written;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.platform.Identities;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.vacancy.CloseReason;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.VacancyCommand.CloseVacancy;
import org.quayside.vacancy.VacancyCommand.PublishVacancy;
import org.quayside.vacancy.VacancyCommand.ReopenVacancy;
import org.quayside.vacancy.VacancyCommand.ReviseVacancy;
import org.quayside.vacancy.VacancyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vacancies over HTTP. Everybody who is known may read them; only who works for the organisation, or feeds all of them, writes. */
@RestController
@RequestMapping("/api/v1/vacancies")
class VacancyController {
    private static final String BODY = org.quayside.app.http.RequestBody.NAME;

    private final VacancyView view;
    private final VacancyIntake intake;
    private final OrganizationView organizations;
    private final FairView fairs;
    private final CommandDispatch commands;
    private final Identities identities;

    VacancyController(VacancyView view, VacancyIntake intake, OrganizationView organizations, FairView fairs,
            CommandDispatch commands, Identities identities) {
        this.view = view;
        this.intake = intake;
        this.organizations = organizations;
        this.fairs = fairs;
        this.commands = commands;
        this.identities = identities;
    }

    @PostMapping(consumes = {"application/json", "application/ld+json"})
    ResponseEntity<Written> publish(@RequestBody byte[] body, Caller caller, @RequestParam(required = false) @Nullable String organization) {
        return publish(intake.json(BODY, org.quayside.app.http.RequestBody.text(body)), caller, organization);
    }

    @PostMapping(consumes = "text/plain")
    ResponseEntity<Written> publishText(@RequestBody byte[] body, Caller caller,
            @RequestParam(required = false) @Nullable String organization, @RequestParam(required = false) @Nullable String externalId) {
        VacancyDraft draft = intake.freeText(BODY, org.quayside.app.http.RequestBody.text(body));
        return publish(new VacancyDraft(externalId, draft.organization(), draft.organizationName(), draft.posting()), caller, organization);
    }

    private ResponseEntity<Written> publish(VacancyDraft draft, Caller caller, @Nullable String parameter) {
        OrganizationId organization = organization(draft.organization(), parameter, caller);
        VacancyId id = identities.vacancy(organization, draft.externalId());
        String externalId = draft.externalId() == null ? id.value() : draft.externalId();
        PublishVacancy command;
        try {
            command = new PublishVacancy(id, externalId, organization, posting(draft, organization));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.invalid("/externalId", String.valueOf(e.getMessage()));
        }
        boolean created = view.find(id).isEmpty();
        commands.send(command);
        return Written.answer(created, URI.create("/api/v1/vacancies/" + id), id.value(), version(id));
    }

    /** An advertisement seldom names its sector: then it is the one that the organisation is in now. */
    private Posting posting(VacancyDraft draft, OrganizationId organization) {
        return draft.posting().inSectorUnlessSaid(organizations.find(organization).map(OrganizationView.Entry::sector).orElse(null));
    }

    /** As the body or the address says; who works for one alone need not say, and may only name that one. */
    private OrganizationId organization(@Nullable String inBody, @Nullable String parameter, Caller caller) {
        String named = inBody == null ? parameter : inBody;
        OrganizationId own = caller.onlyOrganization();
        if (named == null && own == null) {
            throw HttpProblem.invalid("/organization", "is missing; name the organisation by id or externalId, here or as ?organization=");
        }
        OrganizationId organization = named == null && own != null ? own : organizationNamed(String.valueOf(named));
        if (!caller.is(Role.OPERATOR) && !caller.integrates(organization) && !caller.worksFor(organization)) {
            throw HttpProblem.forbidden("you publish for no organisation but those that you work for");
        }
        if (organizations.find(organization).isEmpty()) {
            throw HttpProblem.invalid("/organization",
                    "'%s' is not registered; POST it to /api/v1/organizations first".formatted(named == null ? organization : named));
        }
        return organization;
    }

    /** Ids are UUIDs; anything else is an external id. */
    private OrganizationId organizationNamed(String idOrExternalId) {
        try {
            return new OrganizationId(UUID.fromString(idOrExternalId).toString());
        } catch (IllegalArgumentException _) {
            return identities.organization(idOrExternalId);
        }
    }

    @GetMapping
    Page<VacancyView.Line> list(@RequestParam(required = false) @Nullable String organization,
            @RequestParam(required = false) @Nullable String sector, @RequestParam(required = false) @Nullable String fair,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        var filter = new VacancyView.Filter(organization == null ? null : organizationNamed(organization), sector(sector), q,
                fair == null ? null : fairs.vacancies(fairs.existing(fair).id()));
        return view.list(filter, Page.Request.of(limit, cursor));
    }

    private static @Nullable Sector sector(@Nullable String slug) {
        if (slug == null) {
            return null;
        }
        for (Sector sector : Sector.values()) {
            if (sector.slug().equals(slug)) {
                return sector;
            }
        }
        throw HttpProblem.parameter("sector", "is '%s', one of %s is expected".formatted(slug,
                java.util.Arrays.stream(Sector.values()).map(Sector::slug).toList()));
    }

    @GetMapping("/{id}")
    ResponseEntity<VacancyBody> get(@PathVariable String id) {
        VacancyView.Entry found = existing(id);
        return ResponseEntity.ok().eTag(EntityTag.of(found.version())).body(VacancyBody.of(found));
    }

    @PutMapping(path = "/{id}", consumes = {"application/json", "application/ld+json"})
    ResponseEntity<VacancyBody> revise(@PathVariable String id, Caller caller, @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        VacancyView.Entry before = writable(id, caller);
        VacancyDraft draft = intake.json(BODY, org.quayside.app.http.RequestBody.text(body));
        if (draft.externalId() != null && !draft.externalId().equals(before.externalId())) {
            throw HttpProblem.invalid("/externalId", "is '%s', but this vacancy's is '%s' and stays".formatted(draft.externalId(), before.externalId()));
        }
        if (draft.organization() != null && !organizationNamed(draft.organization()).equals(before.organization())) {
            throw HttpProblem.invalid("/organization", "is '%s', but a vacancy stays with its organisation %s".formatted(draft.organization(), before.organization()));
        }
        commands.send(new ReviseVacancy(before.id(), posting(draft, before.organization()), EntityTag.expected(ifMatch)));
        return get(id);
    }

    @PostMapping(path = "/{id}/close", consumes = "application/json")
    ResponseEntity<Written> close(@PathVariable String id, Caller caller, @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        VacancyId vacancy = writable(id, caller).id();
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        CloseReason reason = json.constant("reason", CloseReason.class);
        String note = json.string("note");
        json.refuseOthers();
        if (reason == null) {
            throw HttpProblem.invalid("/reason", "is missing, one of %s is expected".formatted(java.util.Arrays.toString(CloseReason.values())));
        }
        commands.send(json.checked("note", () -> new CloseVacancy(vacancy, reason, note, EntityTag.expected(ifMatch))));
        return changed(vacancy);
    }

    @PostMapping(path = "/{id}/reopen", consumes = "application/json")
    ResponseEntity<Written> reopen(@PathVariable String id, Caller caller, @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        VacancyId vacancy = writable(id, caller).id();
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        String end = json.string("validThrough");
        json.refuseOthers();
        Instant validThrough = end == null ? null : instant(json, end);
        commands.send(json.checked("validThrough", () -> new ReopenVacancy(vacancy, validThrough, EntityTag.expected(ifMatch))));
        return changed(vacancy);
    }

    private static Instant instant(JsonObject json, String text) {
        try {
            return ValidThrough.of(text);
        } catch (DateTimeException e) {
            throw json.refuse("validThrough", "is '%s', a date like 2027-05-31 or a time like 2027-05-31T18:00:00+08:00 is expected".formatted(text));
        }
    }

    private ResponseEntity<Written> changed(VacancyId id) {
        return Written.answer(false, URI.create("/api/v1/vacancies/" + id), id.value(), version(id));
    }

    private long version(VacancyId id) {
        return view.find(id).map(VacancyView.Entry::version).orElse(0L);
    }

    /** Vacancies are no secret: who may not write one is told so. */
    private VacancyView.Entry writable(String id, Caller caller) {
        VacancyView.Entry found = existing(id);
        boolean feeds = caller.integrates(found.organization()) || caller.is(Role.OPERATOR);
        if (!feeds && !caller.worksFor(found.organization())) {
            throw HttpProblem.forbidden("vacancy %s belongs to another organisation".formatted(id));
        }
        return found;
    }

    private VacancyView.Entry existing(String id) {
        try {
            return view.find(new VacancyId(id)).orElseThrow(() -> HttpProblem.notFound("vacancy", id));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("vacancy", id);
        }
    }
}
