package org.quayside.app.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.quayside.app.imports.ImportStore.Item;
import org.quayside.app.imports.ImportStore.Problem;
import org.quayside.app.imports.Taking.Kind;
import org.quayside.app.imports.Taking.Touched;
import org.quayside.candidate.CandidateCommand;
import org.quayside.candidate.CandidateEvent;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.command.CommandRefused;
import org.quayside.fair.FairId;
import org.quayside.fair.StandCommand;
import org.quayside.fair.StandEvent;
import org.quayside.fair.StandId;
import org.quayside.fair.VisitCommand;
import org.quayside.fair.VisitEvent;
import org.quayside.fair.VisitId;
import org.quayside.organization.OrganizationCommand;
import org.quayside.organization.OrganizationDetails;
import org.quayside.organization.OrganizationEvent;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.CloseReason;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.VacancyCommand;
import org.quayside.vacancy.VacancyEvent;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/**
 * Takes a whole import back, as new events: what it made is retracted or closed, what it revised says again what it said before. Whatever
 * has changed since, by anybody else, stays as it is and is reported. Organisations that it made stay: others may refer to them by now.
 */
@Component
final class ImportUndo {
    private static final int AT_ONCE = 50;

    private final ImportStore store;
    private final ImportUnit units;
    private final EventStore events;
    private final Clock clock;

    ImportUndo(ImportStore store, ImportUnit units, EventStore events, Clock clock) {
        this.store = store;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Goes on where it was left. */
    void run(String id, BooleanSupplier closing, Runnable progress) {
        for (Kind kind : Kind.values()) {
            List<Item> items = store.items(id, kind, AT_ONCE);
            while (!items.isEmpty()) {
                if (closing.getAsBoolean()) {
                    return;
                }
                takeBack(id, items);
                progress.run();
                items = store.items(id, kind, AT_ONCE);
            }
        }
    }

    private void takeBack(String id, List<Item> items) {
        Map<String, Long> versions = store.versions(items.stream().map(Item::target).collect(Collectors.toSet()));
        for (Item item : items) {
            boolean untouched = Objects.equals(versions.get(item.target().id()), item.after());
            try {
                finish(id, item, untouched ? commands(item) : List.of(), untouched ? null : "has changed since the import and stays as it is");
            } catch (CommandRefused refused) {
                finish(id, item, List.of(), String.valueOf(refused.getMessage()));
            }
        }
    }

    private void finish(String id, Item item, List<Object> commands, @Nullable String why) {
        units.run(commands, () -> {}, () -> {
            store.settled(id, item, commands.isEmpty() ? 0 : 1, why == null ? 0 : 1);
            if (why != null) {
                store.problems(id, List.of(new Problem(Problem.UNDO + store.count(id), 0, place(item.target()), why, false)));
            }
        });
    }

    private static String place(Touched target) {
        return target.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + target.id();
    }

    private List<Object> commands(Item item) {
        String id = item.target().id();
        return switch (item.target().kind()) {
            case VISIT -> visit(id, item);
            case CANDIDATE -> item.before() < 0 ? List.of(new CandidateCommand.RetractCandidate(new CandidateId(id))) : candidate(new CandidateId(id), item);
            case STAND -> stand(id, item);
            case VACANCY -> item.before() < 0 ? List.of(new VacancyCommand.CloseVacancy(new VacancyId(id), CloseReason.IMPORT_UNDONE, null, null))
                    : vacancy(new VacancyId(id), item);
            case ORGANIZATION -> organization(new OrganizationId(id), item);
        };
    }

    private List<Object> visit(String id, Item item) {
        String[] parts = id.split("~");
        boolean registered = payloads(id, item.before()).stream().reduce(false, (was, e) -> e instanceof VisitEvent.VisitRegistered, (a, b) -> b);
        return registered ? List.of() : List.of(new VisitCommand.CancelVisit(new VisitId(new FairId(parts[0]), new CandidateId(parts[1]))));
    }

    private List<Object> stand(String id, Item item) {
        String[] parts = id.split("~");
        StandId stand = new StandId(new FairId(parts[0]), new OrganizationId(parts[1]));
        if (item.before() < 0) {
            return List.of(new StandCommand.LeaveFair(stand));
        }
        Set<VacancyId> before = shown(payloads(id, item.before()));
        return shown(payloads(id, item.after())).stream().filter(v -> !before.contains(v)).<Object>map(v -> new StandCommand.TakeVacancyDown(stand, v)).toList();
    }

    private static Set<VacancyId> shown(List<Object> events) {
        Set<VacancyId> shown = new java.util.TreeSet<>(java.util.Comparator.comparing(VacancyId::value));
        for (Object event : events) {
            switch ((StandEvent) event) {
                case StandEvent.VacancyShown e -> shown.add(e.vacancyId());
                case StandEvent.VacancyTakenDown e -> shown.remove(e.vacancyId());
                case StandEvent.FairLeft _ -> shown.clear();
                case StandEvent.FairJoined _ -> {}
            }
        }
        return shown;
    }

    private List<Object> candidate(CandidateId id, Item item) {
        CandidateEvent.CandidateRegistered registered = null;
        CandidateEvent.ContactRevised contact = null;
        CandidateEvent.CvSubmitted cv = null;
        DeclaredProfile profile = DeclaredProfile.NONE;
        boolean retracted = false;
        List<Object> commands = new ArrayList<>();
        for (Object event : payloads(id.value(), item.before())) {
            switch ((CandidateEvent) event) {
                case CandidateEvent.CandidateRegistered e -> {
                    registered = e;
                    contact = null;
                    retracted = false;
                }
                case CandidateEvent.ContactRevised e -> contact = e;
                case CandidateEvent.CvSubmitted e -> cv = e;
                case CandidateEvent.ProfileRevised e -> profile = e.declared() == null ? DeclaredProfile.NONE : e.declared();
                case CandidateEvent.CandidateRetracted _ -> retracted = true;
                default -> {}
            }
        }
        if (retracted || registered == null) {
            return List.of(new CandidateCommand.RetractCandidate(id));
        }
        var known = contact == null ? registered.contact() : contact.contact();
        if (known != null) {
            commands.add(new CandidateCommand.ReviseContact(id, known, null));
        }
        if (cv != null && cv.text() != null) {
            commands.add(new CandidateCommand.SubmitCv(id, cv.fileName(), cv.mediaType(), cv.text(), cv.submittedOn(), null));
        }
        commands.add(new CandidateCommand.ReviseProfile(id, profile, null));
        return commands;
    }

    private List<Object> vacancy(VacancyId id, Item item) {
        Posting posting = null;
        CloseReason closed = null;
        for (Object event : payloads(id.value(), item.before())) {
            switch ((VacancyEvent) event) {
                case VacancyEvent.VacancyPublished e -> posting = e.posting();
                case VacancyEvent.VacancyRevised e -> posting = e.posting();
                case VacancyEvent.VacancyClosed e -> closed = e.reason();
                case VacancyEvent.VacancyReopened e -> {
                    closed = null;
                    posting = posting == null ? null : posting.withValidThrough(e.validThrough());
                }
                case VacancyEvent.VacancyExpired _ -> {}
            }
        }
        List<Object> commands = new ArrayList<>();
        if (posting != null && stillOpen(posting.validThrough())) {
            commands.add(new VacancyCommand.ReviseVacancy(id, posting, null));
        }
        if (closed != null) {
            commands.add(new VacancyCommand.CloseVacancy(id, closed, null, null));
        }
        return commands;
    }

    private boolean stillOpen(@Nullable Instant end) {
        return end == null || end.isAfter(clock.instant());
    }

    private List<Object> organization(OrganizationId id, Item item) {
        OrganizationDetails details = null;
        for (Object event : payloads(id.value(), item.before())) {
            details = switch ((OrganizationEvent) event) {
                case OrganizationEvent.OrganizationRegistered e -> new OrganizationDetails(e.name(), e.nameZh(), e.sector(), e.website(), e.district(), e.email());
                case OrganizationEvent.OrganizationRevised e -> new OrganizationDetails(e.name(), e.nameZh(), e.sector(), e.website(), e.district(), e.email());
            };
        }
        return details == null ? List.of() : List.of(new OrganizationCommand.ReviseOrganization(id, details, null));
    }

    private List<Object> payloads(String id, long upTo) {
        return events.readEvents(id, 0).asStream().takeWhile(event -> event.getSequenceNumber() <= upTo).<Object>map(DomainEventMessage::getPayload).toList();
    }
}
