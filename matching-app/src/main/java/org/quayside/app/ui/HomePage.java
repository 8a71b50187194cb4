package org.quayside.app.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateView;
import org.quayside.app.http.Page;
import org.quayside.app.match.Shortlists;
import org.quayside.app.match.Suggestions;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where whoever has signed in finds what they may open. */
@Controller
class HomePage {
    private static final Page.Request SOME = Page.Request.of(200, null);

    record Section(String name, List<Card> cards) {}

    record Card(String path, String title, List<String> facts) {}

    private final CandidateView candidates;
    private final VacancyView vacancies;
    private final VacancyFacts vacancyFacts;
    private final Shortlists shortlists;
    private final Suggestions suggestions;
    private final WordsOf wordsOf;

    HomePage(CandidateView candidates, VacancyView vacancies, VacancyFacts vacancyFacts, Shortlists shortlists, Suggestions suggestions,
            WordsOf wordsOf) {
        this.candidates = candidates;
        this.vacancies = vacancies;
        this.vacancyFacts = vacancyFacts;
        this.shortlists = shortlists;
        this.suggestions = suggestions;
        this.wordsOf = wordsOf;
    }

    @GetMapping("/")
    String page(Caller caller, Locale locale, Model model) {
        var words = wordsOf.in(locale);
        var sections = new ArrayList<Section>();
        if (caller.candidate() != null && caller.is(Role.CANDIDATE)) {
            sections.add(new Section("suggestions", own(caller.candidate(), words)));
        }
        if (caller.is(Role.OPERATOR)) {
            sections.add(new Section("shortlists", vacancies(null, words)));
            sections.add(new Section("suggestions", everybody(words)));
        } else if (caller.organization() != null && caller.is(Role.RECRUITER)) {
            sections.add(new Section("shortlists", vacancies(caller.organization(), words)));
        }
        if (caller.is(Role.OPERATOR) || caller.is(Role.INTEGRATOR)) {
            sections.add(new Section("feed",
                    List.of(new Card("/api/v1/match-events", words.text("home.feed.title"), List.of(words.text("home.feed.fact"))))));
        }
        model.addAttribute("sections", sections);
        return "home";
    }

    private List<Card> own(CandidateId id, Words words) {
        return candidates.find(id).map(candidate -> card(candidate, words)).stream().toList();
    }

    private List<Card> everybody(Words words) {
        return candidates.list(SOME).items().stream().map(candidate -> card(candidate, words))
                .sorted(Comparator.comparing(Card::title, words.alphabet()))
                .toList();
    }

    private Card card(CandidateView.Entry candidate, Words words) {
        var title = candidate.contact() == null ? words.text("candidate.label", Labels.of(candidate.id())) : candidate.contact().name();
        return new Card("/candidates/" + candidate.id() + "/suggestions", title,
                List.of(words.text("fact.vacancies", suggestions.of(candidate.id()).size())));
    }

    private List<Card> vacancies(@Nullable OrganizationId organization, Words words) {
        return vacancies.list(new VacancyView.Filter(organization, null, null, null), SOME).items().stream()
                .map(vacancy -> new Card("/vacancies/" + vacancy.id() + "/shortlist", vacancy.title(), facts(vacancy, organization, words)))
                .sorted(Comparator.comparing(Card::title, words.alphabet()))
                .toList();
    }

    private List<String> facts(VacancyView.Line vacancy, @Nullable OrganizationId organization, Words words) {
        var facts = new ArrayList<String>();
        if (organization == null) {
            facts.add(vacancyFacts.organization(vacancy.organization(), words));
        }
        facts.add(vacancy.status() == VacancyView.Status.OPEN
                ? words.text("fact.candidates", shortlists.of(vacancy.id()).size())
                : words.text("vacancy.closed"));
        return facts;
    }
}
