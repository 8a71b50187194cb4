package org.quayside.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryCommandIsHandledTest {
    @ParameterizedTest
    @CsvSource({
        "org.quayside.candidate.Candidate,       org.quayside.candidate.CandidateCommand",
        "org.quayside.organization.Organization, org.quayside.organization.OrganizationCommand",
        "org.quayside.vacancy.Vacancy,           org.quayside.vacancy.VacancyCommand",
        "org.quayside.application.Application,   org.quayside.application.ApplicationCommand",
        "org.quayside.subscription.Subscription, org.quayside.subscription.SubscriptionCommand"
    })
    void every_command_of_a_family_has_a_handler(Class<?> aggregate, Class<?> family) {
        Set<Class<?>> handled = Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
        assertThat(handled).containsExactlyInAnyOrder(family.getPermittedSubclasses());
    }
}
