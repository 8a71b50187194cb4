package org.quayside.app.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.Contact;
import org.quayside.organization.OrganizationId;

/** A candidate as the API shows one. How to reach the person, and what only the person decides, is left out for most readers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidateBody(
        String id, long version, @Nullable String externalId, CandidateView.Status status, @Nullable String name, @Nullable String email,
        @Nullable String phone, ProfileBody profile, CandidateView.@Nullable Cv cv, @Nullable List<String> hiddenFrom) {
    /** For the person and the operator. */
    static CandidateBody whole(CandidateView.Entry e) {
        return of(e, e.contact(), e.externalId(), hidden(e));
    }

    /** For who feeds candidates in: everything but how to reach the person. */
    static CandidateBody withoutContact(CandidateView.Entry e) {
        return of(e, null, e.externalId(), hidden(e));
    }

    /** For an organisation: with contact after both have agreed, and never from whom the person hides. */
    static CandidateBody forOrganization(CandidateView.Entry e, boolean contactOpen) {
        return of(e, contactOpen ? e.contact() : null, null, null);
    }

    private static CandidateBody of(CandidateView.Entry e, @Nullable Contact contact, @Nullable String externalId, @Nullable List<String> hidden) {
        CandidateView.Cv cv = e.cv();
        // A file is often named after its owner.
        CandidateView.Cv shownCv = cv == null || hidden != null && contact != null ? cv
                : new CandidateView.Cv(cv.documentId(), null, cv.mediaType(), cv.submittedOn());
        return new CandidateBody(e.id().value(), e.version(), externalId, e.status(), contact == null ? null : contact.name(),
                contact == null ? null : contact.email(), contact == null ? null : contact.phone(), ProfileBody.of(e.profile()), shownCv, hidden);
    }

    private static List<String> hidden(CandidateView.Entry e) {
        return e.hiddenFrom().stream().map(OrganizationId::value).toList();
    }
}
