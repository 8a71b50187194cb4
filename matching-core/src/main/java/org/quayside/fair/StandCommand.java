package org.quayside.fair;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.quayside.vacancy.VacancyId;

/** What can be asked of an organisation's stand at a fair. Whether the fair is open and whose the vacancy is has been asked before. */
public sealed interface StandCommand {
    StandId standId();

    record JoinFair(@TargetAggregateIdentifier StandId standId) implements StandCommand {}

    /** Takes all its vacancies down too. */
    record LeaveFair(@TargetAggregateIdentifier StandId standId) implements StandCommand {}

    record ShowVacancy(@TargetAggregateIdentifier StandId standId, VacancyId vacancyId) implements StandCommand {}

    record TakeVacancyDown(@TargetAggregateIdentifier StandId standId, VacancyId vacancyId) implements StandCommand {}
}
