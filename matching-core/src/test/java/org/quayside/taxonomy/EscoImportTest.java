package org.quayside.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscoImportTest {
    private static final String SKILL = "http://data.europa.eu/esco/skill/";
    private static final String JOB = "http://data.europa.eu/esco/occupation/";

    @TempDir
    private Path folder;

    @Test
    void the_published_zips_become_skills_beside_the_built_in_ones() throws IOException {
        var summary = EscoImport.into(folder, List.of(classification(), relations()));

        assertThat(summary).isEqualTo(new EscoImport.Summary("v9.1", 4, 8, 1, 1, 1, 2));
        var taxonomy = Taxonomy.withImports(folder);
        assertThat(taxonomy.version()).isNotEqualTo(Taxonomy.builtIn().version());
        assertThat(taxonomy.skills()).hasSize(Taxonomy.builtIn().skills().size() + 3);
        var tending = taxonomy.find(new SkillId("esco-b-1")).orElseThrow();
        assertThat(tending.kind()).isEqualTo(SkillKind.PRACTICE);
        assertThat(tending.names()).extracting(SkillName::text).containsExactly("tend a lighthouse", "keep a lighthouse, at night", "lightkeeping");
        assertThat(tending.broader()).containsExactly(new SkillId("esco-c-1"));
        assertThat(taxonomy.relatedness().of(new SkillId("esco-b-1"), new SkillId("esco-c-1"))).isEqualTo(9_000);
        assertThat(taxonomy.relatedness().of(new SkillId("esco-b-1"), new SkillId("esco-d-1"))).isEqualTo(6_000);
        assertThat(taxonomy.relatedness().of(new SkillId("esco-d-1"), new SkillId("esco-b-1"))).isEqualTo(3_000);
    }

    @Test
    void a_skill_that_is_built_in_already_takes_the_imported_names_and_stays_itself() throws IOException {
        EscoImport.into(folder, List.of(classification(), relations()));

        var taxonomy = Taxonomy.withImports(folder);
        var python = taxonomy.skills().stream().filter(skill -> (SKILL + "ccd0a1d9-afda-43d9-b901-96344886e14d").equals(skill.esco())).toList();
        assertThat(python).singleElement().satisfies(skill -> {
            assertThat(skill.id()).isEqualTo(new SkillId("python"));
            assertThat(skill.zhHant()).isEqualTo(Taxonomy.builtIn().find(skill.id()).orElseThrow().zhHant());
            assertThat(skill.names()).extracting(SkillName::text).contains("the snake's own language");
        });
    }

    @Test
    void occupations_keep_essential_and_optional_skills_apart() throws IOException {
        EscoImport.into(folder, List.of(classification(), relations()));

        var keeper = Taxonomy.withImports(folder).occupations().stream().filter(occupation -> occupation.en().equals("lighthouse keeper")).toList();
        assertThat(keeper).singleElement().satisfies(occupation -> {
            assertThat(occupation.isco()).isEqualTo("5419");
            assertThat(occupation.skills()).containsExactly(new SkillId("esco-b-1"));
            assertThat(occupation.optional()).containsExactly(new SkillId("python"));
        });
    }

    @Test
    void a_collection_of_many_is_served_by_its_members_and_serves_for_none() throws IOException {
        var skills = new ArrayList<String>(List.of(skill("root", "knowledge", "sector-specific", "lore of all lamps", "")));
        var broader = new ArrayList<String>();
        for (var i = 0; i < 40; i++) {
            skills.add(skill("lamp" + i, "knowledge", "sector-specific", "lore of lamp " + i, ""));
            broader.add("KnowledgeSkillCompetence," + SKILL + "lamp" + i + ",KnowledgeSkillCompetence," + SKILL + "root");
        }
        var zip = zip("many.zip", Map.of(
                "skills_en.csv", SKILL_COLUMNS + String.join("\n", skills), "broaderRelationsSkillPillar.csv", "conceptType,conceptUri,broaderType,broaderUri\n" + String.join("\n", broader)));

        EscoImport.into(folder, List.of(zip));

        var relatedness = Taxonomy.withImports(folder).relatedness();
        assertThat(relatedness.of(new SkillId("esco-lamp7"), new SkillId("esco-root"))).isEqualTo(9_000);
        assertThat(relatedness.of(new SkillId("esco-root"), new SkillId("esco-lamp7"))).isZero();
        assertThat(relatedness.of(new SkillId("esco-lamp7"), new SkillId("esco-lamp8"))).isZero();
    }

    @Test
    void broader_skills_in_a_circle_are_cut_open() throws IOException {
        var zip = zip("circle.zip", Map.of(
                "skills_en.csv", SKILL_COLUMNS + skill("x", "knowledge", "", "lore of x", "") + "\n" + skill("y", "knowledge", "", "lore of y", ""),
                "broaderRelationsSkillPillar.csv", "conceptType,conceptUri,broaderType,broaderUri\nK," + SKILL + "x,K," + SKILL + "y\nK," + SKILL + "y,K," + SKILL + "x"));

        EscoImport.into(folder, List.of(zip));

        var taxonomy = Taxonomy.withImports(folder);
        var links = List.of("esco-x", "esco-y").stream().mapToInt(id -> taxonomy.find(new SkillId(id)).orElseThrow().broader().size()).sum();
        assertThat(links).isEqualTo(1);
    }

    @Test
    void other_zips_and_other_files_are_refused_in_words() throws IOException {
        var other = zip("other.zip", Map.of("readme.txt", "nothing"));
        var text = Files.writeString(folder.resolve("text.zip"), "no zip at all");

        assertThatThrownBy(() -> EscoImport.into(folder, List.of(other))).isInstanceOf(TaxonomyException.class).hasMessageContaining("skills_");
        assertThatThrownBy(() -> EscoImport.into(folder, List.of(text))).isInstanceOf(TaxonomyException.class).hasMessageContaining("is not a zip");
    }

    @Test
    void without_an_import_the_built_in_taxonomy_is_all() {
        assertThat(Taxonomy.withImports(folder)).isSameAs(Taxonomy.builtIn());
    }

    private static final String SKILL_COLUMNS = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels\n";

    private static String skill(String id, String type, String reuse, String label, String names) {
        return "KnowledgeSkillCompetence,%s%s,%s,%s,\"%s\",\"%s\"".formatted(SKILL, id, type, reuse, label, names);
    }

    private Path classification() throws IOException {
        return zip("esco-v9.1-classification.zip", Map.of(
                "v9.1/skills_en.csv", SKILL_COLUMNS + String.join("\n",
                        skill("ccd0a1d9-afda-43d9-b901-96344886e14d", "knowledge", "sector-specific", "Python (computer programming)", "the snake's own language"),
                        skill("b-1", "skill/competence", "occupation-specific", "tend a lighthouse", "keep a lighthouse, at night\nlightkeeping"),
                        skill("c-1", "skill/competence", "transversal", "tend buildings by the sea", ""),
                        skill("d-1", "knowledge", "sector-specific", "lore of fog", "fog lore")),
                "v9.1/occupations_en.csv", "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels\nOccupation," + JOB + "k-1,5419,lighthouse keeper,\"keeper of the light\""));
    }

    private Path relations() throws IOException {
        return zip("esco-v9.1-relations.zip", Map.of(
                "broaderRelationsSkillPillar.csv", "conceptType,conceptUri,broaderType,broaderUri\nK," + SKILL + "b-1,K," + SKILL + "c-1\nK," + SKILL + "b-1,SkillGroup," + SKILL + "S1",
                "skillSkillRelations.csv", "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n" + SKILL + "b-1,s,essential,k," + SKILL + "d-1",
                "occupationSkillRelations.csv", "occupationUri,relationType,skillType,skillUri\n" + JOB + "k-1,essential,s," + SKILL + "b-1\n" + JOB + "k-1,optional,k," + SKILL + "ccd0a1d9-afda-43d9-b901-96344886e14d"));
    }

    private Path zip(String name, Map<String, String> files) throws IOException {
        var path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var file : new LinkedHashMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return path;
    }
}
