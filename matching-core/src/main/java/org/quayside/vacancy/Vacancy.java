package org.quayside.vacancy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.quayside.command.CommandRefused;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyCommand.CloseVacancy;
import org.quayside.vacancy.VacancyCommand.ExpireVacancy;
import org.quayside.vacancy.VacancyCommand.PublishVacancy;
import org.quayside.vacancy.VacancyCommand.ReopenVacancy;
import org.quayside.vacancy.VacancyCommand.RequireVacancyOf;
import org.quayside.vacancy.VacancyCommand.RescheduleExpiry;
import org.quayside.vacancy.VacancyCommand.ReviseVacancy;
import org.quayside.vacancy.VacancyEvent.VacancyClosed;
import org.quayside.vacancy.VacancyEvent.VacancyExpired;
import org.quayside.vacancy.VacancyEvent.VacancyPublished;
import org.quayside.vacancy.VacancyEvent.VacancyReopened;
import org.quayside.vacancy.VacancyEvent.VacancyRevised;

/** A job that an organisation offers. While it is open and has an end, a deadline waits for that end. */
public class Vacancy {
    /** Name of the deadline at which a vacancy expires; its payload is an {@link ExpireVacancy}. */
    public static final String EXPIRY = "vacancy-expiry";

    private enum Status {
        OPEN,
        CLOSED,
        EXPIRED
    }

    @AggregateIdentifier
    private @Nullable VacancyId id;

    private @Nullable OrganizationId organizationId;
    private @Nullable Posting posting;
    private Status status = Status.OPEN;

    protected Vacancy() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishVacancy command, DeadlineManager deadlines) {
        if (id == null) {
            apply(new VacancyPublished(command.vacancyId(), command.externalId(), command.organizationId(), command.posting()));
            schedule(command.vacancyId(), null, command.posting().validThrough(), deadlines);
            return;
        }
        refuseOtherOrganization(command.organizationId());
        revise(command.vacancyId(), command.posting(), deadlines);
    }

    @CommandHandler
    void handle(RequireVacancyOf command) {
        refuseOtherOrganization(command.organizationId());
    }

    private void refuseOtherOrganization(OrganizationId claimed) {
        if (!claimed.equals(organizationId)) {
            throw new CommandRefused(VacancyRefusal.VACANCY_OF_ANOTHER_ORGANIZATION,
                    "vacancy %s belongs to organisation %s, not %s".formatted(id, organizationId, claimed));
        }
    }

    @CommandHandler
    void handle(ReviseVacancy command, DeadlineManager deadlines) {
        refuseOtherVersion(command.vacancyId(), command.expectedVersion());
        revise(command.vacancyId(), command.posting(), deadlines);
    }

    private void revise(VacancyId vacancyId, Posting revised, DeadlineManager deadlines) {
        if (revised.equals(posting)) {
            return;
        }
        if (status != Status.OPEN) {
            throw new CommandRefused(VacancyRefusal.VACANCY_NOT_OPEN,
                    "vacancy %s is %s; reopen it before revising it".formatted(vacancyId, status));
        }
        Instant before = end();
        apply(new VacancyRevised(vacancyId, revised));
        schedule(vacancyId, before, revised.validThrough(), deadlines);
    }

    @CommandHandler
    void handle(CloseVacancy command, DeadlineManager deadlines) {
        refuseOtherVersion(command.vacancyId(), command.expectedVersion());
        if (status == Status.CLOSED) {
            return;
        }
        Instant before = end();
        apply(new VacancyClosed(command.vacancyId(), command.reason(), command.note()));
        schedule(command.vacancyId(), before, null, deadlines);
    }

    @CommandHandler
    void handle(ReopenVacancy command, DeadlineManager deadlines) {
        refuseOtherVersion(command.vacancyId(), command.expectedVersion());
        if (status == Status.OPEN && Objects.equals(command.validThrough(), end())) {
            return;
        }
        Instant before = end();
        apply(new VacancyReopened(command.vacancyId(), command.validThrough()));
        schedule(command.vacancyId(), before, command.validThrough(), deadlines);
    }

    @CommandHandler
    void handle(RescheduleExpiry command, DeadlineManager deadlines) {
        Instant end = end();
        if (end != null) {
            deadlines.cancelAllWithinScope(EXPIRY);
            deadlines.schedule(end, EXPIRY, new ExpireVacancy(command.vacancyId(), end));
        }
    }

    @CommandHandler
    void handle(ExpireVacancy command) {
        expire(command);
    }

    @DeadlineHandler(deadlineName = EXPIRY)
    void expire(ExpireVacancy due) {
        Instant end = end();
        if (end != null && !end.isAfter(due.validThrough())) {
            apply(new VacancyExpired(due.vacancyId(), end));
        }
    }

    /** When the open vacancy ends by itself; null: never, or it is not open. */
    private @Nullable Instant end() {
        return status == Status.OPEN && posting != null ? posting.validThrough() : null;
    }

    /** Cancelling searches the scheduler's table, so it is done only when there is something to cancel. */
    private static void schedule(VacancyId vacancyId, @Nullable Instant before, @Nullable Instant after, DeadlineManager deadlines) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            deadlines.cancelAllWithinScope(EXPIRY);
        }
        if (after != null) {
            deadlines.schedule(after, EXPIRY, new ExpireVacancy(vacancyId, after));
        }
    }

    private static void refuseOtherVersion(VacancyId vacancyId, @Nullable Long expected) {
        CommandRefused.unlessVersion(expected, getVersion(), VacancyRefusal.VACANCY_CHANGED_MEANWHILE, "vacancy " + vacancyId);
    }

    @EventSourcingHandler
    void on(VacancyEvent event) {
        id = event.vacancyId();
        switch (event) {
            case VacancyPublished e -> {
                organizationId = e.organizationId();
                posting = e.posting();
            }
            case VacancyRevised e -> posting = e.posting();
            case VacancyClosed _ -> status = Status.CLOSED;
            case VacancyReopened e -> {
                status = Status.OPEN;
                posting = posting == null ? null : posting.withValidThrough(e.validThrough());
            }
            case VacancyExpired _ -> status = Status.EXPIRED;
        }
    }
}
