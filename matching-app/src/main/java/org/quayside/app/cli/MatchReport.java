package org.quayside.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quayside.scoring.Credit;
import org.quayside.scoring.RequirementScore;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Importance;

/**
 * Rankings as people read them: a row per match, and below it what earned the score, what came near, what is missing, what
 * speaks against it. Only the person can state a permit, districts or wishes; until then such a condition is UNKNOWN and not listed.
 */
final class MatchReport {
    private static final int WIDTH = 116;
    private static final int INDENT = 6;
    private static final int LABEL = 9;

    private final PrintWriter out;
    private final Taxonomy taxonomy;

    MatchReport(PrintWriter out, Taxonomy taxonomy) {
        this.out = out;
        this.taxonomy = taxonomy;
    }

    void ranking(Matching.Ranking ranking) {
        heading(ranking.title(), ranking.file());
        if (ranking.requirements().needsRequirements()) {
            out.println("   names no skill that the taxonomy knows, so it matches nobody; add requirements");
        } else if (ranking.matches().isEmpty()) {
            out.println("   nobody");
        } else {
            columns("CV");
            int rank = 1;
            for (Matching.Match match : ranking.matches()) {
                row(rank++, match.file(), match.breakdown());
            }
        }
        out.println();
    }

    void heading(String title, String note) {
        String fitted = Terminal.fitted(title, WIDTH - Terminal.width(note) - 2);
        out.println(fitted + Terminal.right(note, WIDTH - Terminal.width(fitted)));
    }

    void columns(String whose) {
        out.println("  #   match    fit  appeal  gates    " + whose);
    }

    void row(int rank, String name, ScoreBreakdown breakdown) {
        var score = breakdown.score();
        out.printf(Locale.ROOT, "%3d  %6.2f %6.2f  %6.2f  %-7s  %s%n", rank, score.match() / 100.0, score.fit() / 100.0, score.appeal() / 100.0, score.verdict(), name);
        List<String> has = new ArrayList<>();
        List<String> near = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (RequirementScore requirement : breakdown.requirements()) {
            Credit credit = requirement.credit();
            String asked = asked(requirement);
            if (credit.by() == null || credit.value() < Credit.NEAR) {
                missing.add(asked + (requirement.requirement().importance() == Importance.REQUIRED ? "" : " (preferred)"));
            } else if (credit.hops() == 0) {
                has.add(label(credit.by()) + (credit.value() < 10_000 ? " " + percent(credit) : ""));
            } else {
                near.add("%s %s through %s".formatted(asked, percent(credit), label(credit.by())));
            }
        }
        list("has", has.stream().distinct().toList());
        list("near", near);
        list("missing", missing);
        list("against", breakdown.gates().stream().filter(g -> g.verdict() == Verdict.FAIL).map(g -> GateWords.of(g, taxonomy)).distinct().toList());
    }

    private void list(String label, List<String> parts) {
        if (parts.isEmpty()) {
            return;
        }
        String start = " ".repeat(INDENT) + Terminal.left(label, LABEL);
        for (String line : Terminal.wrapped(parts, ", ", WIDTH - INDENT - LABEL)) {
            out.println(start + line);
            start = " ".repeat(INDENT + LABEL);
        }
    }

    private String asked(RequirementScore requirement) {
        return String.join(" or ", requirement.requirement().anyOf().stream().map(this::label).toList());
    }

    private String label(SkillId skill) {
        return taxonomy.find(skill).map(s -> s.en()).orElse(skill.value());
    }

    private static String percent(Credit credit) {
        return Math.round(credit.value() / 100.0) + " %";
    }
}
