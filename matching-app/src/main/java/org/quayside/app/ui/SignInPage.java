package org.quayside.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateView;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.security.DemoAccount;
import org.quayside.app.security.DemoSignIn;
import org.quayside.app.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts to choose from, in the demonstration only. */
@Controller
class SignInPage {
    private static final Page.Request SOME = Page.Request.of(200, null);

    record Group(Role role, List<Account> accounts) {}

    record Account(String id, String label, @Nullable String fact) {}

    private final DemoSignIn signIn;
    private final CandidateView candidates;
    private final OrganizationView organizations;
    private final WordsOf wordsOf;

    SignInPage(DemoSignIn signIn, CandidateView candidates, OrganizationView organizations, WordsOf wordsOf) {
        this.signIn = signIn;
        this.candidates = candidates;
        this.organizations = organizations;
        this.wordsOf = wordsOf;
    }

    @GetMapping("/sign-in")
    String page(Locale locale, Model model) {
        if (signIn.possible()) {
            var words = wordsOf.in(locale);
            model.addAttribute("accounts", List.of(
                    new Group(Role.RECRUITER, recruiters(words)),
                    new Group(Role.CANDIDATE, people(words)),
                    new Group(Role.OPERATOR, List.of(
                            new Account("operator", words.text("account.operator"), words.text("account.operator.fact")),
                            new Account("integrator", words.text("account.integrator"), words.text("account.integrator.fact"))))));
        }
        return "sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(@RequestParam String account, HttpServletRequest request, HttpServletResponse response) {
        if (!signIn.possible()) {
            throw HttpProblem.notFound("address", "/sign-in");
        }
        try {
            signIn.signIn(DemoAccount.parse(account), request, response);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.parameter("account", String.valueOf(e.getMessage()));
        }
        return "redirect:/";
    }

    private List<Account> recruiters(Words words) {
        return organizations.list(SOME).items().stream()
                .map(entry -> new Account("recruiter:" + entry.externalId(), words.chinese() && entry.nameZh() != null ? entry.nameZh() : entry.name(),
                        entry.sector() == null ? null : words.sector(entry.sector())))
                .sorted(Comparator.comparing(Account::label, words.alphabet()))
                .toList();
    }

    private List<Account> people(Words words) {
        return candidates.list(SOME).items().stream()
                .filter(entry -> entry.externalId() != null && entry.contact() != null)
                .map(entry -> new Account("candidate:" + entry.externalId(), entry.contact().name(), null))
                .sorted(Comparator.comparing(Account::label, words.alphabet()))
                .toList();
    }
}
