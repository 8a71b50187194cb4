package org.quayside.fair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to a fair. */
public sealed interface FairEvent {
    FairId fairId();

    record FairOpened(
            FairId fairId, String externalId, String name, @Nullable String nameZh, String place, LocalDate firstDay, LocalDate lastDay)
            implements FairEvent {}

    record FairRevised(FairId fairId, String name, @Nullable String nameZh, String place, LocalDate firstDay, LocalDate lastDay)
            implements FairEvent {}

    record FairClosed(FairId fairId) implements FairEvent {}

    record FairReopened(FairId fairId) implements FairEvent {}
}
