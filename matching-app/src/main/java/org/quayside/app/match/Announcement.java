package org.quayside.app.match;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.application.ApplicationEvent;
import org.quayside.application.ApplicationEvent.ApplicationDeclined;
import org.quayside.application.ApplicationEvent.CandidateHired;
import org.quayside.application.ApplicationEvent.CandidateInterviewed;
import org.quayside.application.ApplicationEvent.CandidateShortlisted;
import org.quayside.application.ApplicationEvent.ContactOpened;
import org.quayside.application.ApplicationEvent.InterestExpressed;
import org.quayside.application.ApplicationEvent.InterestWithdrawn;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.vacancy.VacancyId;

/**
 * What the match log says beside matches. Unlike them it is not a difference of states: each event is told once, when it is first handled.
 *
 * @param cause identifier of the event
 */
record Announcement(Instant time, String cause, What event) {
    sealed interface What {}

    /** @param detail why, of a declined one */
    record Decision(Kind kind, VacancyId vacancy, CandidateId candidate, OrganizationId organization, @Nullable String detail) implements What {}

    record Engine(String version) implements What {}

    static Announcement of(ApplicationEvent event, Instant time, String cause) {
        var kind = switch (event) {
            case InterestExpressed _ -> Kind.INTERESTED;
            case CandidateShortlisted _ -> Kind.SHORTLISTED;
            case ContactOpened _ -> Kind.CONTACT_OPEN;
            case ApplicationDeclined _ -> Kind.DECLINED;
            case InterestWithdrawn _ -> Kind.WITHDRAWN;
            case CandidateInterviewed _ -> Kind.INTERVIEWED;
            case CandidateHired _ -> Kind.HIRED;
        };
        var detail = event instanceof ApplicationDeclined declined ? declined.reason().name() : null;
        return new Announcement(time, cause, new Decision(kind, event.vacancyId(), event.candidateId(), event.organizationId(), detail));
    }

    static Announcement of(EngineActivated event, Instant time, String cause) {
        return new Announcement(time, cause, new Engine(event.version()));
    }
}
