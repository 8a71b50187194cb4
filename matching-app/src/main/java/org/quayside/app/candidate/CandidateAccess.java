package org.quayside.app.candidate;

import org.quayside.app.http.HttpProblem;
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

    private static CandidateId id(String text) {
        try {
            return new CandidateId(text);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("candidate", text);
        }
    }
}
