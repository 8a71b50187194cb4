package org.quayside.fair;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.quayside.command.CommandRefused;
import org.quayside.fair.StandCommand.JoinFair;
import org.quayside.fair.StandCommand.LeaveFair;
import org.quayside.fair.StandCommand.ShowVacancy;
import org.quayside.fair.StandCommand.TakeVacancyDown;
import org.quayside.fair.StandEvent.FairJoined;
import org.quayside.fair.StandEvent.FairLeft;
import org.quayside.fair.StandEvent.VacancyShown;
import org.quayside.fair.StandEvent.VacancyTakenDown;
import org.quayside.vacancy.VacancyId;

/** An organisation at a fair, with the vacancies that it shows there. */
public class Stand {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable StandId id;

    private boolean joined;
    private final Set<VacancyId> shown = new HashSet<>();

    protected Stand() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(JoinFair command) {
        if (!joined) {
            apply(new FairJoined(command.standId().fairId(), command.standId().organizationId()));
        }
    }

    @CommandHandler
    void handle(LeaveFair command) {
        if (joined) {
            apply(new FairLeft(command.standId().fairId(), command.standId().organizationId()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ShowVacancy command) {
        StandId stand = command.standId();
        if (!joined) {
            throw new CommandRefused(FairRefusal.ORGANIZATION_NOT_AT_FAIR,
                    "organisation %s does not take part in fair %s; it has to join first".formatted(stand.organizationId(), stand.fairId()));
        }
        if (!shown.contains(command.vacancyId())) {
            apply(new VacancyShown(stand.fairId(), stand.organizationId(), command.vacancyId()));
        }
    }

    @CommandHandler
    void handle(TakeVacancyDown command) {
        if (shown.contains(command.vacancyId())) {
            apply(new VacancyTakenDown(command.standId().fairId(), command.standId().organizationId(), command.vacancyId()));
        }
    }

    @EventSourcingHandler
    void on(StandEvent event) {
        id = new StandId(event.fairId(), event.organizationId());
        switch (event) {
            case FairJoined _ -> joined = true;
            case FairLeft _ -> {
                joined = false;
                shown.clear();
            }
            case VacancyShown e -> shown.add(e.vacancyId());
            case VacancyTakenDown e -> shown.remove(e.vacancyId());
        }
    }
}
