package org.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.app.ui.MatchList.Chip;
import org.quayside.app.ui.MatchList.Heading;
import org.quayside.app.ui.MatchList.Row;
import org.quayside.match.Openings;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders every template with everything in it; the pages are left in {@code target/pages} to look at. */
class TemplatesTest {
    private static final Row NEW =
            row("a1", 1, "Candidate 3F2A", 8_700, List.of(new Chip("has", "Python"), new Chip("near", "PyTorch"), new Chip("gap", "Docker")));
    private static final Row DECIDED = Row.of("b2", 2, "Candidate 91C0 with <b>angles</b> & a very-long-word-without-any-place-to-break-it-at-all",
            List.of("3 years of work", "Cantonese, English"), new Score(6_100, 5_800, 7_000, Verdict.UNKNOWN), List.of(), "shortlisted", "/reasons");

    private final SpringTemplateEngine engine = engine();

    private static Row row(String id, int rank, String title, int match, List<Chip> chips) {
        return Row.of(id, rank, title, List.of("6 years of work", "mid-level", "Cantonese, English"),
                new Score(match, match - 300, match + 500, Verdict.PASS), chips, null, "/reasons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hant-HK"})
    void every_page_is_complete_in(String language) throws IOException {
        var list = new MatchList(List.of(NEW, DECIDED), "/rows", "/stream", "/rows?count=50");
        var heading = new Heading("Junior AI Engineer", List.of("Harbourlight Learning", "Kwun Tong"));
        check("shortlist", language, Map.of("heading", heading, "list", list));
        check("suggestions", language, Map.of("heading", heading, "list", new MatchList(List.of(), "/rows", "/stream", null)));
        var card = Map.of("path", "/x", "title", "Junior AI Engineer", "facts", List.of("Harbourlight Learning", "9 candidates"));
        check("home", language, Map.of("sections", List.of(
                Map.of("name", "shortlists", "cards", List.of(card, card, card)), Map.of("name", "suggestions", "cards", List.of()))));
        check("sign-in", language, Map.of("accounts", List.of(
                Map.of("role", "CANDIDATE", "accounts", List.of(Map.of("id", "c", "label", "Wong Ka Yan", "fact", "teacher"))))));
        check("sign-in", language, Map.of());
        var fair = Map.of("place", "Wan Chai", "firstDay", "2027-04-26", "lastDay", "2027-04-27", "open", true);
        check("fair-register", language, Map.of("fair", fair, "name", "Fair", "address", "/fairs/f/register?code=c", "done", false, "days", "26 April 2025", "given", Map.of()));
        check("error", language, Map.of("status", 404));
        check("error", language, Map.of("status", 500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hant-HK"})
    void reasons_are_complete_in(String language) throws IOException {
        var page = render("fragments/match", language, Map.of("reasons", reasons()), "reasons");

        assertThat(page).doesNotContain("??").contains("<mark>Python &amp; R</mark>").contains("width=\"62%\"").contains("71 → 78");
        var openings = render("fragments/match", language, Map.of("openings", new Openings(40, 12, List.of()),
                "skills", List.of(new SuggestionsPage.Opening("Docker", 4))), "openings");
        assertThat(openings).doesNotContain("??").contains("Docker").contains("40").contains("12");
    }

    private static Reasons reasons() {
        var quote = new Quote("cv", "en", "Wrote ", "Python & R", " every day");
        var choices = new Choices("Shortlisted.", "Wong Ka Yan", "refused", List.of(
                new Choices.Action("shortlist", "/s", false, null), new Choices.Action("decline", "/d", true, List.of("SALARY", "OTHER"))));
        return new Reasons("/reasons",
                List.of(new Reasons.Side("FIT", 80, List.of(
                        new Reasons.Line("Skills", null, true, 70, 62), new Reasons.Line("Education", "bachelor's degree", false, 0, 0)), "Pay counts too")),
                List.of(new Reasons.Gate(Verdict.PASS, "Python is required")),
                List.of(new Reasons.Requirement("Python", "REQUIRED", "3 years asked", true, 90, "has", List.of("PyTorch is a kind of it"), List.of(quote))),
                List.of(new Reasons.Step("12 May 2026", "71 → 78", "you sent a CV")), choices);
    }

    private void check(String template, String language, Map<String, Object> model) throws IOException {
        var page = render(template, language, model);
        var folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve("%s-%s-%x.html".formatted(template, language, model.hashCode())), page);
        assertThat(page).as(template).doesNotContain("??").contains("lang=\"" + language + "\"").doesNotContain("style=").doesNotContain("<b>angles");
    }

    private String render(String template, String language, Map<String, Object> model, String... fragments) {
        var application = JakartaServletWebApplication.buildApplication(new MockServletContext());
        var exchange = application.buildExchange(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse());
        var variables = new HashMap<>(model);
        variables.put("page", new Frame(List.of(new Frame.Language("en", "English", "?lang=en")), "Recruiter of Harbourlight Learning"));
        var context = new WebContext(exchange, Locale.forLanguageTag(language), variables);
        return fragments.length == 0 ? engine.process(template, context) : engine.process(template, Set.of(fragments), context);
    }

    private static SpringTemplateEngine engine() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
