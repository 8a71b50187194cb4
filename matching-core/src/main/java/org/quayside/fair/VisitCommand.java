package org.quayside.fair;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a candidate's visit to a fair. Whether the fair is open has been asked before. */
public sealed interface VisitCommand {
    VisitId visitId();

    record RegisterVisit(@TargetAggregateIdentifier VisitId visitId, VisitWay way) implements VisitCommand {}

    record CancelVisit(@TargetAggregateIdentifier VisitId visitId) implements VisitCommand {}
}
