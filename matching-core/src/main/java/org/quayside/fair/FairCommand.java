package org.quayside.fair;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.quayside.command.Checks;

/** What can be asked of a fair. {@code expectedVersion}: the version the caller has read; null: whatever it is. */
public sealed interface FairCommand {
    FairId fairId();

    /** Opens a fair, or revises the one that has been opened already. */
    record OpenFair(@TargetAggregateIdentifier FairId fairId, String externalId, FairDetails details) implements FairCommand {
        public OpenFair {
            Checks.line("externalId", externalId, 200);
        }
    }

    record ReviseFair(@TargetAggregateIdentifier FairId fairId, FairDetails details, @Nullable Long expectedVersion)
            implements FairCommand {}

    /** Nobody joins, shows or registers any more; what there is stays to be looked at. */
    record CloseFair(@TargetAggregateIdentifier FairId fairId, @Nullable Long expectedVersion) implements FairCommand {}

    record ReopenFair(@TargetAggregateIdentifier FairId fairId, @Nullable Long expectedVersion) implements FairCommand {}

    /** Changes nothing; refused if the fair is closed. Goes before commands to stands and visits. */
    record RequireOpenFair(@TargetAggregateIdentifier FairId fairId) implements FairCommand {}
}
