package org.quayside.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.app.application.ApplicationView;
import org.quayside.app.application.Decision;
import org.quayside.app.fair.FairView;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.match.Explanations;
import org.quayside.app.match.Explanations.Explained;
import org.quayside.app.match.Shortlists;
import org.quayside.app.security.Caller;
import org.quayside.app.shortlist.ShortlistAccess;
import org.quayside.app.shortlist.ShortlistRows;
import org.quayside.app.shortlist.ShortlistStream;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.application.ApplicationId;
import org.quayside.application.DeclineReason;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Category;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A vacancy's best candidates, without names until both sides agree. */
@Controller
@RequestMapping("/vacancies/{id}/shortlist")
class ShortlistPage {
    private final ShortlistAccess access;
    private final VacancyView vacancies;
    private final Shortlists shortlists;
    private final ShortlistRows lists;
    private final FairView fairs;
    private final ShortlistStream stream;
    private final Explanations explanations;
    private final VacancyFacts facts;
    private final Decisions decisions;
    private final WordsOf wordsOf;

    ShortlistPage(ShortlistAccess access, VacancyView vacancies, Shortlists shortlists, ShortlistRows lists, FairView fairs,
            ShortlistStream stream, Explanations explanations, VacancyFacts facts, Decisions decisions, WordsOf wordsOf) {
        this.access = access;
        this.vacancies = vacancies;
        this.shortlists = shortlists;
        this.lists = lists;
        this.fairs = fairs;
        this.stream = stream;
        this.explanations = explanations;
        this.facts = facts;
        this.decisions = decisions;
        this.wordsOf = wordsOf;
    }

    @GetMapping
    String page(@PathVariable String id, @RequestParam(required = false) @Nullable String fair, Caller caller, Locale locale, Model model) {
        var vacancy = vacancies.find(access.vacancy(id, caller)).orElseThrow(() -> HttpProblem.notFound("vacancy", id));
        var words = wordsOf.in(locale);
        var list = list(vacancy.id(), fair, RowCount.FIRST, caller, words);
        model.addAttribute("fairs", FairChoice.of(fairs.showing(vacancy.organization(), vacancy.id()), words.text("shortlist.everybody"), fair,
                path(vacancy.id()), words));
        model.addAttribute("heading", new MatchList.Heading(vacancy.posting().title(), facts.of(vacancy, null, words)));
        model.addAttribute("list", list);
        return "shortlist";
    }

    @GetMapping("/rows")
    String rows(@PathVariable String id, @RequestParam(defaultValue = "0") int count,
            @RequestParam(required = false) @Nullable String fair, Caller caller, Locale locale, Model model) {
        var words = wordsOf.in(locale);
        model.addAttribute("list", list(access.vacancy(id, caller), fair, RowCount.of(count), caller, words));
        model.addAttribute("empty", words.text("shortlist.empty"));
        return "fragments/match :: rows";
    }

    @GetMapping("/{candidate}")
    String reasons(@PathVariable String id, @PathVariable String candidate, Caller caller, Locale locale, Model model) {
        var pair = pair(access.vacancy(id, caller), candidate, caller);
        var words = wordsOf.in(locale);
        var explained = explained(pair, candidate);
        var path = path(pair.vacancyId()) + "/" + candidate;
        model.addAttribute("reasons", new ReasonWords(words).of(explained, path, decisions.recruiters(caller, pair, path, null, words)));
        return "fragments/match :: reasons";
    }

    @PostMapping("/{candidate}/{decision:shortlist|decline}")
    String decide(@PathVariable String id, @PathVariable String candidate, @PathVariable String decision,
            @RequestParam(required = false) @Nullable DeclineReason reason, Caller caller, Locale locale,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
        var pair = pair(access.vacancy(id, caller), candidate, caller);
        var refused = decisions.take(caller, pair, Decision.valueOf(decision.toUpperCase(Locale.ROOT)), reason);
        if (htmx == null) {
            return "redirect:%s#row-%s".formatted(path(pair.vacancyId()), candidate);
        }
        var words = wordsOf.in(locale);
        model.addAttribute("choices",
                decisions.recruiters(caller, pair, path(pair.vacancyId()) + "/" + candidate, refused, words));
        return "fragments/match :: choices";
    }

    private MatchList list(VacancyId vacancy, @Nullable String fair, int count, Caller caller, Words words) {
        // The position first: what changes while the rows are read is told again.
        var position = stream.position();
        var all = lists.of(vacancy, fair);
        var path = path(vacancy);
        var rows = new ArrayList<MatchList.Row>();
        for (var row : all.subList(0, Math.min(count, all.size()))) {
            explanations.explain(row.candidate(), vacancy).map(Explained::breakdown).filter(breakdown -> !breakdown.hidden())
                    .ifPresent(breakdown -> rows.add(row(rows.size() + 1, row, breakdown, path, vacancy, caller, words)));
        }
        return new MatchList(rows, path + "/rows?count=" + count + FairChoice.query("&", fair), "/api/v1" + path + "/stream?lastEventId=" + position,
                all.size() > count ? path + "/rows?count=" + (count + RowCount.MORE) + FairChoice.query("&", fair) : null);
    }

    private MatchList.Row row(int rank, Shortlists.Row row, ScoreBreakdown breakdown, String path, VacancyId vacancy, Caller caller, Words words) {
        var application = decisions.of(caller, new ApplicationId(row.candidate(), vacancy));
        return MatchList.Row.of(row.candidate().value(), rank, name(row.candidate(), application, caller, words), experience(breakdown, words),
                row.score(), new ReasonWords(words).chips(breakdown), Decisions.word(application, words), path + "/" + row.candidate());
    }

    private String name(CandidateId candidate, ApplicationView.@Nullable Entry application, Caller caller, Words words) {
        var open = decisions.name(caller, application);
        return open == null ? words.text("candidate.label", Labels.of(candidate)) : open;
    }

    private static List<String> experience(ScoreBreakdown breakdown, Words words) {
        var known = VacancyFacts.facts(breakdown, Category.EXPERIENCE);
        var facts = new ArrayList<String>();
        var years = known.get("years");
        if (years != null) {
            facts.add(words.text("fact.years", Words.years(Integer.parseInt(years)), Integer.parseInt(years) / 10.0));
        }
        var seniority = known.get("seniority");
        if (seniority != null) {
            facts.add(words.codes("seniority", seniority));
        }
        return facts;
    }

    /** Only who is on the list, or was dealt with: ids of others tell nobody anything. */
    private ApplicationId pair(VacancyId vacancy, String candidate, Caller caller) {
        var pair = new ApplicationId(Labels.candidate(candidate), vacancy);
        if (shortlists.of(vacancy).stream().noneMatch(row -> row.candidate().equals(pair.candidateId()))
                && decisions.of(caller, pair) == null) {
            throw HttpProblem.notFound("candidate", candidate);
        }
        return pair;
    }

    private Explained explained(ApplicationId pair, String candidate) {
        return explanations.explain(pair.candidateId(), pair.vacancyId()).filter(found -> !found.breakdown().hidden())
                .map(Explained::forOrganization)
                .orElseThrow(() -> HttpProblem.notFound("candidate", candidate));
    }

    private static String path(VacancyId vacancy) {
        return "/vacancies/" + vacancy + "/shortlist";
    }
}
