package org.quayside.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.app.application.Decision;
import org.quayside.app.candidate.CandidateAccess;
import org.quayside.app.candidate.CandidateView;
import org.quayside.app.fair.FairView;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.match.Explanations;
import org.quayside.app.match.MatchHistory;
import org.quayside.app.match.Suggestions;
import org.quayside.app.match.WhatIf;
import org.quayside.app.security.Caller;
import org.quayside.app.suggestion.SuggestionRows;
import org.quayside.app.suggestion.SuggestionStream;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.application.ApplicationId;
import org.quayside.candidate.CandidateId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A candidate's best vacancies. */
@Controller
@RequestMapping("/candidates/{id}/suggestions")
class SuggestionsPage {
    private static final int SKILLS = 3;

    private final CandidateAccess access;
    private final SuggestionRows lists;
    private final FairView fairs;
    private final SuggestionStream stream;
    private final Explanations explanations;
    private final VacancyView vacancies;
    private final VacancyFacts facts;
    private final Decisions decisions;
    private final WhatIf whatIf;
    private final MatchHistory history;
    private final WordsOf wordsOf;

    SuggestionsPage(CandidateAccess access, SuggestionRows lists, FairView fairs, SuggestionStream stream, Explanations explanations,
            VacancyView vacancies, VacancyFacts facts, Decisions decisions, WhatIf whatIf, MatchHistory history, WordsOf wordsOf) {
        this.access = access;
        this.lists = lists;
        this.fairs = fairs;
        this.stream = stream;
        this.explanations = explanations;
        this.vacancies = vacancies;
        this.facts = facts;
        this.decisions = decisions;
        this.whatIf = whatIf;
        this.history = history;
        this.wordsOf = wordsOf;
    }

    @GetMapping
    String page(@PathVariable String id, @RequestParam(required = false) @Nullable String fair, Caller caller, Locale locale, Model model) {
        var candidate = access.own(id, caller);
        var words = wordsOf.in(locale);
        var name = candidate.contact() == null ? words.text("candidate.label", Labels.of(candidate.id())) : candidate.contact().name();
        model.addAttribute("heading", new MatchList.Heading(words.text("suggestions.heading", name), List.of()));
        model.addAttribute("list", list(candidate, fair, RowCount.FIRST, caller, words));
        model.addAttribute("fairs", FairChoice.of(fairs.of(candidate.id()), words.text("suggestions.everything"), fair, path(candidate.id()), words));
        model.addAttribute("openings", path(candidate.id()) + "/openings");
        return "suggestions";
    }

    @GetMapping("/rows")
    String rows(@PathVariable String id, @RequestParam(defaultValue = "0") int count,
            @RequestParam(required = false) @Nullable String fair, Caller caller, Locale locale, Model model) {
        var words = wordsOf.in(locale);
        model.addAttribute("list", list(access.own(id, caller), fair, RowCount.of(count), caller, words));
        model.addAttribute("empty", words.text("suggestions.empty"));
        return "fragments/match :: rows";
    }

    /** Read when the page is there: it looks at every vacancy. */
    @GetMapping("/openings")
    String openings(@PathVariable String id, Caller caller, Locale locale, Model model) {
        var words = wordsOf.in(locale);
        whatIf.openings(access.own(id, caller).id(), SKILLS).ifPresent(found -> {
            model.addAttribute("openings", found);
            model.addAttribute("skills", found.best().stream().map(skill -> new Opening(words.skill(skill.skill()), skill.opens())).toList());
        });
        return "fragments/match :: openings";
    }

    /** A skill to learn, and how many vacancies more would be open. */
    record Opening(String skill, int opens) {}

    @GetMapping("/{vacancy}")
    String reasons(@PathVariable String id, @PathVariable String vacancy, Caller caller, Locale locale, Model model) {
        var pair = pair(access.own(id, caller), vacancy);
        var words = wordsOf.in(locale);
        var explained = explanations.explain(pair.candidateId(), pair.vacancyId()).orElseThrow(() -> HttpProblem.notFound("vacancy", vacancy));
        var path = path(pair.candidateId()) + "/" + vacancy;
        model.addAttribute("reasons", new ReasonWords(words).of(explained, path,
                new HistoryWords(words).of(history.of(pair.candidateId(), pair.vacancyId())), decisions.candidates(caller, pair, path, null, words)));
        return "fragments/match :: reasons";
    }

    @PostMapping("/{vacancy}/{decision:interest|withdraw}")
    String decide(@PathVariable String id, @PathVariable String vacancy, @PathVariable String decision, Caller caller, Locale locale,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
        var pair = pair(access.own(id, caller), vacancy);
        var refused = decisions.take(caller, pair, Decision.valueOf(decision.toUpperCase(Locale.ROOT)), null);
        if (htmx == null) {
            return "redirect:%s#row-%s".formatted(path(pair.candidateId()), vacancy);
        }
        var words = wordsOf.in(locale);
        model.addAttribute("choices",
                decisions.candidates(caller, pair, path(pair.candidateId()) + "/" + vacancy, refused, words));
        return "fragments/match :: choices";
    }

    private MatchList list(CandidateView.Entry candidate, @Nullable String fair, int count, Caller caller, Words words) {
        // The position first: what changes while the rows are read is told again.
        var position = stream.position();
        var all = lists.of(candidate.id(), fair);
        var path = path(candidate.id());
        var rows = new ArrayList<MatchList.Row>();
        for (var row : all.subList(0, Math.min(count, all.size()))) {
            vacancies.find(row.vacancy())
                    .ifPresent(vacancy -> rows.add(row(rows.size() + 1, candidate.id(), vacancy, row, path, caller, words)));
        }
        return new MatchList(rows, path + "/rows?count=" + count + FairChoice.query("&", fair), "/api/v1" + path + "/stream?lastEventId=" + position,
                all.size() > count ? path + "/rows?count=" + (count + RowCount.MORE) + FairChoice.query("&", fair) : null);
    }

    private MatchList.Row row(int rank, CandidateId candidate, VacancyView.Entry vacancy, Suggestions.Row row, String path, Caller caller,
            Words words) {
        var breakdown = explanations.explain(candidate, vacancy.id()).map(Explanations.Explained::breakdown).orElse(null);
        var chips = breakdown == null ? List.<MatchList.Chip>of() : new ReasonWords(words).chips(breakdown);
        var state = Decisions.word(decisions.of(caller, new ApplicationId(candidate, vacancy.id())), words);
        return MatchList.Row.of(vacancy.id().value(), rank, vacancy.posting().title(), facts.of(vacancy, breakdown, words), row.score(), chips,
                state, path + "/" + vacancy.id());
    }

    private ApplicationId pair(CandidateView.Entry candidate, String vacancy) {
        return new ApplicationId(candidate.id(), Labels.vacancy(vacancy));
    }

    private static String path(CandidateId candidate) {
        return "/candidates/" + candidate + "/suggestions";
    }
}
