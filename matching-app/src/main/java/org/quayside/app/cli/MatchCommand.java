package org.quayside.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.quayside.scoring.RequirementScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quayside match}: folders in, ranking with reasons out. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Ranks the CVs of one folder for every vacancy of another, with reasons. Needs no server and keeps nothing.",
            "CVs: PDF, DOCX, ODT, RTF, HTML, TXT, Markdown, JSON Resume. Vacancies: the same documents as free text with the title in the "
                    + "first line, Quayside's JSON, or schema.org JobPosting (JSON-LD, also inside an HTML page)."
        },
        footer = {
            "%nExamples:",
            "  quayside match --cvs cvs --vacancies vacancies",
            "  quayside match --cvs cvs --vacancies vacancies --top 3 --json | jq '.vacancies[].matches[0]'",
            ExitCodes.TEXT
        })
final class MatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--cvs", required = true, paramLabel = "DIR", description = "folder of CVs")
    private Path cvs;

    @Option(names = "--vacancies", required = true, paramLabel = "DIR", description = "folder of vacancies")
    private Path vacancies;

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", description = "matches per vacancy (default: ${DEFAULT-VALUE})")
    private int top;

    @Option(names = "--near-misses", description = "lists pairs that fail a condition too")
    private boolean nearMisses;

    @Option(names = "--json", description = "writes JSON for programs instead of tables")
    private boolean json;

    @Mixin
    private TaxonomyOption known;

    @SuppressWarnings("NullAway.Init")
    MatchCommand() {}

    private record Output(String engine, List<VacancyMatches> vacancies, List<Matching.Problem> errors) {}

    private record VacancyMatches(String file, String title, List<MatchRow> matches) {}

    private record MatchRow(String file, int score, int fit, int appeal, String gates, List<RequirementRow> requirements) {}

    private record RequirementRow(String skill, int credit, @org.jspecify.annotations.Nullable String by) {}

    @Override
    public Integer call() {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top is %d, 1 or more is expected".formatted(top));
        }
        Matching matching = new Matching(known.taxonomy(), LocalDate.now(ZoneId.of("Asia/Hong_Kong")));
        List<Matching.Ranking> rankings = matching.rank(folder("--cvs", cvs), folder("--vacancies", vacancies), top, nearMisses);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(new Output(matching.engine(), rankings.stream().map(MatchCommand::row).toList(), matching.problems())));
        } else {
            MatchReport report = new MatchReport(out, matching.taxonomy());
            rankings.forEach(report::ranking);
            matching.problems().forEach(p -> spec.commandLine().getErr().printf("not used: %s: %s%n", p.file(), p.problem()));
        }
        out.flush();
        return matching.problems().isEmpty() ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }

    private Folder folder(String option, Path path) {
        if (!Files.isDirectory(path)) {
            throw new ParameterException(spec.commandLine(), "%s %s is not a folder".formatted(option, path));
        }
        return new Folder(path);
    }

    private static VacancyMatches row(Matching.Ranking ranking) {
        return new VacancyMatches(ranking.file(), ranking.title(), ranking.matches().stream().map(match -> {
            var breakdown = match.breakdown();
            var score = breakdown.score();
            return new MatchRow(match.file(), score.match(), score.fit(), score.appeal(), score.verdict().name(),
                    breakdown.requirements().stream().map(MatchCommand::row).toList());
        }).toList());
    }

    private static RequirementRow row(RequirementScore requirement) {
        String skills = String.join("|", requirement.requirement().anyOf().stream().map(Object::toString).toList());
        var by = requirement.credit().by();
        return new RequirementRow(skills, requirement.credit().value(), by == null ? null : by.value());
    }
}
