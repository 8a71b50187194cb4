package org.quayside.app.platform;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.quayside.application.Application;
import org.quayside.candidate.Candidate;
import org.quayside.fair.Fair;
import org.quayside.fair.Stand;
import org.quayside.fair.Visit;
import org.quayside.organization.Organization;
import org.quayside.subscription.Subscription;
import org.quayside.vacancy.Vacancy;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The core's aggregates. They are snapshotted every {@value #EVENTS_PER_SNAPSHOT} events, except candidates: their state is personal, and
 * a snapshot would keep it out of reach of the person's key. The histories of candidates, fairs, stands and visits are short.
 */
@Configuration(proxyBeanMethods = false)
class Aggregates {
    static final int EVENTS_PER_SNAPSHOT = 50;

    @Bean
    SnapshotTriggerDefinition everySoManyEvents(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    @Bean
    ConfigurerModule registerAggregates() {
        return configurer -> configurer.configureAggregate(Candidate.class)
                .configureAggregate(Fair.class)
                .configureAggregate(Stand.class)
                .configureAggregate(Visit.class)
                .configureAggregate(snapshotted(Application.class))
                .configureAggregate(snapshotted(Organization.class))
                .configureAggregate(snapshotted(Subscription.class))
                .configureAggregate(snapshotted(Vacancy.class));
    }

    private static <A> AggregateConfigurer<A> snapshotted(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureSnapshotTrigger(axon -> axon.getComponent(SnapshotTriggerDefinition.class));
    }

    // The snapshotter knows how to make an aggregate only where a bean tells.

    @Bean
    AggregateFactory<Application> applications() {
        return new EmptyAggregates<>(Application.class);
    }

    @Bean
    AggregateFactory<Organization> organizations() {
        return new EmptyAggregates<>(Organization.class);
    }

    @Bean
    AggregateFactory<Subscription> subscriptions() {
        return new EmptyAggregates<>(Subscription.class);
    }

    @Bean
    AggregateFactory<Vacancy> vacancies() {
        return new EmptyAggregates<>(Vacancy.class);
    }

    /**
     * Makes an aggregate without looking at its handlers. Axon's factory looks, and fails where it is made before the beans that handlers
     * take as parameters are known; the order of beans is another in a jar than in a directory of classes.
     */
    private record EmptyAggregates<A>(Class<A> getAggregateType) implements AggregateFactory<A> {
        @Override
        public A createAggregateRoot(String id, DomainEventMessage<?> first) {
            return getAggregateType.isInstance(first.getPayload())
                    ? getAggregateType.cast(first.getPayload())
                    : BeanUtils.instantiateClass(getAggregateType);
        }
    }
}
