package org.quayside.app.fair;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateAccess;
import org.quayside.app.candidate.CandidateBody;
import org.quayside.app.http.Page;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.security.Caller;
import org.quayside.organization.OrganizationId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of organisations and of candidates, narrowed to those who take part in a fair. */
@RestController
class ParticipantsController {
    private final FairView fairs;
    private final OrganizationView organizations;
    private final CandidateAccess candidates;

    ParticipantsController(FairView fairs, OrganizationView organizations, CandidateAccess candidates) {
        this.fairs = fairs;
        this.organizations = organizations;
        this.candidates = candidates;
    }

    @GetMapping(path = "/api/v1/organizations", params = "fair")
    Page<OrganizationView.Entry> organizations(@RequestParam String fair, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<OrganizationId> joined = fairs.participants(fairs.existing(fair).id(), Page.Request.of(limit, cursor)).map(FairView.Participant::organization);
        Map<OrganizationId, OrganizationView.Entry> known = organizations.of(joined.items());
        return new Page<>(joined.items().stream().map(known::get).filter(Objects::nonNull).toList(), joined.next());
    }

    @GetMapping(path = "/api/v1/candidates", params = "fair")
    Page<CandidateBody> candidates(@RequestParam String fair, Caller caller, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        candidates.requireListing(caller);
        return candidates.readable(fairs.visitors(fairs.existing(fair).id(), Page.Request.of(limit, cursor)), caller);
    }
}
