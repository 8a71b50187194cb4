package org.quayside.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.quayside.app.candidate.CvFile;
import org.quayside.app.candidate.CvIntake;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.vacancy.VacancyDraft;
import org.quayside.app.vacancy.VacancyIntake;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.extraction.ExtractorVersion;
import org.quayside.extraction.cv.CvReader;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.vacancy.VacancyReader;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Score;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.SkillCounts;
import org.quayside.scoring.VacancyFacts;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.VacancyId;

/** Two folders in, a ranking for every vacancy out, all in memory. The score is the server's; without a market, every skill weighs the same. */
final class Matching {
    private final Taxonomy taxonomy;
    private final Scorer scorer;
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    private final LocalDate today;

    /** A file that could not be used, and why. */
    record Problem(String file, String problem) {}

    record Ranking(String file, String title, Requirements requirements, List<Match> matches) {}

    record Match(String file, ScoreBreakdown breakdown) {}

    private record Cv(String file, Profile profile, CandidateFacts facts) {}

    private record Vacancy(String file, String title, Requirements requirements, VacancyFacts facts) {}

    private record Scored(Cv cv, Score score) {
        static final Comparator<Scored> BEST_FIRST = Comparator.<Scored>comparingInt(s -> s.score.match()).reversed().thenComparing(s -> s.cv.file, Matching::unsignedBytes);
    }

    Matching(Taxonomy taxonomy, LocalDate today) {
        this.taxonomy = taxonomy;
        scorer = Scorer.of(ExtractorVersion.CURRENT, taxonomy, SkillCounts.NONE);
        this.today = today;
    }

    String engine() {
        return scorer.version().toString();
    }

    Taxonomy taxonomy() {
        return taxonomy;
    }

    /** Problems of the last run, by file. */
    List<Problem> problems() {
        return problems.stream().sorted(Comparator.comparing(Problem::file)).toList();
    }

    /**
     * @param top rows per vacancy at most
     * @param nearMisses whether pairs that fail a gate are listed too
     */
    List<Ranking> rank(Folder cvs, Folder vacancies, int top, boolean nearMisses) {
        List<Path> cvFiles = cvs.files();
        List<Path> vacancyFiles = vacancies.files();
        try (DocumentText documents = new DocumentText()) {
            if (cvFiles.stream().anyMatch(Matching::likelyNeedsParser)) {
                Thread.ofPlatform().daemon().start(documents::warmUp);
            }
            CvIntake cvIntake = new CvIntake(documents);
            SkillGazetteer gazetteer = new SkillGazetteer(taxonomy);
            CvReader cvReader = new CvReader(gazetteer);
            VacancyReader vacancyReader = new VacancyReader(gazetteer);
            List<Cv> people = readAll(cvs, cvFiles, file -> cv(file, cvIntake.read(file.name(), file.bytes()), cvReader));
            VacancyIntake vacancyIntake = new VacancyIntake(documents, taxonomy);
            List<Vacancy> jobs = readAll(vacancies, vacancyFiles, file -> vacancy(file, vacancyIntake.read(file.name(), file.bytes()), vacancyReader));
            return jobs.parallelStream().map(job -> ranking(job, people, top, nearMisses)).toList();
        }
    }

    private record File(String name, int number, byte[] bytes) {}

    private <T> List<T> readAll(Folder folder, List<Path> files, Function<File, T> reader) {
        return java.util.stream.IntStream.range(0, files.size()).parallel().mapToObj(i -> {
            String name = folder.nameOf(files.get(i));
            try {
                return reader.apply(new File(name, i, Folder.bytes(name, files.get(i))));
            } catch (IntakeRefused refused) {
                String at = refused.pointer() == null ? "" : refused.pointer() + " ";
                problems.add(new Problem(name, at + refused.problem()));
                return null;
            } catch (RuntimeException fault) {
                // One text that a reader stumbles over must not cost the ranking of all others.
                problems.add(new Problem(name, "is read wrongly, please report it: " + fault));
                return null;
            }
        }).filter(Objects::nonNull).toList();
    }

    private Cv cv(File file, CvFile cv, CvReader reader) {
        String name = cv.contact() == null ? null : cv.contact().name();
        CandidateId id = new CandidateId("cv-" + file.number());
        Profile profile = Profile.of(id, file.name(), DeclaredProfile.NONE, reader.read(cv.text(), name, today), id.value(), Set.of());
        return new Cv(file.name(), profile, scorer.facts(profile));
    }

    private Vacancy vacancy(File file, VacancyDraft draft, VacancyReader reader) {
        VacancyId id = new VacancyId("vacancy-" + file.number());
        Requirements requirements = Requirements.of(id, file.name(), new OrganizationId("folder"), draft.posting(),
                reader.read(draft.posting().title(), draft.posting().text()), id.value());
        return new Vacancy(file.name(), draft.posting().title(), requirements, scorer.facts(requirements));
    }

    private Ranking ranking(Vacancy job, List<Cv> people, int top, boolean nearMisses) {
        List<Match> matches = job.requirements().needsRequirements() ? List.of() : people.stream()
                .map(cv -> new Scored(cv, Score.unpacked(Scorer.score(cv.facts(), job.facts()))))
                .filter(s -> nearMisses || s.score().verdict() != Verdict.FAIL)
                .sorted(Scored.BEST_FIRST)
                .limit(top)
                .map(s -> new Match(s.cv().file(), scorer.explain(s.cv().profile(), job.requirements())))
                .toList();
        return new Ranking(job.file(), job.title(), job.requirements(), matches);
    }

    private static boolean likelyNeedsParser(Path file) {
        return !file.toString().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(txt|md|markdown|json|jsonld)");
    }

    private static int unsignedBytes(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(java.nio.charset.StandardCharsets.UTF_8), b.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
