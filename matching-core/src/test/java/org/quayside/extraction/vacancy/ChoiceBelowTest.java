package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.vacancy.VacancyReaderTest.asked;

import org.junit.jupiter.api.Test;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;

/** "One of the following:" makes a choice of the lines beneath. */
class ChoiceBelowTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @Test
    void bullets_beneath_are_one_choice_and_what_follows_them_is_not() {
        assertThat(asked(READER.read("Job", "Requirements\nExperience with at least one of the following:\n- Docker\n- Redis and SQL\n\nKnowledge of Tableau\n")))
                .containsExactlyInAnyOrder("REQUIRED [docker, redis, sql]", "REQUIRED [tableau]");
        assertThat(asked(READER.read("Job", "Requirements\nSkilled in all / some of the following tools:\n- Docker\n- Redis\n"))).containsExactly("REQUIRED [docker, redis]");
        assertThat(asked(READER.read("Job", "Requirements\n• Any of the following tools:\n    o Docker\n    o Redis\n• Tableau\n"))).hasSize(2);
        assertThat(asked(READER.read("工程師", "要求\n熟悉以下任何一種工具：\n- Docker\n- Redis\n\n懂 Tableau\n"))).containsExactlyInAnyOrder("REQUIRED [docker, redis]", "REQUIRED [tableau]");
    }

    @Test
    void lines_without_bullets_are_up_to_the_next_requirement() {
        assertThat(asked(READER.read("Job", "Requirements\nExperience in one of the following:\nDocker\nRedis\nKnowledge of Tableau\n"))).containsExactlyInAnyOrder("REQUIRED [docker, redis]", "REQUIRED [tableau]");
    }

    @Test
    void lines_that_name_kinds_are_a_choice_though_text_stands_behind_the_colon() {
        assertThat(asked(READER.read("Job", "Requirements\nSkilled in all / some of the following technologies:Exposure to Tableau would be an advantage.\nStores: Redis, MySQL;\nOthers: AWS;\nStrong SQL\n")))
                .containsExactlyInAnyOrder("REQUIRED [aws, mysql, redis]", "PREFERRED [tableau]", "REQUIRED [sql]");
    }

    @Test
    void bullets_of_the_same_list_as_the_opening_are_asked_one_by_one() {
        assertThat(asked(READER.read("Job", "Requirements\n- Meets one of the following:\n- Docker\n- Redis\n"))).containsExactlyInAnyOrder("REQUIRED [docker]", "REQUIRED [redis]");
    }

    @Test
    void all_of_the_following_are_asked_one_by_one() {
        assertThat(asked(READER.read("Job", "Requirements\nExperience with the following:\n- Docker\n- Redis\n"))).containsExactlyInAnyOrder("REQUIRED [docker]", "REQUIRED [redis]");
    }
}
