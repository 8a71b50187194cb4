package org.quayside.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateView;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every page, and answers for people where the API answers with a problem: so it comes before the API's advice. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {HomePage.class, SignInPage.class, SuggestionsPage.class, ShortlistPage.class, FairRegistrationPage.class})
class PageFrame {
    private final VacancyFacts names;
    private final CandidateView candidates;
    private final WordsOf wordsOf;

    PageFrame(VacancyFacts names, CandidateView candidates, WordsOf wordsOf) {
        this.names = names;
        this.candidates = candidates;
        this.wordsOf = wordsOf;
    }

    @ModelAttribute("page")
    Frame frame(HttpServletRequest request, Locale locale) {
        var here = Language.of(locale);
        var languages = Arrays.stream(Language.values())
                .filter(language -> language != here)
                .map(language -> new Frame.Language(language.tag(), language.label(), address(request) + "lang=" + language.tag()))
                .toList();
        return new Frame(languages, account(request, wordsOf.in(locale)));
    }

    /** A link's code stays in the address; nothing else does. */
    private static String address(HttpServletRequest request) {
        String code = request.getParameter("code");
        return request.getRequestURI() + (code == null || !code.matches("\\w{1,40}") ? "?" : "?code=" + code + "&");
    }

    private @Nullable String account(HttpServletRequest request, Words words) {
        if (!(request.getUserPrincipal() instanceof Authentication authentication)) {
            return null;
        }
        var caller = Caller.of(authentication);
        if (caller.organization() != null) {
            return names.organization(caller.organization(), words);
        }
        if (caller.candidate() != null) {
            return candidates.find(caller.candidate()).map(CandidateView.Entry::contact).map(contact -> contact.name()).orElse(null);
        }
        return words.text("account." + (caller.is(Role.OPERATOR) ? "operator" : caller.is(Role.INTEGRATOR) ? "integrator" : "organiser"));
    }

    @ExceptionHandler
    void answer(HttpProblem problem, HttpServletResponse response) throws IOException {
        response.sendError(problem.problem().status());
    }
}
