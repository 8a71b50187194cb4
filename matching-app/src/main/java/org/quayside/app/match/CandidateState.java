package org.quayside.app.match;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateEvent;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateEvent.CandidateMerged;
import org.quayside.candidate.CandidateEvent.CandidatePaused;
import org.quayside.candidate.CandidateEvent.CandidateRegistered;
import org.quayside.candidate.CandidateEvent.CandidateResumed;
import org.quayside.candidate.CandidateEvent.CandidateRetracted;
import org.quayside.candidate.CandidateEvent.CandidateUnmerged;
import org.quayside.candidate.CandidateEvent.CandidateWithdrawn;
import org.quayside.candidate.CandidateEvent.ContactRevised;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.candidate.CandidateEvent.OrganizationHidden;
import org.quayside.candidate.CandidateEvent.OrganizationUnhidden;
import org.quayside.candidate.CandidateEvent.ProfileRevised;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.extraction.cv.CvReading;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Profile;

/**
 * What matching knows of a candidate. All of it is personal and leaves memory only sealed.
 *
 * @param name masked in the CV before it is read; null: not known
 * @param hiddenFrom ascending
 */
record CandidateState(
        String externalId, @Nullable String name, DeclaredProfile declared, @Nullable Cv cv, List<String> hiddenFrom, Standing standing) {
    CandidateState {
        hiddenFrom = hiddenFrom.stream().distinct().sorted().toList();
    }

    /** @param reading null: not read yet */
    record Cv(String documentId, LocalDate submittedOn, @Nullable CvReading reading) {}

    /** What follows from an event; null: nothing (any more). */
    static @Nullable CandidateState after(@Nullable CandidateState before, CandidateEvent event) {
        if (event instanceof CandidateRegistered registered) {
            return registered(registered);
        }
        return before == null ? null : before.with(event);
    }

    /** Of an erased person the external id reads as null: then nothing of what follows can be read either. */
    private static @Nullable CandidateState registered(CandidateRegistered event) {
        return event.externalId() == null
                ? null
                : new CandidateState(event.externalId(), name(event.contact()), DeclaredProfile.NONE, null, List.of(), Standing.ACTIVE);
    }

    private @Nullable CandidateState with(CandidateEvent event) {
        return switch (event) {
            case CandidateRegistered again -> registered(again);
            case ContactRevised revised -> withName(name(revised.contact()));
            case CvSubmitted submitted -> new CandidateState(
                    externalId, name, declared, new Cv(submitted.documentId(), submitted.submittedOn(), null), hiddenFrom, standing);
            case ProfileRevised revised -> new CandidateState(
                    externalId, name, revised.declared() == null ? DeclaredProfile.NONE : revised.declared(), cv, hiddenFrom, standing);
            case OrganizationHidden hidden -> withHidden(hidden.organizationId(), true);
            case OrganizationUnhidden shown -> withHidden(shown.organizationId(), false);
            case CandidatePaused _ -> with(Standing.PAUSED);
            case CandidateResumed _ -> with(Standing.ACTIVE);
            case CandidateWithdrawn _ -> with(Standing.WITHDRAWN);
            case CandidateMerged _ -> with(Standing.MERGED);
            case CandidateUnmerged _ -> with(Standing.ACTIVE);
            case CandidateErased _, CandidateRetracted _ -> null;
        };
    }

    boolean unread() {
        return cv != null && cv.reading() == null;
    }

    CandidateState read(CvReading reading) {
        if (cv == null) {
            throw new IllegalStateException("a reading without a CV");
        }
        return new CandidateState(externalId, name, declared, new Cv(cv.documentId(), cv.submittedOn(), reading), hiddenFrom, standing);
    }

    Profile profile(CandidateId id) {
        var hidden = new HashSet<OrganizationId>();
        hiddenFrom.forEach(organization -> hidden.add(new OrganizationId(organization)));
        var reading = cv == null ? null : cv.reading();
        return Profile.of(id, externalId, declared, reading, cv == null || reading == null ? null : cv.documentId(), hidden);
    }

    /** Another name masks other words: the CV is to be read again. */
    private CandidateState withName(@Nullable String next) {
        var unread = cv == null || Objects.equals(name, next) ? cv : new Cv(cv.documentId(), cv.submittedOn(), null);
        return new CandidateState(externalId, next, declared, unread, hiddenFrom, standing);
    }

    private CandidateState withHidden(OrganizationId organization, boolean hide) {
        Set<String> hidden = new HashSet<>(hiddenFrom);
        if (hide) {
            hidden.add(organization.value());
        } else {
            hidden.remove(organization.value());
        }
        return new CandidateState(externalId, name, declared, cv, List.copyOf(hidden), standing);
    }

    private CandidateState with(Standing next) {
        return new CandidateState(externalId, name, declared, cv, hiddenFrom, next);
    }

    private static @Nullable String name(@Nullable Contact contact) {
        return contact == null ? null : contact.name();
    }
}
