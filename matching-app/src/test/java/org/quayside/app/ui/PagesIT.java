package org.quayside.app.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;

/** The pages in a real browser; skipped, and said so, where the machine has none. */
class PagesIT extends HttpApi {
    @SuppressWarnings("NullAway.Init")
    private static Playwright playwright;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;


    private final List<String> complaints = new ArrayList<>();
    private final List<String> posted = new ArrayList<>();
    private final String organization = unique("pages");
    private final String person = unique("person");

    @SuppressWarnings("NullAway.Init")
    private BrowserContext window;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    private String candidate = "";
    private String vacancy = "";

    @BeforeAll
    static void open_a_browser() {
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
                .filter(Files::isExecutable).findFirst();
        assumeThat(chromium).as("a Chromium in /usr/bin, from the operating system's packages, to look at the pages with").isPresent();
        PlaywrightAssertions.setDefaultAssertionTimeout(Awaiting.PATIENCE.toMillis());
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Chromium's own sandbox does not work for root, as which containers run.
        browser = playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium.get()).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close_it() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void a_market_of_one_and_a_new_window() {
        post("integrator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Pages %s\"}".formatted(organization, organization));
        vacancy = post("recruiter:" + organization, "/api/v1/vacancies", """
                {"title": "Product Designer", "description": "Must have\\n- SolidWorks every day\\n\\nNice to have\\n- Docker",
                 "workMode": "HYBRID", "place": {"country": "HK", "district": "Kwun Tong"}}""").json().get("id").stringValue();
        candidate = submit(person, "Ada Ho Man Yee");
        window = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        window.setDefaultTimeout(Awaiting.PATIENCE.toMillis());
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void nothing_was_complained_about_and_nobody_is_left_behind() {
        if (window != null) {
            window.close();
        }
        posted.forEach(id -> delete("integrator", "/api/v1/candidates/" + id));
        post("recruiter:" + organization, "/api/v1/vacancies/" + vacancy + "/close", "{\"reason\": \"FILLED\"}");
        assertThat(complaints).as("console of the browser").isEmpty();
    }

    @Test
    void a_candidate_reads_why_a_vacancy_fits_and_shows_interest() {
        signIn("candidate:" + person);
        page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Ada Ho Man Yee")).click();
        assertThat(page.locator("h1")).containsText("Ada Ho Man Yee");
        var row = row(vacancy);
        row.locator("summary").click();
        assertThat(row.locator("blockquote.cv mark").first()).hasText("SolidWorks");
        assertThat(row.locator("blockquote.vacancy mark").first()).hasText("SolidWorks");
        assertThat(row.locator(".gates")).containsText("SolidWorks");

        row.getByText("I am interested").click();
        assertThat(row.locator(".state")).containsText("You are interested");
        row.getByText("No longer interested").click();
        assertThat(row.getByText("I am interested")).isVisible();
        check();
    }

    @Test
    void a_new_cv_appears_while_the_recruiter_reads_and_takes_nothing_away() {
        signIn("recruiter:" + organization);
        page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Product Designer")).click();
        assertThat(page.locator("#live.on")).isVisible();
        assertThat(page.locator("body")).not().containsText("Ada");
        var row = row(candidate);
        row.locator("summary").click();
        row.locator("select").focus();
        assertThat(page.locator(".match")).hasCount(1);

        var newcomer = submit(unique("person"), "Ben Lau");
        assertThat(row(newcomer)).isVisible();
        assertThat(page.locator(".match")).hasCount(2);
        assertThat(row).hasAttribute("open", "");
        assertThat(row.locator("select")).isFocused();

        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Shortlist")).click();
        assertThat(row.locator(".state")).containsText("Shortlisted");
        assertThat(row.locator(".chip.decided")).hasText("shortlisted");
        post("candidate:" + person, "/api/v1/applications", "{\"vacancy\": \"%s\", \"decision\": \"INTEREST\"}".formatted(vacancy));
        assertThat(row.locator("summary strong")).hasText("Ada Ho Man Yee");
        check();
    }

    @Test
    void a_list_is_narrowed_to_a_fair_and_shown_whole_again() {
        var fair = post("organiser", "/api/v1/fairs", """
                {"name": "Pages Fair", "nameZh": "頁面招聘會", "place": "Wan Chai", "firstDay": "2027-04-26", "lastDay": "2027-04-27"}""").json().get("id").stringValue();
        var employer = get("operator", "/api/v1/vacancies/" + vacancy).json().get("organization").stringValue();
        put("organiser", "/api/v1/fairs/%s/organizations/%s".formatted(fair, employer), "");
        put("organiser", "/api/v1/fairs/%s/organizations/%s/vacancies/%s".formatted(fair, employer, vacancy), "");
        var visitor = submit(unique("person"), "Ben Lau");
        put("integrator", "/api/v1/fairs/%s/candidates/%s".formatted(fair, visitor), "");
        signIn("recruiter:" + organization);
        page.navigate(address("/vacancies/" + vacancy + "/shortlist").toString());
        assertThat(page.locator(".match")).hasCount(2);
        page.getByText("Pages Fair").click();
        assertThat(page.locator(".match")).hasCount(1);
        assertThat(row(visitor)).isVisible();
        assertThat(page.locator(".choices a[aria-current=page]")).hasText("Pages Fair");
        put("integrator", "/api/v1/fairs/%s/candidates/%s".formatted(fair, candidate), "");
        page.reload();
        assertThat(row(candidate)).isVisible();
        page.getByText("Everybody").click();
        assertThat(page.locator(".match")).hasCount(2);
        page.setViewportSize(375, 700);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
        check();
        page.context().clearCookies();
        signIn("candidate:" + person);
        page.navigate(address("/candidates/%s/suggestions?fair=%s".formatted(candidate, fair)).toString());
        assertThat(row(vacancy)).isVisible();
        assertThat(page.locator(".choices a")).hasText(new String[] {"All vacancies", "Pages Fair"});
        check();
    }

    @Test
    void the_pages_speak_chinese_and_keep_to_it() {
        signIn("candidate:" + person);
        page.getByText("繁體中文").click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hant-HK");
        page.navigate(address("/candidates/" + candidate + "/suggestions").toString());
        assertThat(page.locator("h1")).hasText("給Ada Ho Man Yee的職位推介");
        row(vacancy).locator("summary").click();
        assertThat(row(vacancy).locator(".reasons")).containsText("分數如何得出");
        check();
    }

    @Test
    void keys_lead_from_row_to_row_and_a_narrow_window_is_enough() {
        submit(unique("person"), "Ben Lau");
        signIn("recruiter:" + organization);
        page.setViewportSize(375, 700);
        page.navigate(address("/vacancies/" + vacancy + "/shortlist").toString());
        assertThat(page.locator("#live.on")).isVisible();
        assertThat(page.locator(".match")).hasCount(2);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator(".match").nth(1)).hasAttribute("open", "");
        page.locator(".match .reasons").waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
        check();
    }

    @Test
    void what_is_not_the_readers_is_not_there() {
        signIn("recruiter:" + unique("other"));
        assertThat(page.navigate(address("/vacancies/" + vacancy + "/shortlist").toString()).status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("There is nothing here");
        assertThat(page.navigate(address("/candidates/" + candidate + "/suggestions").toString()).status()).isEqualTo(403);
        assertThat(page.locator("h1")).hasText("This is not for your account");
        complaints.removeIf(text -> text.contains("status of 40"));
    }

    /** What every page owes everybody: controls with names, one heading, no style or script that the policy would refuse. */
    private void check() {
        assertThat(page.evaluate("""
                [...document.querySelectorAll('select, input:not([type=hidden]), button, a, summary')]
                    .filter(e => !e.labels?.length && !e.textContent.trim() && !e.getAttribute('aria-label')).length""")).isEqualTo(0);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size === document.querySelectorAll('[id]').length"))
                .isEqualTo(true);
    }

    private Locator row(String id) {
        return page.locator("#row-" + id);
    }

    private void signIn(String account) {
        page.navigate(address("/sign-in").toString());
        var choice = page.locator("form:has(input[value='%s']) button".formatted(account));
        if (choice.count() == 0) {
            // Nobody has registered this organisation: any account's form will do.
            page.locator("input[name=account]").first().evaluate("(input, account) => input.value = account", account);
            page.locator("form:has(input[name=account]) button").first().click();
        } else {
            choice.click();
        }
        assertThat(page.locator(".topbar form")).isVisible();
    }

    private String submit(String externalId, String name) {
        var cv = "%s\n\nSkills\nSolidWorks, Docker\n\nExperience\n2019 - present Developer, Harbour Works\nWrote SolidWorks every day.\n".formatted(name);
        var posted = send(multipart(as("integrator", "/api/v1/candidates"), "POST", "cv.txt", cv.getBytes(StandardCharsets.UTF_8), "name", name,
                "externalId", externalId));
        assertThat(posted.status()).as(posted.toString()).isEqualTo(201);
        var id = posted.json().get("id").stringValue();
        this.posted.add(id);
        return id;
    }
}
