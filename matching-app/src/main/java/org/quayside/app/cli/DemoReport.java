package org.quayside.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.quayside.app.match.Explanations;
import org.quayside.app.match.Shortlists;
import org.quayside.app.match.Suggestions;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.platform.Identities;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.VacancyId;

/** What the demonstration prints: one list of each side with its reasons, and where to look further. */
final class DemoReport {
    private static final int ROWS = 3;
    private static final String EMPLOYER = "harbourlight-learning";
    private static final String VACANCY = "harbourlight-learning-junior-ai-engineer";
    private static final String CANDIDATE = "wong-ka-yan";

    private final ServerProcess server;
    private final PrintWriter out;
    private final MatchReport report;

    DemoReport(ServerProcess server, PrintWriter out) {
        this.server = server;
        this.out = out;
        this.report = new MatchReport(out, Taxonomy.builtIn());
    }

    void print() {
        Identities identities = server.bean(Identities.class);
        OrganizationId employer = identities.organization(EMPLOYER);
        VacancyId vacancy = identities.vacancy(employer, VACANCY);
        CandidateId candidate = identities.candidate(CANDIDATE);
        shortlist(vacancy);
        suggestions(candidate);
        addresses(vacancy, candidate);
    }

    private void shortlist(VacancyId vacancy) {
        List<Shortlists.Row> rows = server.bean(Shortlists.class).of(vacancy);
        out.println();
        report.heading("A recruiter's shortlist: " + title(vacancy), "%d of %d".formatted(Math.min(ROWS, rows.size()), rows.size()));
        report.columns("candidate (names open once both sides are interested)");
        int rank = 1;
        for (Shortlists.Row row : rows.stream().limit(ROWS).toList()) {
            row(rank++, "candidate " + row.candidate().value().substring(0, 8), row.candidate(), vacancy);
        }
    }

    private void suggestions(CandidateId candidate) {
        List<Suggestions.Row> rows = server.bean(Suggestions.class).of(candidate);
        out.println();
        report.heading("A candidate's suggestions: Wong Ka Yan, mathematics teacher", "%d of %d".formatted(Math.min(ROWS, rows.size()), rows.size()));
        report.columns("vacancy");
        int rank = 1;
        for (Suggestions.Row row : rows.stream().limit(ROWS).toList()) {
            row(rank++, title(row.vacancy()), candidate, row.vacancy());
        }
    }

    private void row(int rank, String name, CandidateId candidate, VacancyId vacancy) {
        server.bean(Explanations.class).explain(candidate, vacancy).ifPresent(explained -> report.row(rank, name, explained.breakdown()));
    }

    private String title(VacancyId vacancy) {
        return server.bean(VacancyView.class).find(vacancy)
                .map(entry -> entry.posting().title() + server.bean(OrganizationView.class).find(entry.organization()).map(o -> ", " + o.name()).orElse(""))
                .orElse(vacancy.value());
    }

    private void addresses(VacancyId vacancy, CandidateId candidate) {
        String at = server.address();
        out.println();
        out.println("Open in a browser; choose any account, no password (operator sees everything):");
        out.printf("  start        %s/%n", at);
        out.printf("  shortlist    %s/vacancies/%s/shortlist%n", at, vacancy);
        out.printf("  suggestions  %s/candidates/%s/suggestions%n", at, candidate);
        out.printf("  API          %s/openapi.json%n", at);
        out.println("A token for the API:");
        out.printf("  curl -s %s/api/v1/demo/token -H 'Content-Type: application/json' -d '{\"account\": \"recruiter:%s\"}'%n", at, EMPLOYER);
    }
}
