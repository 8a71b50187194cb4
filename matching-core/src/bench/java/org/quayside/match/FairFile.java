package org.quayside.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.extraction.cv.CvReader;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.vacancy.VacancyReader;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.SkillCounts;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.VacancyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A generated fair as {@code quayside import --generate fair --write} leaves it, its texts read as the product reads them. */
record FairFile(List<Profile> people, List<Requirements> vacancies, Scorer scorer) {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 26);

    static FairFile read(Path file, int people) throws IOException {
        var taxonomy = Taxonomy.builtIn();
        var gazetteer = new SkillGazetteer(taxonomy);
        try (var zip = new ZipFile(file.toFile())) {
            var cvs = new CvReader(gazetteer);
            var profiles = lines(zip, "candidates.ndjson").parallelStream().limit(people).map(line -> profile(cvs, JsonMapper.shared().readTree(line))).toList();
            var advertisements = new VacancyReader(gazetteer);
            var vacancies = lines(zip, "vacancies.ndjson").parallelStream()
                    .map(line -> vacancy(advertisements, JsonMapper.shared().readTree(line)))
                    .filter(vacancy -> !vacancy.needsRequirements())
                    .toList();
            return new FairFile(profiles, vacancies, Scorer.of("bench", taxonomy, SkillCounts.of(1, profiles)));
        }
    }

    private static List<String> lines(ZipFile zip, String entry) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(zip.getInputStream(zip.getEntry(entry)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static Profile profile(CvReader reader, JsonNode line) {
        var id = line.path("externalId").asString();
        var read = reader.read(line.path("text").asString(), line.path("name").asString(), DAY);
        return Profile.of(new CandidateId(id), id, DeclaredProfile.NONE, read, id, Set.of());
    }

    private static Requirements vacancy(VacancyReader reader, JsonNode line) {
        var id = line.path("externalId").asString();
        var posting = new Posting(line.path("title").asString(), line.path("description").asString(), null, null, null, null, null, null, null, null,
                List.of(), List.of(), List.of(), null, null, null, null);
        var organization = new OrganizationId(line.path("organization").asString());
        return Requirements.of(new VacancyId(id), id, organization, posting, reader.read(posting.title(), posting.text()), id);
    }
}
