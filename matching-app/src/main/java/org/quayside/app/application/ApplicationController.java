package org.quayside.app.application;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.http.EntityTag;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.http.Written;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.platform.Identities;
import org.quayside.app.security.Caller;
import org.quayside.application.ApplicationId;
import org.quayside.application.DeclineReason;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** ApplicationDesk over HTTP: each POST is a decision of one side about one pair. */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationController {
    private final ApplicationDesk desk;
    private final ApplicationView view;
    private final OrganizationView organizations;
    private final FairView fairs;
    private final Identities identities;

    ApplicationController(ApplicationDesk desk, ApplicationView view, OrganizationView organizations, FairView fairs, Identities identities) {
        this.desk = desk;
        this.view = view;
        this.organizations = organizations;
        this.fairs = fairs;
        this.identities = identities;
    }

    /** Whoever looks for work need not say who they are. */
    @PostMapping(consumes = "application/json")
    ResponseEntity<Written> decide(Caller caller, @RequestBody byte[] body) {
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        String candidate = candidate(json, caller);
        String vacancy = vacancy(json, caller);
        Decision decision = json.constant("decision", Decision.class);
        DeclineReason reason = json.constant("reason", DeclineReason.class);
        String note = json.string("note");
        json.refuseOthers();
        if (decision == null) {
            throw json.refuse("decision", "is missing, one of %s is expected".formatted(Arrays.toString(Decision.values())));
        }
        if (decision != Decision.DECLINE && (reason != null || note != null)) {
            throw json.refuse(reason != null ? "reason" : "note", "is for DECLINE only");
        }
        var id = new ApplicationId(json.checked("candidate", () -> new CandidateId(candidate)),
                json.checked("vacancy", () -> new VacancyId(vacancy)));
        json.checked("note", () -> {
            org.quayside.command.Checks.optionalLine("note", note, 1_000);
            return id;
        });
        boolean created = view.find(id).isEmpty();
        desk.decide(caller, id, named(json, "candidateExternalId", "candidate", candidate), named(json, "vacancyExternalId", "vacancy", vacancy),
                decision, reason, note);
        long version = view.find(id).map(ApplicationView.Entry::version).orElse(0L);
        return Written.answer(created, URI.create("/api/v1/applications/" + id), id.toString(), version);
    }

    /** A refusal speaks of what the caller knows, which may be an id of its own. */
    private static ApplicationDesk.Named named(JsonObject json, String external, String field, String id) {
        return json.has(external) ? new ApplicationDesk.Named(external, json.requiredString(external)) : new ApplicationDesk.Named(field, id);
    }

    private String candidate(JsonObject json, Caller caller) {
        CandidateId self = caller.candidate();
        if (json.has("candidateExternalId")) {
            return identities.candidate(json.requiredString("candidateExternalId")).value();
        }
        return json.has("candidate") || self == null ? json.requiredString("candidate") : self.value();
    }

    /** External ids of vacancies belong to their organisation, which who works for one alone need not name. */
    private String vacancy(JsonObject json, Caller caller) {
        if (!json.has("vacancyExternalId")) {
            return json.requiredString("vacancy");
        }
        String externalId = json.requiredString("vacancyExternalId");
        OrganizationId own = caller.onlyOrganization();
        OrganizationId organization = json.has("organization") || own == null ? organization(json) : own;
        return identities.vacancy(organization, externalId).value();
    }

    private OrganizationId organization(JsonObject json) {
        String idOrExternalId = json.requiredString("organization");
        return Stream.of(idOrExternalId, identities.organization(idOrExternalId).value()).flatMap(id -> known(id).stream()).findFirst()
                .orElseThrow(() -> json.refuse("organization", "is '%s', which is no organisation".formatted(idOrExternalId)));
    }

    private Optional<OrganizationId> known(String text) {
        try {
            OrganizationId id = new OrganizationId(text);
            return organizations.find(id).map(_ -> id);
        } catch (IllegalArgumentException _) {
            // An external id may hold what an id may not.
            return Optional.empty();
        }
    }

    @GetMapping
    Page<ApplicationBody> list(Caller caller, @RequestParam(required = false) @Nullable String candidate,
            @RequestParam(required = false) @Nullable String vacancy, @RequestParam(required = false) @Nullable String fair,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        Page.Request page = Page.Request.of(limit, cursor);
        CandidateId self = caller.candidate();
        List<ApplicationView.Entry> all;
        if (vacancy != null) {
            all = desk.of(caller, parameter("vacancy", vacancy, VacancyId::new)).stream()
                    .filter(pair -> candidate == null || pair.candidate().value().equals(candidate)).toList();
        } else if (candidate != null) {
            all = desk.of(caller, parameter("candidate", candidate, CandidateId::new));
        } else if (self != null) {
            all = desk.of(caller, self);
        } else {
            throw HttpProblem.parameter("vacancy", "is missing; name a vacancy or a candidate");
        }
        String after = page.after();
        Set<VacancyId> shown = fair == null ? null : fairs.vacancies(fairs.existing(fair).id());
        List<ApplicationView.Entry> rest = all.stream().filter(pair -> shown == null || shown.contains(pair.vacancy())).sorted(java.util.Comparator.comparing(pair -> pair.id().toString()))
                .filter(pair -> after == null || pair.id().toString().compareTo(after) > 0).limit(page.limit() + 1L).toList();
        return Page.of(rest, page, pair -> pair.id().toString()).map(pair -> body(caller, pair));
    }

    @GetMapping("/{application}")
    ResponseEntity<ApplicationBody> get(Caller caller, @PathVariable("application") String id) {
        ApplicationId pair;
        try {
            pair = ApplicationView.id(id);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("application", id);
        }
        ApplicationView.Entry found = desk.find(caller, pair).orElseThrow(() -> HttpProblem.notFound("application", id));
        return ResponseEntity.ok().eTag(EntityTag.of(found.version())).body(body(caller, found));
    }

    private ApplicationBody body(Caller caller, ApplicationView.Entry pair) {
        return ApplicationBody.of(pair, desk.contact(caller, pair).orElse(null));
    }

    private static <T> T parameter(String name, String value, Function<String, T> id) {
        try {
            return id.apply(value);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.parameter(name, String.valueOf(e.getMessage()));
        }
    }
}
