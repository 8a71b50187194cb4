package org.quayside.app.notification;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.security.Caller;
import org.quayside.vacancy.VacancyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is new for the caller: a candidate, or who works for an organisation. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationController {
    private final NoticeStore notices;
    private final FairView fairs;
    private final Clock clock;

    NotificationController(NoticeStore notices, FairView fairs, Clock clock) {
        this.notices = notices;
        this.fairs = fairs;
        this.clock = clock;
    }

    /** The newest first. */
    @GetMapping
    Page<Notice> list(Caller caller, @RequestParam(required = false) @Nullable String fair, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page.Request page = Page.Request.of(limit, cursor);
        long before = page.after() == null || !page.after().matches("\\d{1,18}") ? Long.MAX_VALUE : Long.parseLong(page.after());
        Set<VacancyId> shown = fair == null ? null : fairs.vacancies(fairs.existing(fair).id());
        List<Notice> found = caller.candidate() != null ? notices.of(caller.candidate(), shown, before, page.limit() + 1)
                : caller.organization() != null ? notices.of(caller.organization(), shown, before, page.limit() + 1).stream().map(Notice::forOrganization).toList() : List.of();
        return Page.of(found, page, notice -> Long.toString(notice.id()));
    }

    @PostMapping("/{notice}/seen")
    ResponseEntity<Void> seen(@PathVariable String notice, Caller caller) {
        long id = notice.matches("\\d{1,18}") ? Long.parseLong(notice) : -1;
        boolean own = caller.candidate() != null ? notices.see(id, caller.candidate(), clock.instant())
                : caller.organization() != null && notices.see(id, caller.organization(), clock.instant());
        if (!own) {
            throw HttpProblem.notFound("notification", notice);
        }
        return ResponseEntity.noContent().build();
    }
}
