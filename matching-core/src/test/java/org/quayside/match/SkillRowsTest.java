package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.SkillCounts;
import org.quayside.taxonomy.Taxonomy;

class SkillRowsTest {
    private static final Taxonomy TAXONOMY = Taxonomy.builtIn();
    static final SkillRows ROWS = new SkillRows(Scorer.of("test", TAXONOMY, SkillCounts.NONE));

    @Test
    void every_skill_is_in_a_row_and_no_row_is_empty() {
        var rows = new HashSet<Integer>();
        for (var row : ROWS.of) {
            rows.add((int) row);
        }
        assertThat(ROWS.of).hasSize(TAXONOMY.skills().size());
        assertThat(rows).hasSize(ROWS.count).allMatch(row -> row < ROWS.count);
        assertThat(ROWS.count).isBetween(SkillRows.MOST / 4, SkillRows.MOST);
    }

    @Test
    void what_serves_for_a_skill_is_in_a_few_rows() {
        var serving = TAXONOMY.skills().stream().map(skill -> TAXONOMY.relatedness().serving(skill.id())).toList();
        var rows = serving.stream().mapToLong(skills -> skills.stream().map(related -> ROWS.of[TAXONOMY.ordinal(related.skill())]).distinct().count()).sum();
        var all = serving.stream().mapToLong(skills -> skills.size()).sum();
        assertThat(rows).isLessThan(all / 2);
    }

    @Test
    void a_skill_that_many_hold_has_a_row_to_itself() {
        var common = TAXONOMY.skills().get(7);
        var holders = TAXONOMY.skills().stream().collect(Collectors.toMap(skill -> skill.id(), skill -> 10, (a, b) -> a, HashMap::new));
        holders.put(common.id(), 9_000);
        var rows = new SkillRows(Scorer.of("test", TAXONOMY, new SkillCounts(1, 10_000, holders)));
        assertThat(new String(rows.of).chars().filter(row -> row == rows.of[7]).count()).isEqualTo(1);
    }
}
