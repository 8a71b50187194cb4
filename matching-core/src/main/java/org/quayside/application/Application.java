package org.quayside.application;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.quayside.application.ApplicationCommand.DeclineApplication;
import org.quayside.application.ApplicationCommand.ExpressInterest;
import org.quayside.application.ApplicationCommand.RecordHire;
import org.quayside.application.ApplicationCommand.RecordInterview;
import org.quayside.application.ApplicationCommand.ShortlistCandidate;
import org.quayside.application.ApplicationCommand.WithdrawInterest;
import org.quayside.application.ApplicationEvent.ApplicationDeclined;
import org.quayside.application.ApplicationEvent.CandidateHired;
import org.quayside.application.ApplicationEvent.CandidateInterviewed;
import org.quayside.application.ApplicationEvent.CandidateShortlisted;
import org.quayside.application.ApplicationEvent.ContactOpened;
import org.quayside.application.ApplicationEvent.InterestExpressed;
import org.quayside.application.ApplicationEvent.InterestWithdrawn;
import org.quayside.candidate.CandidateId;
import org.quayside.command.CommandRefused;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;

/** One pair of candidate and vacancy. Contact is open while the candidate is interested and shortlisted. */
public class Application {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable ApplicationId id;

    private @Nullable OrganizationId organizationId;
    private boolean interested;
    private boolean shortlisted;
    private boolean declined;
    private boolean interviewed;
    private boolean hired;

    protected Application() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ExpressInterest command) {
        refuseOtherOrganization(command);
        if (declined) {
            throw new CommandRefused(ApplicationRefusal.APPLICATION_DECLINED,
                    "application %s was declined; only the organisation can take it up again".formatted(command.applicationId()));
        }
        if (!interested) {
            apply(new InterestExpressed(candidate(command), vacancy(command), command.organizationId()));
            openContactIfBothAgree(command);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ShortlistCandidate command) {
        refuseOtherOrganization(command);
        if (!shortlisted) {
            apply(new CandidateShortlisted(candidate(command), vacancy(command), command.organizationId()));
            openContactIfBothAgree(command);
        }
    }

    private void openContactIfBothAgree(ApplicationCommand command) {
        if (interested && shortlisted) {
            apply(new ContactOpened(candidate(command), vacancy(command), command.organizationId()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclineApplication command) {
        refuseOtherOrganization(command);
        refuseIfHired(command);
        if (!declined) {
            apply(new ApplicationDeclined(
                    candidate(command), vacancy(command), command.organizationId(), command.reason(), command.note()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawInterest command) {
        refuseOtherOrganization(command);
        refuseIfHired(command);
        if (!interested) {
            throw new CommandRefused(ApplicationRefusal.NO_INTEREST_EXPRESSED,
                    "application %s has no interest of the candidate to withdraw".formatted(command.applicationId()));
        }
        apply(new InterestWithdrawn(candidate(command), vacancy(command), command.organizationId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordInterview command) {
        refuseOtherOrganization(command);
        refuseUnlessContactOpen(command);
        if (!interviewed) {
            apply(new CandidateInterviewed(candidate(command), vacancy(command), command.organizationId()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordHire command) {
        refuseOtherOrganization(command);
        refuseUnlessContactOpen(command);
        if (!hired) {
            apply(new CandidateHired(candidate(command), vacancy(command), command.organizationId()));
        }
    }

    private void refuseUnlessContactOpen(ApplicationCommand command) {
        if (!interested || !shortlisted) {
            throw new CommandRefused(ApplicationRefusal.CONTACT_NOT_OPEN,
                    "application %s: interested %s, shortlisted %s; both have to agree first"
                            .formatted(command.applicationId(), interested, shortlisted));
        }
    }

    private void refuseIfHired(ApplicationCommand command) {
        if (hired) {
            throw new CommandRefused(ApplicationRefusal.CANDIDATE_ALREADY_HIRED,
                    "application %s ended with a hire".formatted(command.applicationId()));
        }
    }

    private void refuseOtherOrganization(ApplicationCommand command) {
        if (organizationId != null && !organizationId.equals(command.organizationId())) {
            throw new CommandRefused(ApplicationRefusal.APPLICATION_OF_ANOTHER_ORGANIZATION,
                    "application %s is with organisation %s, not %s"
                            .formatted(command.applicationId(), organizationId, command.organizationId()));
        }
    }

    private static CandidateId candidate(ApplicationCommand command) {
        return command.applicationId().candidateId();
    }

    private static VacancyId vacancy(ApplicationCommand command) {
        return command.applicationId().vacancyId();
    }

    @EventSourcingHandler
    void on(ApplicationEvent event) {
        id = new ApplicationId(event.candidateId(), event.vacancyId());
        organizationId = event.organizationId();
        switch (event) {
            case InterestExpressed _ -> interested = true;
            case CandidateShortlisted _ -> {
                shortlisted = true;
                declined = false;
            }
            case ContactOpened _ -> {}
            case ApplicationDeclined _ -> {
                declined = true;
                shortlisted = false;
            }
            case InterestWithdrawn _ -> interested = false;
            case CandidateInterviewed _ -> interviewed = true;
            case CandidateHired _ -> hired = true;
        }
    }
}
