package org.quayside.app.fair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateDraft;
import org.quayside.app.candidate.CandidateJson;
import org.quayside.app.candidate.CvFile;
import org.quayside.app.candidate.CvIntake;
import org.quayside.app.intake.JsonObject;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.fair.FairId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A fair's link for who organises it, and registering by it for everybody who has it. */
@RestController
@RequestMapping("/api/v1/fairs/{fair}")
class LinkController {
    /** Where people register, and the code that requests carry. */
    record Link(String address, String code) {}

    /** Who has been registered for what. */
    record Registered(CandidateId candidate, FairId fair) {}

    private final FairView fairs;
    private final FairLink link;
    private final LinkRegistration registration;
    private final CandidateJson json;
    private final CvIntake intake;

    LinkController(FairView fairs, FairLink link, LinkRegistration registration, CandidateJson json, CvIntake intake) {
        this.fairs = fairs;
        this.link = link;
        this.registration = registration;
        this.json = json;
        this.intake = intake;
    }

    @GetMapping("/link")
    Link link(@PathVariable String fair) {
        FairId id = fairs.existing(fair).id();
        return new Link(address(id), link.code(id));
    }

    /** The link to be printed: a QR code. */
    @GetMapping(path = "/link.svg", produces = "image/svg+xml")
    String drawn(@PathVariable String fair) {
        return FairLink.svg(address(fairs.existing(fair).id()));
    }

    private String address(FairId fair) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + link.path(fair);
    }

    @PostMapping(path = "/registrations", consumes = "application/json")
    ResponseEntity<Registered> register(@PathVariable String fair, @RequestParam String code, @RequestBody byte[] body) {
        FairId id = link.fair(fair, code).id();
        JsonObject read = org.quayside.app.http.RequestBody.json(body);
        CandidateDraft draft = json.draft(read);
        read.refuseOthers();
        CvFile cv = draft.text() == null ? null : intake.read("cv.txt", draft.text().getBytes(StandardCharsets.UTF_8));
        return answer(registration.register(id, draft, cv), id);
    }

    @PostMapping(path = "/registrations", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Registered> registerWithFile(@PathVariable String fair, @RequestParam String code, @RequestPart MultipartFile file,
            @RequestParam String name, @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone) throws IOException {
        FairId id = link.fair(fair, code).id();
        String fileName = file.getOriginalFilename();
        CvFile cv = intake.read(fileName == null ? "" : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1),
                file.getBytes());
        JsonObject fields = JsonObject.of("form", tools.jackson.databind.node.JsonNodeFactory.instance.objectNode()
                .put("name", name).put("email", email).put("phone", phone));
        Contact contact = json.contact(fields);
        return answer(registration.register(id, new CandidateDraft(null, contact, null, null, null), cv), id);
    }

    private static ResponseEntity<Registered> answer(CandidateId candidate, FairId fair) {
        return ResponseEntity.status(HttpStatus.CREATED).body(new Registered(candidate, fair));
    }
}
