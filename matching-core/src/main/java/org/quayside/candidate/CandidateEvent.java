package org.quayside.candidate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quayside.organization.OrganizationId;
import org.quayside.privacy.DataSubject;
import org.quayside.privacy.Personal;

/** What can happen to a candidate. Personal components read as null once the person's key is gone. */
public sealed interface CandidateEvent {
    CandidateId candidateId();

    record CandidateRegistered(@DataSubject CandidateId candidateId, @Personal @Nullable String externalId, @Personal @Nullable Contact contact)
            implements CandidateEvent {}

    record ContactRevised(@DataSubject CandidateId candidateId, @Personal @Nullable Contact contact) implements CandidateEvent {}

    /**
     * @param documentId names this text of this candidate; evidence points into it
     * @param digest SHA-256 of the text, hexadecimal
     * @param submittedOn the day that recency is counted from
     */
    record CvSubmitted(
            @DataSubject CandidateId candidateId,
            String documentId,
            @Personal @Nullable String fileName,
            String mediaType,
            @Personal @Nullable String text,
            @Personal @Nullable String digest,
            LocalDate submittedOn)
            implements CandidateEvent {}

    record ProfileRevised(@DataSubject CandidateId candidateId, @Personal @Nullable DeclaredProfile declared) implements CandidateEvent {}

    record OrganizationHidden(CandidateId candidateId, OrganizationId organizationId) implements CandidateEvent {}

    record OrganizationUnhidden(CandidateId candidateId, OrganizationId organizationId) implements CandidateEvent {}

    record CandidatePaused(CandidateId candidateId) implements CandidateEvent {}

    record CandidateResumed(CandidateId candidateId) implements CandidateEvent {}

    record CandidateWithdrawn(CandidateId candidateId) implements CandidateEvent {}

    /** Registered by mistake, as by an import that was undone: off all lists, and as if it had never been, until registered again. */
    record CandidateRetracted(CandidateId candidateId) implements CandidateEvent {}

    /** The same person as {@code into}, under which they go on; off all lists until unmerged. */
    record CandidateMerged(CandidateId candidateId, CandidateId into) implements CandidateEvent {}

    /** Another person after all. */
    record CandidateUnmerged(CandidateId candidateId) implements CandidateEvent {}

    /** The person asked to be forgotten: nothing follows this event, and the key is deleted. */
    record CandidateErased(CandidateId candidateId) implements CandidateEvent {}
}
