package org.quayside.app.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.quayside.app.imports.ImportStore.Item;
import org.quayside.app.imports.ImportStore.Problem;
import org.quayside.app.imports.ImportStore.Tally;
import org.quayside.app.imports.Taking.Touched;
import org.quayside.command.CommandRefused;
import org.quayside.fair.FairCommand.RequireOpenFair;
import org.quayside.fair.FairId;

/**
 * Stores rows of one run, a batch at a time: its commands and the run's progress are one transaction. Where the domain refuses a batch, its
 * rows are tried one by one, so that the good ones are kept. Used by one thread.
 */
final class ImportBatch {
    private static final int TRIES = 5;

    private final String id;
    private final ImportOptions options;
    private final ImportStore store;
    private final ImportUnit units;
    private final Employers employers;
    private final Set<String> seen = new HashSet<>();
    private long begun = System.nanoTime();

    ImportBatch(String id, ImportOptions options, ImportStore store, ImportUnit units, Employers employers) {
        this.id = id;
        this.options = options;
        this.store = store;
        this.units = units;
        this.employers = employers;
    }

    /** A row that was read: what it comes to, or why it is refused. {@code number} counts from 1. */
    record Read(long number, String place, @Nullable Taking taking, @Nullable String refusal) {
        private static final int LONGEST_PLACE = 500;

        Read {
            place = place.length() <= LONGEST_PLACE ? place : place.substring(place.length() - LONGEST_PLACE);
        }
    }

    /** @param bytesRead of the file, to the end of these rows */
    void store(List<Read> rows, long bytesRead) {
        try {
            unlessOvertaken(rows, bytesRead);
        } catch (CommandRefused | AggregateNotFoundException refused) {
            for (Read row : rows) {
                try {
                    unlessOvertaken(List.of(row), bytesRead);
                } catch (CommandRefused | AggregateNotFoundException e) {
                    unlessOvertaken(List.of(new Read(row.number(), row.place(), null, e.getMessage())), bytesRead);
                }
            }
        }
    }

    /** Somebody else was faster on one of the aggregates: decided anew on what they left. */
    private void unlessOvertaken(List<Read> rows, long bytesRead) {
        for (int tries = 1; ; tries++) {
            try {
                storeOnce(rows, bytesRead);
                return;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void storeOnce(List<Read> rows, long bytesRead) {
        List<Object> commands = new ArrayList<>();
        if (options.fair() != null) {
            commands.add(new RequireOpenFair(new FairId(options.fair())));
        }
        List<Taking> takings = rows.stream().map(Read::taking).filter(Objects::nonNull).toList();
        Set<Touched> touched = new HashSet<>();
        for (Taking taking : takings) {
            commands.addAll(taking.commands());
            touched.addAll(taking.touched());
        }
        Map<String, Long> before = new LinkedHashMap<>();
        Runnable known = () -> before.putAll(store.versions(touched));
        if (options.dryRun()) {
            Set<String> changed = units.attempt(commands, known);
            advance(rows, takings, before.keySet(), changed, bytesRead);
        } else {
            units.run(commands, known, () -> {
                Map<String, Long> after = store.versions(touched);
                List<Item> items = touched.stream().filter(t -> !Objects.equals(before.get(t.id()), after.get(t.id())))
                        .map(t -> new Item(t, before.getOrDefault(t.id(), -1L), after.getOrDefault(t.id(), -1L))).toList();
                store.items(id, items);
                advance(rows, takings, before.keySet(), items.stream().map(item -> item.target().id()).collect(Collectors.toSet()), bytesRead);
            });
        }
        takings.forEach(taking -> seen.add(taking.target().id()));
        employers.learn(commands);
    }

    /** @param changed aggregates that have other events than before, those that are not among {@code known} included */
    private void advance(List<Read> rows, List<Taking> takings, Set<String> known, Set<String> changed, long bytesRead) {
        Set<String> counted = new HashSet<>();
        long created = 0;
        long updated = 0;
        for (Taking taking : takings) {
            String target = taking.target().id();
            boolean fresh = !known.contains(target) && !seen.contains(target) && counted.add(target);
            created += fresh ? 1 : 0;
            updated += !fresh && changed.contains(target) ? 1 : 0;
        }
        store.problems(id, problems(rows));
        long now = System.nanoTime();
        store.advance(id, new Tally(rows.size(), created, updated, takings.size() - created - updated, rows.size() - takings.size()), bytesRead, (now - begun) / 1_000_000);
        begun = now;
    }

    private static List<Problem> problems(List<Read> rows) {
        List<Problem> problems = new ArrayList<>();
        for (Read row : rows) {
            if (row.taking() == null) {
                problems.add(new Problem(row.number(), 0, row.place(), String.valueOf(row.refusal()), true));
            } else {
                List<String> remarks = row.taking().remarks();
                for (int i = 0; i < remarks.size(); i++) {
                    problems.add(new Problem(row.number(), i, row.place(), remarks.get(i), false));
                }
            }
        }
        return problems;
    }
}
