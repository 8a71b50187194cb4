package org.quayside.candidate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateCommand.HideFromOrganization;
import org.quayside.candidate.CandidateCommand.MergeCandidate;
import org.quayside.candidate.CandidateCommand.PauseCandidate;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateCommand.RequireCandidate;
import org.quayside.candidate.CandidateCommand.ResumeCandidate;
import org.quayside.candidate.CandidateCommand.RetractCandidate;
import org.quayside.candidate.CandidateCommand.ReviseContact;
import org.quayside.candidate.CandidateCommand.ReviseProfile;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.CandidateCommand.UnhideFromOrganization;
import org.quayside.candidate.CandidateCommand.UnmergeCandidate;
import org.quayside.candidate.CandidateCommand.WithdrawCandidate;
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
import org.quayside.command.CommandRefused;

/**
 * A person who looks for work. Remembers only what decides whether a command changes anything.
 *
 * <p>A snapshot of it would hold contact and wishes outside the reach of the person's key: do not take any.
 */
public class Candidate {
    private enum Status {
        ACTIVE,
        PAUSED,
        WITHDRAWN,
        RETRACTED,
        ERASED
    }

    @AggregateIdentifier
    private @Nullable CandidateId id;

    private Status status = Status.ACTIVE;
    private @Nullable CandidateId mergedInto;
    private @Nullable Contact contact;
    private @Nullable String cvDigest;
    private @Nullable DeclaredProfile declared = DeclaredProfile.NONE;
    private final Set<String> hiddenFrom = new TreeSet<>();

    protected Candidate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterCandidate command) {
        if (id == null || status == Status.RETRACTED) {
            apply(new CandidateRegistered(command.candidateId(), command.externalId(), command.contact()));
        } else {
            revise(command.candidateId(), command.contact());
        }
    }

    @CommandHandler
    void handle(ReviseContact command) {
        refuseOtherVersion(command.candidateId(), command.expectedVersion());
        revise(command.candidateId(), command.contact());
    }

    private void revise(CandidateId candidateId, Contact revised) {
        refuseIfGone(candidateId);
        if (!revised.equals(contact)) {
            apply(new ContactRevised(candidateId, revised));
        }
    }

    @CommandHandler
    void handle(SubmitCv command) {
        refuseOtherVersion(command.candidateId(), command.expectedVersion());
        refuseIfGone(command.candidateId());
        TextDigest digest = TextDigest.of(command.text());
        if (!digest.hex().equals(cvDigest)) {
            apply(new CvSubmitted(command.candidateId(), digest.documentId(), command.fileName(), command.mediaType(), command.text(),
                    digest.hex(), command.submittedOn()));
        }
    }

    @CommandHandler
    void handle(ReviseProfile command) {
        refuseOtherVersion(command.candidateId(), command.expectedVersion());
        refuseIfGone(command.candidateId());
        if (!command.declared().equals(declared)) {
            apply(new ProfileRevised(command.candidateId(), command.declared()));
        }
    }

    @CommandHandler
    void handle(HideFromOrganization command) {
        refuseIfGone(command.candidateId());
        if (!hiddenFrom.contains(command.organizationId().value())) {
            apply(new OrganizationHidden(command.candidateId(), command.organizationId()));
        }
    }

    @CommandHandler
    void handle(UnhideFromOrganization command) {
        refuseIfGone(command.candidateId());
        if (hiddenFrom.contains(command.organizationId().value())) {
            apply(new OrganizationUnhidden(command.candidateId(), command.organizationId()));
        }
    }

    @CommandHandler
    void handle(PauseCandidate command) {
        refuseIfGone(command.candidateId());
        if (status == Status.ACTIVE) {
            apply(new CandidatePaused(command.candidateId()));
        }
    }

    @CommandHandler
    void handle(ResumeCandidate command) {
        refuseIfGone(command.candidateId());
        if (status == Status.PAUSED) {
            apply(new CandidateResumed(command.candidateId()));
        }
    }

    @CommandHandler
    void handle(WithdrawCandidate command) {
        if (status != Status.WITHDRAWN) {
            refuseIfGone(command.candidateId());
            apply(new CandidateWithdrawn(command.candidateId()));
        }
    }

    @CommandHandler
    void handle(RetractCandidate command) {
        if (status != Status.RETRACTED) {
            refuseIfErased(command.candidateId());
            apply(new CandidateRetracted(command.candidateId()));
        }
    }

    @CommandHandler
    void handle(MergeCandidate command) {
        if (!command.into().equals(mergedInto)) {
            refuseIfGone(command.candidateId());
            apply(new CandidateMerged(command.candidateId(), command.into()));
        }
    }

    @CommandHandler
    void handle(UnmergeCandidate command) {
        if (mergedInto != null) {
            apply(new CandidateUnmerged(command.candidateId()));
            if (status == Status.PAUSED) {
                // Says again what stands: readers take who is unmerged for active.
                apply(new CandidatePaused(command.candidateId()));
            }
        }
    }

    @CommandHandler
    void handle(RequireCandidate command) {
        refuseIfGone(command.candidateId());
    }

    @CommandHandler
    void handle(EraseCandidate command) {
        if (status != Status.ERASED) {
            apply(new CandidateErased(command.candidateId()));
        }
    }

    private void refuseIfGone(CandidateId candidateId) {
        refuseIfErased(candidateId);
        if (mergedInto != null) {
            throw new CommandRefused(CandidateRefusal.CANDIDATE_MERGED,
                    "candidate %s goes on as %s; unmerge first, or use that one".formatted(candidateId, mergedInto));
        }
        switch (status) {
            case ACTIVE, PAUSED, ERASED -> {}
            case RETRACTED -> throw new CommandRefused(CandidateRefusal.CANDIDATE_RETRACTED,
                    "the registration of candidate %s was taken back; register again first".formatted(candidateId));
            case WITHDRAWN -> throw new CommandRefused(CandidateRefusal.CANDIDATE_WITHDRAWN,
                    "candidate %s withdrew; nothing but erasure is possible".formatted(candidateId));
        }
    }

    private void refuseIfErased(CandidateId candidateId) {
        if (status == Status.ERASED) {
            throw new CommandRefused(CandidateRefusal.CANDIDATE_ERASED,
                    "candidate %s was erased, which is final; register the person under another externalId".formatted(candidateId));
        }
    }

    private static void refuseOtherVersion(CandidateId candidateId, @Nullable Long expected) {
        CommandRefused.unlessVersion(expected, getVersion(), CandidateRefusal.CANDIDATE_CHANGED_MEANWHILE, "candidate " + candidateId);
    }

    /** Personal components are null when the person's key is gone: what is unknown then no longer matters. */
    @EventSourcingHandler
    void on(CandidateEvent event) {
        id = event.candidateId();
        switch (event) {
            case CandidateRegistered e -> {
                status = Status.ACTIVE;
                contact = e.contact();
            }
            case ContactRevised e -> contact = e.contact();
            case CvSubmitted e -> cvDigest = e.digest();
            case ProfileRevised e -> declared = e.declared();
            case OrganizationHidden e -> hiddenFrom.add(e.organizationId().value());
            case OrganizationUnhidden e -> hiddenFrom.remove(e.organizationId().value());
            case CandidatePaused _ -> status = Status.PAUSED;
            case CandidateResumed _ -> status = Status.ACTIVE;
            case CandidateWithdrawn _ -> status = Status.WITHDRAWN;
            case CandidateRetracted _ -> {
                forget(Status.RETRACTED);
                declared = DeclaredProfile.NONE;
            }
            case CandidateMerged e -> mergedInto = e.into();
            case CandidateUnmerged _ -> mergedInto = null;
            case CandidateErased _ -> forget(Status.ERASED);
        }
    }

    private void forget(Status now) {
        status = now;
        contact = null;
        cvDigest = null;
        declared = null;
        mergedInto = null;
        hiddenFrom.clear();
    }
}
