package org.quayside.app.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.dbscheduler.DbSchedulerHumanReadableDeadlineDetails;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.quayside.vacancy.Vacancy;
import org.quayside.vacancy.VacancyCommand.RescheduleExpiry;
import org.quayside.vacancy.VacancyEvent;
import org.quayside.vacancy.VacancyEvent.VacancyClosed;
import org.quayside.vacancy.VacancyEvent.VacancyExpired;
import org.quayside.vacancy.VacancyEvent.VacancyPublished;
import org.quayside.vacancy.VacancyEvent.VacancyReopened;
import org.quayside.vacancy.VacancyEvent.VacancyRevised;
import org.quayside.vacancy.VacancyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets the expiry of every open vacancy that has an end and no deadline: after a restore, deadlines may be gone that the events call for.
 * Runs beside, after each start, and reads the events of vacancies only.
 */
@Component
final class MissingDeadlines {
    private static final Logger LOG = LoggerFactory.getLogger(MissingDeadlines.class);

    private final JdbcClient sql;
    private final EventSerializer events;
    private final Serializer general;
    private final Scheduler scheduler;
    private final CommandGateway commands;

    MissingDeadlines(JdbcClient sql, EventSerializer events, Serializer general, Scheduler scheduler, CommandGateway commands) {
        this.sql = sql;
        this.events = events;
        this.general = general;
        this.scheduler = scheduler;
        this.commands = commands;
    }

    @EventListener(ApplicationReadyEvent.class)
    void lookBeside() {
        Thread.ofVirtual().name("missing-deadlines").start(() -> {
            try {
                set();
            } catch (RuntimeException e) {
                LOG.warn("it was not checked whether vacancies have lost their deadlines: {}", e.toString());
            }
        });
    }

    /** How many were missing. */
    int set() {
        var missing = ends();
        missing.keySet().removeAll(scheduled());
        missing.keySet().forEach(vacancy -> commands.sendAndWait(new RescheduleExpiry(new VacancyId(vacancy))));
        if (!missing.isEmpty()) {
            LOG.info("{} vacancies had lost their deadline and have it again", missing.size());
        }
        return missing.size();
    }

    /** When each open vacancy ends. */
    private Map<String, Instant> ends() {
        var ends = new HashMap<String, Instant>();
        try (var rows = sql.sql("SELECT payloadType, payloadRevision, payload FROM DomainEventEntry WHERE type = ? ORDER BY globalIndex")
                .param(Vacancy.class.getSimpleName())
                .query((row, n) -> Objects.requireNonNull(events.<byte[], VacancyEvent>deserialize(
                        new SimpleSerializedObject<>(row.getBytes(3), byte[].class, row.getString(1), row.getString(2)))))
                .stream()) {
            rows.forEach(event -> {
                var end = switch (event) {
                    case VacancyPublished e -> e.posting().validThrough();
                    case VacancyRevised e -> e.posting().validThrough();
                    case VacancyReopened e -> e.validThrough();
                    case VacancyClosed _, VacancyExpired _ -> null;
                };
                if (end == null) {
                    ends.remove(event.vacancyId().value());
                } else {
                    ends.put(event.vacancyId().value(), end);
                }
            });
        }
        return ends;
    }

    private Set<String> scheduled() {
        var vacancies = new HashSet<String>();
        scheduler.fetchScheduledExecutions(execution -> {
            if (execution.getData() instanceof DbSchedulerHumanReadableDeadlineDetails deadline
                    && deadline.getDeserializedScopeDescriptor(general) instanceof AggregateScopeDescriptor aggregate) {
                vacancies.add(aggregate.getIdentifier().toString());
            }
        });
        return vacancies;
    }
}
