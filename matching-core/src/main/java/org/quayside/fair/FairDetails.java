package org.quayside.fair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quayside.command.Checks;

/**
 * What is said about a fair.
 *
 * @param nameZh the name in Chinese
 * @param place where it is held
 * @param firstDay and {@code lastDay}: its days, the last one included
 */
public record FairDetails(String name, @Nullable String nameZh, String place, LocalDate firstDay, LocalDate lastDay) {
    /** A fair that lasts longer is a mistyped year. */
    public static final int LONGEST_DAYS = 366;

    public FairDetails {
        Checks.line("name", name, 200);
        Checks.optionalLine("nameZh", nameZh, 200);
        Checks.line("place", place, 200);
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("lastDay %s is before firstDay %s".formatted(lastDay, firstDay));
        }
        if (firstDay.plusDays(LONGEST_DAYS).isBefore(lastDay)) {
            throw new IllegalArgumentException("lastDay %s is more than %d days after firstDay %s".formatted(lastDay, LONGEST_DAYS, firstDay));
        }
    }
}
