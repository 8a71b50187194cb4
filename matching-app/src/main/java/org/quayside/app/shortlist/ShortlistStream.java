package org.quayside.app.shortlist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.application.ApplicationView;
import org.quayside.app.match.ListChanges;
import org.quayside.app.match.Serving;
import org.quayside.app.match.Shortlists;
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

/** Says when a shortlist, or what was decided about its vacancy's candidates, has changed. */
@RestController
public class ShortlistStream {
    private final ShortlistAccess access;
    private final Shortlists shortlists;
    private final ApplicationView applications;
    private final Projections projections;
    private final Serving serving;
    private final OpenStreams streams;
    private final Signals changes = new Signals();

    ShortlistStream(ShortlistAccess access, Shortlists shortlists, ApplicationView applications, Projections projections, OpenStreams streams,
            Serving serving, ListChanges listChanges) {
        this.access = access;
        this.shortlists = shortlists;
        this.applications = applications;
        this.projections = projections;
        this.serving = serving;
        this.streams = streams;
        listChanges.subscribe(changed -> changes.raise(changed.shortlists()));
    }

    /** Position of the events that the shortlists hold: the id of {@code changed}. */
    public long position() {
        return projections.position(serving.processor());
    }

    @GetMapping("/api/v1/vacancies/{id}/shortlist/stream")
    void stream(@PathVariable String id, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String resumed,
            @RequestParam(required = false) @Nullable String lastEventId, Caller caller, HttpServletRequest request,
            HttpServletResponse response) {
        var vacancy = access.vacancy(id, caller);
        streams.serve(request, response, new ChangeSource(() -> List.of(shortlists.of(vacancy), applications.of(vacancy)), this::position,
                changes.of(vacancy), resumed == null ? lastEventId : resumed));
    }
}
