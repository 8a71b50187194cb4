package org.quayside.app.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.organization.OrganizationId;

/** A candidate as the API shows one. How to reach the person is left out for most readers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CandidateBody(
        String id, long version, @Nullable String externalId, CandidateView.Status status, @Nullable String name, @Nullable String email,
        @Nullable String phone, ProfileBody profile, CandidateView.@Nullable Cv cv, List<String> hiddenFrom,
        @Nullable CandidateId mergedInto) {
    /** For the person and the operator. */
    static CandidateBody whole(CandidateView.Entry e) {
        return of(e, e.contact());
    }

    /** For who feeds candidates in: everything but how to reach the person. */
    static CandidateBody withoutContact(CandidateView.Entry e) {
        return of(e, null);
    }

    private static CandidateBody of(CandidateView.Entry e, @Nullable Contact contact) {
        return new CandidateBody(e.id().value(), e.version(), e.externalId(), e.status(), contact == null ? null : contact.name(),
                contact == null ? null : contact.email(), contact == null ? null : contact.phone(), ProfileBody.of(e.profile()),
                contact == null ? withoutFileName(e.cv()) : e.cv(), hidden(e), e.mergedInto());
    }

    /** A file is often named after its owner. */
    private static CandidateView.@Nullable Cv withoutFileName(CandidateView.@Nullable Cv cv) {
        return cv == null ? null : new CandidateView.Cv(cv.documentId(), null, cv.mediaType(), cv.submittedOn());
    }

    private static List<String> hidden(CandidateView.Entry e) {
        return e.hiddenFrom().stream().map(OrganizationId::value).toList();
    }
}
