package org.quayside.app.fair;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.EntityTag;
import org.quayside.app.http.Page;
import org.quayside.app.http.Written;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.platform.Identities;
import org.quayside.fair.FairCommand.CloseFair;
import org.quayside.fair.FairCommand.OpenFair;
import org.quayside.fair.FairCommand.ReopenFair;
import org.quayside.fair.FairCommand.ReviseFair;
import org.quayside.fair.FairDetails;
import org.quayside.fair.FairId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fairs over HTTP: opened, revised, closed and opened again by who organises them, read by everybody. */
@RestController
@RequestMapping("/api/v1/fairs")
class FairController {
    private final FairView view;
    private final CommandDispatch commands;
    private final Identities identities;

    FairController(FairView view, CommandDispatch commands, Identities identities) {
        this.view = view;
        this.commands = commands;
        this.identities = identities;
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<Written> open(@RequestBody byte[] body) {
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        String given = json.string("externalId");
        FairDetails details = details(json);
        json.refuseOthers();
        FairId id = identities.fair(given);
        OpenFair command = json.checked("externalId", () -> new OpenFair(id, given == null ? id.value() : given, details));
        boolean created = view.find(id).isEmpty();
        commands.send(command);
        return written(created, id);
    }

    @GetMapping
    Page<FairView.Entry> list(@RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        return view.list(Page.Request.of(limit, cursor));
    }

    @GetMapping("/{fair}")
    ResponseEntity<FairView.Entry> get(@PathVariable String fair) {
        FairView.Entry found = view.existing(fair);
        return ResponseEntity.ok().eTag(EntityTag.of(found.version())).body(found);
    }

    @PutMapping(path = "/{fair}", consumes = "application/json")
    ResponseEntity<FairView.Entry> revise(@PathVariable String fair, @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        FairId id = view.existing(fair).id();
        JsonObject json = org.quayside.app.http.RequestBody.json(body);
        FairDetails details = details(json);
        json.refuseOthers();
        commands.send(new ReviseFair(id, details, EntityTag.expected(ifMatch)));
        return get(fair);
    }

    @PostMapping("/{fair}/close")
    ResponseEntity<Written> close(@PathVariable String fair, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        FairId id = view.existing(fair).id();
        commands.send(new CloseFair(id, EntityTag.expected(ifMatch)));
        return written(false, id);
    }

    @PostMapping("/{fair}/reopen")
    ResponseEntity<Written> reopen(@PathVariable String fair, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        FairId id = view.existing(fair).id();
        commands.send(new ReopenFair(id, EntityTag.expected(ifMatch)));
        return written(false, id);
    }

    private ResponseEntity<Written> written(boolean created, FairId id) {
        return Written.answer(created, URI.create("/api/v1/fairs/" + id), id.value(), view.find(id).map(FairView.Entry::version).orElse(0L));
    }

    private static FairDetails details(JsonObject json) {
        String name = json.requiredString("name").strip();
        String nameZh = json.string("nameZh");
        String place = json.requiredString("place").strip();
        LocalDate firstDay = day(json, "firstDay");
        LocalDate lastDay = day(json, "lastDay");
        if (lastDay.isBefore(firstDay)) {
            throw json.refuse("lastDay", "is %s, which is before firstDay %s".formatted(lastDay, firstDay));
        }
        return json.checked("", () -> new FairDetails(name, nameZh, place, firstDay, lastDay));
    }

    private static LocalDate day(JsonObject json, String field) {
        String text = json.requiredString(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw json.refuse(field, "is '%s', a day like 2027-05-31 is expected".formatted(text));
        }
    }
}
