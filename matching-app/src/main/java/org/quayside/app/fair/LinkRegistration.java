package org.quayside.app.fair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateDraft;
import org.quayside.app.candidate.CvFile;
import org.quayside.app.candidate.Registration;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.HttpProblem;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.fair.FairCommand.RequireOpenFair;
import org.quayside.fair.FairId;
import org.quayside.fair.VisitCommand.RegisterVisit;
import org.quayside.fair.VisitId;
import org.quayside.fair.VisitWay;
import org.springframework.stereotype.Component;

/**
 * Registers a person who came by a fair's link: always somebody new, because nothing shows that they are somebody known. All of it
 * happens or nothing.
 */
@Component
public final class LinkRegistration {
    private final Registration registration;
    private final CommandDispatch commands;

    LinkRegistration(Registration registration, CommandDispatch commands) {
        this.registration = registration;
        this.commands = commands;
    }

    public CandidateId register(FairId fair, CandidateDraft draft, @Nullable CvFile cv) {
        if (draft.externalId() != null) {
            throw HttpProblem.invalid("/externalId", "is not taken here: it would say who somebody known is");
        }
        Contact contact = draft.contact() != null ? draft.contact() : cv == null ? null : cv.contact();
        if (contact == null) {
            throw HttpProblem.invalid("/name", "is missing, 1 to 200 characters are needed");
        }
        CandidateId id = registration.id(null);
        List<Object> all = new ArrayList<>(List.of(new RequireOpenFair(fair)));
        try {
            all.addAll(registration.commands(id, draft, contact, cv));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.invalid("", String.valueOf(e.getMessage()));
        }
        all.add(new RegisterVisit(new VisitId(fair, id), VisitWay.LINK));
        commands.sendAll(all);
        return id;
    }
}
