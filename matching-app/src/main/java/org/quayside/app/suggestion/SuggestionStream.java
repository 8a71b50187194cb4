package org.quayside.app.suggestion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.application.ApplicationView;
import org.quayside.app.candidate.CandidateAccess;
import org.quayside.app.match.ListChanges;
import org.quayside.app.match.Serving;
import org.quayside.app.match.Suggestions;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.app.platform.stream.ChangeSource;
import org.quayside.app.platform.stream.OpenStreams;
import org.quayside.app.platform.stream.Signals;
import org.quayside.app.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says when a candidate's suggestions, or what was decided about them, have changed. */
@RestController
public class SuggestionStream {
    private final CandidateAccess access;
    private final Suggestions suggestions;
    private final ApplicationView applications;
    private final Projections projections;
    private final Serving serving;
    private final OpenStreams streams;
    private final Signals changes = new Signals();

    SuggestionStream(CandidateAccess access, Suggestions suggestions, ApplicationView applications, Projections projections,
            OpenStreams streams, Serving serving, ListChanges listChanges) {
        this.access = access;
        this.suggestions = suggestions;
        this.applications = applications;
        this.projections = projections;
        this.serving = serving;
        this.streams = streams;
        listChanges.subscribe(changed -> changes.raise(changed.suggestions()));
    }

    /** Position of the events that the suggestions hold: the id of {@code changed}. */
    public long position() {
        return projections.position(serving.processor());
    }

    @GetMapping("/api/v1/candidates/{id}/suggestions/stream")
    void stream(@PathVariable String id, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String resumed,
            @RequestParam(required = false) @Nullable String lastEventId, Caller caller, HttpServletRequest request,
            HttpServletResponse response) {
        var candidate = access.own(id, caller).id();
        streams.serve(request, response, new ChangeSource(() -> List.of(suggestions.of(candidate), applications.of(candidate)), this::position,
                changes.of(candidate), resumed == null ? lastEventId : resumed));
    }
}
