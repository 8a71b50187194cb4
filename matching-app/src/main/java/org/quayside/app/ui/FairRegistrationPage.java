package org.quayside.app.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateDraft;
import org.quayside.app.candidate.CvFile;
import org.quayside.app.candidate.CvIntake;
import org.quayside.app.fair.FairLink;
import org.quayside.app.fair.FairView;
import org.quayside.app.fair.LinkRegistration;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.candidate.Contact;
import org.quayside.command.CommandRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a fair's link and QR code lead: people register themselves, with a file or with words. */
@Controller
class FairRegistrationPage {
    private static final String TEMPLATE = "fair-register";

    private final FairLink link;
    private final LinkRegistration registration;
    private final CvIntake intake;
    private final WordsOf wordsOf;

    FairRegistrationPage(FairLink link, LinkRegistration registration, CvIntake intake, WordsOf wordsOf) {
        this.link = link;
        this.registration = registration;
        this.intake = intake;
        this.wordsOf = wordsOf;
    }

    @GetMapping("/fairs/{fair}/register")
    String page(@PathVariable String fair, @RequestParam String code, Locale locale, Model model) {
        describe(link.fair(fair, code), code, locale, model);
        return TEMPLATE;
    }

    @PostMapping("/fairs/{fair}/register")
    String register(@PathVariable String fair, @RequestParam String code, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String text, @RequestParam(required = false) @Nullable MultipartFile file, Locale locale, Model model)
            throws IOException {
        FairView.Entry entry = link.fair(fair, code);
        describe(entry, code, locale, model);
        model.addAttribute("given", Map.of("name", name, "email", email, "phone", phone, "text", text));
        try {
            CvFile cv = cv(file, text);
            if (cv == null) {
                throw new IllegalArgumentException(wordsOf.in(locale).text("fair.register.nothing"));
            }
            Contact contact = Contact.given(name, email, phone);
            registration.register(entry.id(), new CandidateDraft(null, contact, null, null, null), cv);
            model.addAttribute("done", true);
        } catch (IllegalArgumentException | IntakeRefused | CommandRefused | HttpProblem refused) {
            model.addAttribute("refused", refused.getMessage());
        }
        return TEMPLATE;
    }

    private @Nullable CvFile cv(@Nullable MultipartFile file, String text) throws IOException {
        if (file != null && !file.isEmpty()) {
            String given = file.getOriginalFilename();
            return intake.read(given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1), file.getBytes());
        }
        return text.isBlank() ? null : intake.read("cv.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void describe(FairView.Entry fair, String code, Locale locale, Model model) {
        boolean chinese = locale.getLanguage().equals("zh") && fair.nameZh() != null;
        model.addAttribute("done", false);
        model.addAttribute("fair", fair);
        model.addAttribute("given", Map.of());
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        model.addAttribute("days", fair.firstDay().equals(fair.lastDay()) ? day.format(fair.firstDay()) : day.format(fair.firstDay()) + " – " + day.format(fair.lastDay()));
        model.addAttribute("name", chinese ? fair.nameZh() : fair.name());
        model.addAttribute("address", "/fairs/%s/register?code=%s".formatted(fair.id(), code));
    }
}
