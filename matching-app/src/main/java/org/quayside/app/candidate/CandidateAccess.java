package org.quayside.app.candidate;

import java.util.Map;
import java.util.Objects;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.quayside.candidate.CandidateId;
import org.springframework.stereotype.Component;

/**
 * Who may see and change a candidate. That somebody looks for work is a secret in itself: whoever may not know gets the same answer as if
 * there were no such candidate.
 */
@Component
public final class CandidateAccess {
    private final CandidateView candidates;

    CandidateAccess(CandidateView candidates) {
        this.candidates = candidates;
    }

    /** The candidate, for the person, for who feeds candidates in, and for the operator. */
    public CandidateView.Entry own(String id, Caller caller) {
        CandidateId candidate = id(id);
        if (!caller.is(candidate) && !caller.feedsPersons()) {
            throw HttpProblem.notFound("candidate", id);
        }
        return candidates.find(candidate).orElseThrow(() -> HttpProblem.notFound("candidate", id));
    }

    /** As much of the candidate as the caller may see. */
    CandidateBody readable(String id, Caller caller) {
        CandidateView.Entry found = own(id, caller);
        return caller.is(found.id()) || caller.is(Role.OPERATOR) ? CandidateBody.whole(found) : CandidateBody.withoutContact(found);
    }

    /** @throws HttpProblem 403 for who may see no list of candidates */
    public void requireListing(Caller caller) {
        if (!caller.feedsPersons()) {
            throw HttpProblem.forbidden("who works for some organisations alone sees no list of candidates");
        }
    }

    /** Those of the candidates that there are, as much of each as somebody who sees lists of them may see. */
    public Page<CandidateBody> readable(Page<CandidateId> ids, Caller caller) {
        Map<CandidateId, CandidateView.Entry> known = candidates.of(ids.items());
        return new Page<>(ids.items().stream().map(known::get).filter(Objects::nonNull).map(entry -> listed(entry, caller)).toList(), ids.next());
    }

    static CandidateBody listed(CandidateView.Entry entry, Caller caller) {
        return caller.is(Role.OPERATOR) ? CandidateBody.whole(entry) : CandidateBody.withoutContact(entry);
    }

    private static CandidateId id(String text) {
        try {
            return new CandidateId(text);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("candidate", text);
        }
    }
}
