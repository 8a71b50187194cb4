package org.quayside.app.suggestion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateAccess;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.match.MatchHistory;
import org.quayside.app.match.WhatIf;
import org.quayside.app.security.Caller;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.match.Openings;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.VacancyId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the person: what a change would bring, which skills would open most, and how a match came to stand where it does. */
@RestController
@RequestMapping("/api/v1/candidates/{id}")
class WhatIfController {
    private static final int MOST_SKILLS = 20;

    /** Scores in basis points. */
    record ScoreBody(int match, int fit, int appeal, Verdict verdict) {
        static ScoreBody of(Score score) {
            return new ScoreBody(score.match(), score.fit(), score.appeal(), score.verdict());
        }
    }

    /** {@code openNow} of the live vacancies are open to the candidate: threshold reached, no gate failed. */
    record WhatIfBody(ScoreBody now, ScoreBody then, int vacancies, int openNow, int openThen) {}

    record SuggestedBody(String vacancy, @Nullable String title, ScoreBody now, ScoreBody then) {}

    /** {@code suggestions}: those of now, best first by the score that they would have. */
    record OutlookBody(int vacancies, int openNow, int openThen, List<SuggestedBody> suggestions) {}

    record OpeningBody(String skill, int opens) {}

    record OpeningsBody(int vacancies, int open, List<OpeningBody> skills) {}

    /**
     * One step of a pair in the match log.
     *
     * @param score as published then, of a lost pair the last one
     * @param because what kind of event led to it, {@code cause} is its identifier
     */
    record StepBody(long sequence, String kind, String time, @Nullable ScoreBody score, String cause, @Nullable String because,
            @Nullable String engine) {}

    private final WhatIf whatIf;
    private final MatchHistory history;
    private final CandidateAccess access;
    private final VacancyView vacancies;
    private final Taxonomy taxonomy;

    WhatIfController(WhatIf whatIf, MatchHistory history, CandidateAccess access, VacancyView vacancies, Taxonomy taxonomy) {
        this.whatIf = whatIf;
        this.history = history;
        this.access = access;
        this.vacancies = vacancies;
        this.taxonomy = taxonomy;
    }

    /** What is tried: skills learnt, years of work, a level reached, another wish for pay (HKD a month) or place. */
    record Change(@Nullable Set<String> add, @Nullable BigDecimal years, @Nullable Seniority seniority, @Nullable Long salary,
            @Nullable String district) {}

    private UnaryOperator<Profile> tried(Change change) {
        var learnt = change.add() == null ? List.<SkillId>of() : change.add().stream().map(this::skill).toList();
        var salary = change.salary();
        if (learnt.size() > MOST_SKILLS) {
            throw HttpProblem.parameter("add", "names %d skills, at most %d can be tried".formatted(learnt.size(), MOST_SKILLS));
        }
        if (salary != null && salary < 0) {
            throw HttpProblem.parameter("salary", "%d is below 0".formatted(salary));
        }
        var tenths = change.years() == null ? null : tenths(change.years());
        return profile -> profile.asIf(learnt, tenths, change.seniority(), salary, change.district());
    }

    /** The change against every suggestion. */
    @GetMapping("/what-if")
    OutlookBody whatIf(@PathVariable String id, Caller caller, @ModelAttribute Change change) {
        var candidate = access.own(id, caller).id();
        var found = whatIf.of(candidate, tried(change)).orElseThrow(() -> HttpProblem.notFound("profile of candidate", id));
        return new OutlookBody(found.vacancies(), found.openNow(), found.openThen(), found.suggestions().stream()
                .map(one -> new SuggestedBody(one.vacancy().value(), vacancies.find(one.vacancy()).map(entry -> entry.posting().title()).orElse(null),
                        ScoreBody.of(one.now()), ScoreBody.of(one.then())))
                .toList());
    }

    @GetMapping("/matches/{vacancy}/what-if")
    WhatIfBody whatIf(@PathVariable String id, @PathVariable String vacancy, Caller caller, @ModelAttribute Change change) {
        var candidate = access.own(id, caller).id();
        return whatIf.of(candidate, job(vacancy), tried(change))
                .map(found -> new WhatIfBody(ScoreBody.of(found.now()), ScoreBody.of(found.then()), found.vacancies(), found.openNow(), found.openThen()))
                .orElseThrow(() -> nothing(id, vacancy));
    }

    @GetMapping("/openings")
    OpeningsBody openings(@PathVariable String id, Caller caller, @RequestParam(defaultValue = "3") int limit) {
        if (limit < 1 || limit > 100) {
            throw HttpProblem.parameter("limit", "%d is not within 1..100".formatted(limit));
        }
        Openings found = whatIf.openings(access.own(id, caller).id(), limit).orElseThrow(() -> HttpProblem.notFound("profile of candidate", id));
        return new OpeningsBody(found.vacancies(), found.open(),
                found.best().stream().map(skill -> new OpeningBody(skill.skill().value(), skill.opens())).toList());
    }

    /** Oldest first. */
    @GetMapping("/matches/{vacancy}/history")
    List<StepBody> history(@PathVariable String id, @PathVariable String vacancy, Caller caller) {
        var candidate = access.own(id, caller).id();
        return history.of(candidate, job(vacancy)).stream().flatMap(WhatIfController::step).toList();
    }

    /** None of one that is forgotten. */
    private static Stream<StepBody> step(MatchHistory.Step step) {
        var entry = step.entry();
        var about = entry.about();
        if (about == null) {
            return Stream.empty();
        }
        var score = about.score();
        return Stream.of(new StepBody(entry.sequence(), entry.kind().word(), entry.happenedAt().toString(),
                score == null ? null : ScoreBody.of(score), about.cause(), step.because(), entry.engine()));
    }

    private static int tenths(BigDecimal years) {
        if (years.signum() < 0 || years.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw HttpProblem.parameter("years", "%s is not within 0..100".formatted(years));
        }
        return years.movePointRight(1).intValue();
    }

    private SkillId skill(String name) {
        try {
            var skill = new SkillId(name);
            if (taxonomy.find(skill).isPresent()) {
                return skill;
            }
        } catch (IllegalArgumentException _) {
            // Said below, as of any name that is not in the taxonomy.
        }
        throw HttpProblem.parameter("add", "'%s' is not a skill of the taxonomy; see /api/v1/skills".formatted(name));
    }

    private static VacancyId job(String vacancy) {
        try {
            return new VacancyId(vacancy);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("vacancy", vacancy);
        }
    }

    private static HttpProblem nothing(String candidate, String vacancy) {
        return HttpProblem.notFound("match", candidate + " / " + vacancy);
    }
}
