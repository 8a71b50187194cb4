package org.quayside.app.match;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.quayside.app.QuaysideApplication;
import org.quayside.app.platform.readmodel.ReadModelVerification;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateCommand.PauseCandidate;
import org.quayside.candidate.CandidateCommand.ResumeCandidate;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.candidate.CandidateId;
import org.quayside.command.CommandRefused;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.CloseReason;
import org.quayside.vacancy.VacancyCommand.CloseVacancy;
import org.quayside.vacancy.VacancyCommand.ReopenVacancy;
import org.quayside.vacancy.VacancyCommand.ReviseVacancy;
import org.quayside.vacancy.VacancyEvent.VacancyRevised;
import org.quayside.vacancy.VacancyId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real application as a process of its own, for {@link MatchCrashIT}. It starts, verifies what it finds and prints one line; then, if
 * asked to, it sends commands until it is killed, and notes each acknowledged one in a file, unbuffered.
 */
public final class MatchLoad {
    static final String CLEAN = "VERIFIED clean";
    static final String BAD = "VERIFIED bad";
    static final String ACKNOWLEDGED = "acknowledged.txt";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CANDIDATES = 150;
    private static final int VACANCIES = 40;
    private static final int THREADS = 3;

    private final CommandGateway commands;
    private final EngineBuilds engines;
    private final SmallMarket market;
    private final FileOutputStream acknowledged;

    private MatchLoad(ConfigurableApplicationContext application, Path data) throws IOException {
        commands = application.getBean(CommandGateway.class);
        engines = application.getBean(EngineBuilds.class);
        market = new SmallMarket(application.getBean(Taxonomy.class));
        acknowledged = new FileOutputStream(data.resolve(ACKNOWLEDGED).toFile(), true);
    }

    /** @param arguments data directory, and {@code load} or {@code verify} */
    public static void main(String[] arguments) {
        try {
            start(arguments);
            Runtime.getRuntime().halt(0); // what a clean end would tidy up is not what is tried here
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void start(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        // Small units of work, so that batches of several are cut short by a crash too.
        var application = new SpringApplicationBuilder(QuaysideApplication.class)
                .run("--quayside.data=" + data, "--server.port=0", "--quayside.batch=4", "--logging.level.root=warn");
        System.out.println(verified(application, data));
        if (arguments[1].equals("load")) {
            new MatchLoad(application, data).run();
        }
    }

    /** One line: what was found, {@link #CLEAN} or {@link #BAD} at its beginning. */
    static String verified(ConfigurableApplicationContext application, Path data) throws Exception {
        var report = application.getBean(ReadModelVerification.class).verify(PATIENCE);
        var lost = lost(application, data);
        var engines = engines(application);
        var differing = report.differences().stream().collect(Collectors.groupingBy(one -> one.collection() + " " + one.kind(), TreeMap::new, Collectors.counting()));
        return (report.isClean() && lost.isEmpty() && engines.isEmpty() ? CLEAN : BAD) + " lost=" + lost.size() + " " + engines + differing + " " + shortened(report.toString());
    }

    /** Each engine that was ever switched to is in the log once, in the order of the events; what is not so, in words. */
    private static String engines(ConfigurableApplicationContext application) {
        var activated = application.getBean(EventStore.class).readEvents(EngineSlots.STREAM).asStream()
                .map(event -> ((EngineActivated) event.getPayload()).version()).toList();
        var told = application.getBean(MatchLog.class).read(0, Integer.MAX_VALUE, LogFilter.ALL).stream()
                .filter(entry -> entry.kind() == MatchEntry.Kind.ENGINE).map(MatchEntry::engine).toList();
        return told.equals(activated) ? "" : "activated " + activated + " told " + told + " ";
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(2_000, text.length()));
    }

    /** What was acknowledged to a client and is not in the event store. */
    private static Set<String> lost(ConfigurableApplicationContext application, Path data) throws IOException {
        var file = data.resolve(ACKNOWLEDGED);
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        var lost = new HashSet<>(lines);
        try (var events = application.getBean(EventStorageEngine.class).readEvents(null, false)) {
            events.forEach(event -> {
                switch (event.getPayload()) {
                    case CvSubmitted cv -> lost.remove(line(cv.candidateId(), cv.documentId()));
                    case VacancyRevised vacancy -> lost.remove(line(vacancy.vacancyId(), vacancy.posting().title()));
                    default -> {}
                }
            });
        }
        return lost;
    }

    private static String line(Object id, String mark) {
        return id + " " + mark;
    }

    private void run() throws InterruptedException {
        for (int i = 0; i < THREADS; i++) {
            Thread.ofPlatform().daemon().start(this::sendForEver);
        }
        Thread.ofPlatform().daemon().start(this::switchForEver);
        Thread.sleep(Duration.ofMinutes(5)); // until killed; a forgotten process ends by itself
    }

    private void sendForEver() {
        var random = new Random();
        while (true) {
            try {
                send(random);
            } catch (CommandRefused | CommandExecutionException | AggregateNotFoundException | AggregateStreamCreationException e) {
                // Refused, lost a race, or not there yet: all of it may happen and changes nothing.
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Builds one engine after another and switches to each, but the third, which is thrown away. */
    private void switchForEver() {
        for (int n = 1; ; n++) {
            try {
                var all = engines.all();
                var beside = all.size() > 1 ? all.get(1) : engines.build(true, 100);
                var version = beside.version().toString();
                switch (beside.state()) {
                    case BUILT -> {
                        if (n % 3 == 0) {
                            engines.discard(version);
                        } else {
                            engines.switchTo(version);
                        }
                    }
                    case SERVING, BUILDING, PAUSED, SWITCHING -> n--;
                }
                Thread.sleep(Duration.ofMillis(20));
            } catch (EngineRefused e) {
                // Something came meanwhile that it has not read yet.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void send(Random random) throws IOException {
        var candidate = new CandidateId("c" + random.nextInt(CANDIDATES));
        var vacancy = new VacancyId("v" + random.nextInt(VACANCIES));
        var mark = UUID.randomUUID().toString();
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> SmallMarket.register(commands, candidate, "Person " + candidate);
            case 3, 4, 5, 6, 7, 8, 9 -> submit(random, candidate, mark);
            case 10, 11 -> SmallMarket.publish(
                    commands, vacancy, new OrganizationId("o1"), SmallMarket.posting("Job " + mark, market.some(random, 3)));
            case 12, 13, 14 -> revise(random, vacancy, "Job " + mark);
            case 15 -> commands.sendAndWait(new PauseCandidate(candidate));
            case 16 -> commands.sendAndWait(new ResumeCandidate(candidate));
            case 17 -> commands.sendAndWait(new CloseVacancy(vacancy, CloseReason.ON_HOLD, null, null));
            case 18 -> commands.sendAndWait(new ReopenVacancy(vacancy, null, null));
            default -> {
                if (random.nextInt(5) == 0) {
                    commands.sendAndWait(new EraseCandidate(candidate));
                }
            }
        }
    }

    private void submit(Random random, CandidateId candidate, String mark) throws IOException {
        var text = market.cv(random, mark);
        var command = new SubmitCv(candidate, null, "text/plain", text, SmallMarket.TODAY, null);
        commands.sendAndWait(command);
        acknowledge(line(candidate, documentId(text)));
    }

    private void revise(Random random, VacancyId vacancy, String title) throws IOException {
        commands.sendAndWait(new ReviseVacancy(vacancy, SmallMarket.posting(title, market.some(random, 3)), null));
        acknowledge(line(vacancy, title));
    }

    private void acknowledge(String line) throws IOException {
        acknowledged.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String documentId(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
