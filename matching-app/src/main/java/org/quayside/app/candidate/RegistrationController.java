package org.quayside.app.candidate;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.CommandDispatch;
import org.quayside.app.http.EntityTag;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Written;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.security.Caller;
import org.quayside.candidate.CandidateCommand;
import org.quayside.candidate.CandidateCommand.HideFromOrganization;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.CandidateCommand.UnhideFromOrganization;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes candidates and their CVs in: JSON, JSON Resume, or a file. All of a request happens, or nothing. */
@RestController
@RequestMapping("/api/v1/candidates")
class RegistrationController {
    private static final String BODY = org.quayside.app.http.RequestBody.NAME;

    private final Registration registration;
    private final CandidateView view;
    private final CandidateAccess access;
    private final CandidateJson json;
    private final CvIntake intake;
    private final CvTexts texts;
    private final CommandDispatch commands;

    RegistrationController(Registration registration, CandidateView view, CandidateAccess access, CandidateJson json, CvIntake intake,
            CvTexts texts, CommandDispatch commands) {
        this.registration = registration;
        this.view = view;
        this.access = access;
        this.json = json;
        this.intake = intake;
        this.texts = texts;
        this.commands = commands;
    }

    private static void refuseUnlessFeeder(Caller caller) {
        if (!caller.feedsPersons()) {
            throw HttpProblem.forbidden("who works for some organisations alone registers no candidates");
        }
    }

    /** A JSON Resume is known by its {@code basics}, or by {@code ?format=json-resume}. */
    @PostMapping(consumes = "application/json")
    ResponseEntity<Written> register(Caller caller, @RequestBody byte[] body, @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String externalId) {
        refuseUnlessFeeder(caller);
        String text = org.quayside.app.http.RequestBody.text(body);
        JsonNode document = JsonObject.parse(BODY, text);
        if (format != null && !format.equals("json-resume")) {
            throw HttpProblem.parameter("format", "is '%s', json-resume is the only one".formatted(format));
        }
        if (format != null || document.has("basics")) {
            CvFile resume = intake.jsonResume(BODY, text);
            return register(new CandidateDraft(externalId, resume.contact(), null, null, null), unnamed(resume));
        }
        JsonObject read = JsonObject.of(BODY, document);
        CandidateDraft draft = json.draft(read);
        read.refuseOthers();
        return register(draft, draft.text() == null ? null : text(draft.text()));
    }

    /** Parts: {@code file}, and {@code json} as above or the fields {@code name}, {@code email}, {@code phone}, {@code externalId}. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Written> registerWithFile(Caller caller, @RequestPart MultipartFile file, @RequestParam(name = "json", required = false) @Nullable String described,
            @RequestParam(required = false) @Nullable String name, @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone, @RequestParam(required = false) @Nullable String externalId) throws IOException {
        refuseUnlessFeeder(caller);
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("name", name).put("email", email).put("phone", phone).put("externalId", externalId);
        JsonObject read = JsonObject.of(BODY, described == null ? fields : JsonObject.parse("json", described));
        CandidateDraft draft = json.draft(read);
        read.refuseOthers();
        if (draft.text() != null) {
            throw HttpProblem.invalid("/text", "is given beside a file; send one of the two");
        }
        CvFile cv = intake.read(fileName(file), file.getBytes());
        return register(draft, cv);
    }

    private ResponseEntity<Written> register(CandidateDraft draft, @Nullable CvFile cv) {
        Contact contact = draft.contact() != null ? draft.contact() : cv == null ? null : cv.contact();
        if (contact == null) {
            throw HttpProblem.invalid("/name", "is missing, 1 to 200 characters are needed");
        }
        CandidateId id = registration.id(draft.externalId());
        boolean created = view.find(id).isEmpty();
        List<CandidateCommand> all = checked("", () -> registration.commands(id, draft, contact, cv));
        commands.sendAll(all);
        return Written.answer(created, CandidateController.address(id), id.value(), version(id));
    }

    /** The file itself, whatever its type; {@code ?fileName=} helps to tell text from Markdown. */
    @PutMapping("/{id}/cv")
    ResponseEntity<Written> submitCv(@PathVariable String id, Caller caller, @RequestBody byte[] body,
            @RequestParam(defaultValue = "") String fileName, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return submit(access.own(id, caller).id(), fileName, body, ifMatch);
    }

    @PutMapping(path = "/{id}/cv", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Written> submitCvFile(@PathVariable String id, Caller caller, @RequestPart MultipartFile file,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) throws IOException {
        return submit(access.own(id, caller).id(), fileName(file), file.getBytes(), ifMatch);
    }

    private ResponseEntity<Written> submit(CandidateId id, String fileName, byte[] bytes, @Nullable String ifMatch) {
        Long expected = EntityTag.expected(ifMatch);
        CvFile cv = intake.read(fileName, bytes);
        SubmitCv command = checked("/file", () -> registration.submit(id, cv, expected));
        commands.send(command);
        return Written.answer(false, CandidateController.address(id), id.value(), version(id));
    }

    @GetMapping(path = "/{id}/cv", produces = "text/plain;charset=UTF-8")
    String cv(@PathVariable String id, Caller caller) {
        CandidateId candidate = access.own(id, caller).id();
        return texts.latest(candidate).orElseThrow(() -> HttpProblem.notFound("CV of candidate", id));
    }

    @PutMapping("/{id}/hidden-from/{organization}")
    ResponseEntity<Void> hide(@PathVariable String id, @PathVariable String organization, Caller caller) {
        commands.send(new HideFromOrganization(access.own(id, caller).id(), registration.organization(organization)));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/hidden-from/{organization}")
    ResponseEntity<Void> unhide(@PathVariable String id, @PathVariable String organization, Caller caller) {
        commands.send(new UnhideFromOrganization(access.own(id, caller).id(), registration.organization(organization)));
        return ResponseEntity.noContent().build();
    }

    private long version(CandidateId id) {
        return view.find(id).map(CandidateView.Entry::version).orElse(0L);
    }

    private static String fileName(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private CvFile text(String text) {
        return unnamed(intake.read("cv.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** A body has no file name. */
    private static CvFile unnamed(CvFile cv) {
        return new CvFile("", cv.mediaType(), cv.text(), cv.contact());
    }

    private static <T> T checked(String pointer, Supplier<T> commands) {
        try {
            return commands.get();
        } catch (IllegalArgumentException e) {
            throw HttpProblem.invalid(pointer, String.valueOf(e.getMessage()));
        }
    }
}
