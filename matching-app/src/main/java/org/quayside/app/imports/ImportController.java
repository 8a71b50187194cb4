package org.quayside.app.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.imports.ImportRun.State;
import org.quayside.app.platform.stream.EventStream;
import org.quayside.app.platform.stream.OpenStreams;
import org.quayside.app.platform.stream.StreamSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Imports over HTTP: a file goes in as the body, and its progress is asked for or followed. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
    private static final long LARGEST = 1L << 30;
    private static final int SHOWN = 50;

    /**
     * Refusals and remarks, by row.
     *
     * @param row null: what stayed when the import was taken back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(@Nullable Long row, String place, String reason, boolean refused) {
        static Found of(ImportStore.Problem problem) {
            return new Found(problem.row() >= ImportStore.Problem.UNDO ? null : problem.row(), problem.place(), problem.reason(), problem.refused());
        }
    }

    private final ImportStore store;
    private final ImportFolder folder;
    private final ImportRunner runner;
    private final FairView fairs;
    private final OpenStreams streams;
    private final JsonMapper json;
    private final Clock clock;

    ImportController(ImportStore store, ImportFolder folder, ImportRunner runner, FairView fairs, OpenStreams streams, JsonMapper json, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.runner = runner;
        this.fairs = fairs;
        this.streams = streams;
        this.json = json;
        this.clock = clock;
    }

    /** {@code column.<name>=<field>} says what a column of a table is. */
    @PostMapping
    ResponseEntity<ImportRun> take(HttpServletRequest request, @RequestParam(defaultValue = "import") String fileName,
            @RequestParam(required = false) @Nullable String type, @RequestParam(defaultValue = "Imported") String organization,
            @RequestParam(required = false) @Nullable String fair, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        Map<String, String> columns = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("column.")) {
                columns.put(name.substring("column.".length()), values[0]);
            }
        });
        String fairId = fair == null ? null : fairs.existing(fair).id().value();
        ImportOptions options = new ImportOptions(kind(type), organization, fairId, dryRun, columns);
        String id = UUID.randomUUID().toString();
        String[] path = fileName.split("[/\\\\]+", -1);
        // The folder around it may say what it is.
        String name = path.length == 1 || path[path.length - 2].isEmpty() ? path[path.length - 1] : path[path.length - 2] + "/" + path[path.length - 1];
        if (path[path.length - 1].isBlank() || name.length() > 255) {
            throw HttpProblem.parameter("fileName", "has %d characters, 1 to 255 are allowed".formatted(name.length()));
        }
        ImportFolder.Received file = folder.receive(id, request.getInputStream(), LARGEST);
        if (file.bytes() == 0 || file.bytes() > LARGEST) {
            folder.drop(id);
            throw file.bytes() == 0 ? HttpProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "EMPTY", "the body is empty; send the file as the body")
                    : HttpProblem.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "the file is larger than the 1 GiB that are allowed");
        }
        store.create(id, name, options, file, clock.instant());
        runner.start(id);
        return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id)).body(existing(id));
    }

    private static @Nullable ImportKind kind(@Nullable String type) {
        if (type == null) {
            return null;
        }
        try {
            return ImportKind.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.parameter("type", "is '%s', one of organizations, vacancies, candidates is expected".formatted(type));
        }
    }

    @GetMapping
    Page<ImportRun> list() {
        return new Page<>(store.list(SHOWN), null);
    }

    @GetMapping("/{import}")
    ImportRun get(@PathVariable("import") String id) {
        return existing(id);
    }

    @GetMapping("/{import}/problems")
    Page<Found> problems(@PathVariable("import") String id, @RequestParam(defaultValue = "false") boolean refused, @RequestParam(required = false) @Nullable Boolean undo,
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        existing(id);
        Page.Request page = Page.Request.of(limit, cursor);
        long after = page.after() == null || !page.after().matches("\\d{1,18}") ? -1 : Long.parseLong(page.after());
        Page<ImportStore.Problem> found = Page.of(store.problems(id, refused, undo, after, page.limit() + 1), page, problem -> Long.toString(problem.at()));
        return new Page<>(found.items().stream().map(Found::of).toList(), found.next());
    }

    @PostMapping("/{import}/undo")
    ResponseEntity<ImportRun> undo(@PathVariable("import") String id) throws IOException {
        ImportRun run = existing(id);
        if (run.dryRun()) {
            throw HttpProblem.of(HttpStatus.CONFLICT, "NOTHING_TO_UNDO", "import %s was a dry run: it has stored nothing".formatted(id));
        }
        if (run.state() == State.RUNNING) {
            throw HttpProblem.of(HttpStatus.CONFLICT, "IMPORT_RUNNING", "import %s still runs; undo it when it is done".formatted(id));
        }
        if (run.state() != State.UNDONE && run.state() != State.UNDOING) {
            runner.startUndo(id);
        }
        return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id)).body(existing(id));
    }

    /** Says {@code progress} whenever there is some, and ends after the last. */
    @GetMapping("/{import}/stream")
    void stream(@PathVariable("import") String id, HttpServletRequest request, HttpServletResponse response) {
        existing(id);
        var signal = runner.changes().of(id);
        streams.serve(request, response, new StreamSource() {
            private long seen;
            private @Nullable ImportRun sent;

            @Override
            public boolean sendNewer(EventStream stream) throws IOException {
                seen = signal.count();
                ImportRun now = existing(id);
                if (!now.equals(sent)) {
                    sent = now;
                    stream.event(Long.toString(now.rows()), now.state().moving() ? "progress" : "finished", json.writeValueAsString(now));
                }
                return false;
            }

            @Override
            public void awaitNews(java.time.Duration atMost) throws InterruptedException {
                signal.await(seen, atMost);
            }
        });
    }

    private ImportRun existing(String id) {
        return store.find(id).orElseThrow(() -> HttpProblem.notFound("import", id));
    }
}
