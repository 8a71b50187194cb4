package org.quayside.app.organization;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.EntityTag;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.http.Written;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.platform.Identities;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.quayside.organization.OrganizationCommand.RegisterOrganization;
import org.quayside.organization.OrganizationCommand.ReviseOrganization;
import org.quayside.organization.OrganizationDetails;
import org.quayside.organization.OrganizationId;
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

/** Organisations over HTTP. */
@RestController
@RequestMapping("/api/v1/organizations")
class OrganizationController {
    private final OrganizationView view;
    private final CommandDispatch commands;
    private final Identities identities;

    OrganizationController(OrganizationView view, CommandDispatch commands, Identities identities) {
        this.view = view;
        this.commands = commands;
        this.identities = identities;
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<Written> register(@RequestBody byte[] body) {
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        String given = json.string("externalId");
        OrganizationDetails details = OrganizationJson.details(json);
        json.refuseOthers();
        OrganizationId id = identities.organization(given);
        String externalId = given == null ? id.value() : given;
        RegisterOrganization command = json.checked("externalId", () -> new RegisterOrganization(id, externalId, details));
        boolean created = view.find(id).isEmpty();
        commands.send(command);
        return Written.answer(created, URI.create("/api/v1/organizations/" + id), id.value(), view.find(id).map(OrganizationView.Entry::version).orElse(0L));
    }

    @GetMapping
    Page<OrganizationView.Entry> list(@RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return view.list(Page.Request.of(limit, cursor));
    }

    @GetMapping("/{id}")
    ResponseEntity<OrganizationView.Entry> get(@PathVariable String id, Caller caller) {
        OrganizationView.Entry found = existing(id(id));
        return ResponseEntity.ok().eTag(EntityTag.of(found.version())).body(mayRevise(caller, found.id()) ? found : found.withoutEmail());
    }

    private static boolean mayRevise(Caller caller, OrganizationId organization) {
        return caller.is(Role.OPERATOR) || caller.is(Role.ORGANISER) || caller.integrates(organization) || caller.worksFor(organization);
    }

    @PutMapping(path = "/{id}", consumes = "application/json")
    ResponseEntity<OrganizationView.Entry> revise(@PathVariable String id, Caller caller, @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        OrganizationId organization = id(id);
        if (!mayRevise(caller, organization)) {
            throw HttpProblem.forbidden("organisation %s is not yours to revise".formatted(organization));
        }
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        OrganizationDetails details = OrganizationJson.details(json);
        json.refuseOthers();
        commands.send(new ReviseOrganization(organization, details, EntityTag.expected(ifMatch)));
        return get(id, caller);
    }

    private OrganizationView.Entry existing(OrganizationId id) {
        return view.find(id).orElseThrow(() -> HttpProblem.notFound("organisation", id));
    }

    private static OrganizationId id(String text) {
        try {
            return new OrganizationId(text);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("organisation", text);
        }
    }
}
