package org.quayside.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelatednessTest {
    private static final String HEADER = "id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco\n";

    @Test
    void each_step_has_its_value() {
        var rho = taxonomy("ml||", "dl|ml|", "pytorch|dl|", "jax|dl|", "numpy||pytorch:7000/3500").relatedness();
        assertThat(of(rho, "pytorch", "pytorch")).isEqualTo(10_000);
        assertThat(of(rho, "pytorch", "dl")).isEqualTo(9_000);
        assertThat(of(rho, "pytorch", "ml")).isEqualTo(8_100);
        assertThat(of(rho, "dl", "pytorch")).isEqualTo(4_000);
        assertThat(of(rho, "jax", "pytorch")).as("siblings").isEqualTo(5_000);
        assertThat(of(rho, "numpy", "pytorch")).isEqualTo(7_000);
        assertThat(of(rho, "pytorch", "numpy")).isEqualTo(3_500);
        assertThat(of(rho, "numpy", "dl")).isEqualTo(6_300);
        assertThat(of(rho, "numpy", "ml")).as("three hops").isZero();
        assertThat(of(rho, "ml", "pytorch")).as("0.4 × 0.4 is below the floor").isZero();
        assertThat(of(rho, "cobol", "pytorch")).as("unknown").isZero();
        assertThat(of(rho, "cobol", "cobol")).as("unknown").isZero();
    }

    @Test
    void a_product_is_rounded_half_up_once() {
        var rho = taxonomy("a||b:7001", "b||c:5050", "c||").relatedness();
        assertThat(of(rho, "a", "c")).as("35355050 / 10000").isEqualTo(3_536);
    }

    @Test
    void those_that_serve_come_strongest_first_then_with_fewer_hops() {
        var rho = taxonomy("top||", "a|top|", "b|top|c:5000", "c||").relatedness();
        assertThat(rho.serving(new SkillId("b")))
                .containsExactly(new Related(id("b"), 10_000, 0), new Related(id("c"), 5_000, 1), new Related(id("a"), 5_000, 2),
                        new Related(id("top"), 4_000, 1));
        assertThat(rho.serving(new SkillId("unknown"))).isEmpty();
    }

    @Test
    void children_of_a_crowded_parent_are_no_siblings() {
        var rows = new ArrayList<String>(List.of("top||"));
        IntStream.range(0, 30).forEach(i -> rows.add("child-%02d|top|".formatted(i)));
        assertThat(of(taxonomy(rows.toArray(String[]::new)).relatedness(), "child-00", "child-29")).isEqualTo(5_000);
        rows.add("child-30|top|");
        assertThat(of(taxonomy(rows.toArray(String[]::new)).relatedness(), "child-00", "child-29")).as("0.9 × 0.4").isEqualTo(3_600);
    }

    @Test
    void random_taxonomies_agree_with_the_naive_twin() {
        var random = new Random(7);
        for (var round = 0; round < 60; round++) {
            assertAgrees(randomTaxonomy(random, 2 + random.nextInt(45)), 1);
        }
    }

    @Test
    void the_built_in_taxonomy_agrees_with_the_naive_twin() {
        assertAgrees(Taxonomy.builtIn(), 29);
    }

    /** Compares every {@code stride}-th skill: the twin takes all paths and its time. */
    private static void assertAgrees(Taxonomy taxonomy, int stride) {
        var twin = new NaiveRelatedness(taxonomy.skills());
        var rho = taxonomy.relatedness();
        for (var i = 0; i < taxonomy.skills().size(); i += stride) {
            var wanted = taxonomy.skills().get(i);
            var expected = twin.serving(wanted.id());
            assertThat(rho.serving(wanted.id())).as("serving %s", wanted.id()).isEqualTo(expected);
            for (var related : expected) {
                assertThat(rho.of(related.skill(), wanted.id())).isEqualTo(related.relatedness());
            }
        }
    }

    private static Taxonomy randomTaxonomy(Random random, int size) {
        var rows = new String[size];
        for (var i = 0; i < size; i++) {
            var self = i;
            var parents = random.ints(random.nextInt(3), 0, size).filter(p -> p < self).distinct().mapToObj("s%d"::formatted).toList();
            var related = random.ints(random.nextInt(4), 0, size).filter(r -> r < self).distinct()
                    .mapToObj(r -> "s%d:%d/%d".formatted(r, 1 + random.nextInt(10_000), random.nextInt(10_001))).toList();
            rows[i] = "s%d|%s|%s".formatted(i, String.join(",", parents), String.join(",", related));
        }
        return taxonomy(rows);
    }

    /** Rows {@code id|broader,…|related,…}. */
    private static Taxonomy taxonomy(String... rows) {
        var text = new StringBuilder(HEADER);
        for (var row : rows) {
            var part = row.split("\\|", -1);
            text.append("%s\tTECHNOLOGY\tLabel %s\t\t\t\t%s\t%s\t%n".formatted(part[0], part[0], part[1].replace(',', '|'), part[2].replace(',', '|')));
        }
        var files = new LinkedHashMap<String, String>();
        files.put("skills/t.tsv", text.toString());
        return Taxonomy.parse(files);
    }

    private static int of(Relatedness rho, String have, String wanted) {
        return rho.of(id(have), id(wanted));
    }

    private static SkillId id(String id) {
        return new SkillId(id);
    }
}
