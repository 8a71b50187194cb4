package org.quayside.app.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopListsTest {
    private static final List<String> ABC = List.of("a", "b", "c");

    @Test
    void the_same_list_is_at_no_distance_and_one_with_nothing_in_common_at_one() {
        assertThat(TopLists.kendallDistance(ABC, ABC)).isZero();
        assertThat(TopLists.kendallDistance(ABC, List.of("x", "y", "z"))).isEqualTo(1);
        assertThat(TopLists.kendallDistance(ABC, List.of())).isEqualTo(1);
        assertThat(TopLists.kendallDistance(List.of(), List.of())).isZero();
    }

    /** By hand: (a,b) and (a,d) are in opposite orders or not: see each case of the paper. */
    @Test
    void each_case_of_the_paper_counts_as_it_says() {
        // Case 1, both in both: only (a,b) is turned round. Worst: 3·3 + (3 + 3) / 2 = 12.
        assertThat(TopLists.kendallDistance(ABC, List.of("b", "a", "c"))).isEqualTo(1 / 12.0);
        // Case 2, d in place of c: (a,c), (b,c), (a,d), (b,d) are in order; case 3, (c,d): each list has one of them: 1.
        assertThat(TopLists.kendallDistance(ABC, List.of("a", "b", "d"))).isEqualTo(1 / 12.0);
        // d at the head: (a,d), (b,d) are turned round, and (c,d).
        assertThat(TopLists.kendallDistance(ABC, List.of("d", "a", "b"))).isEqualTo(3 / 12.0);
        // Case 4, b and c both absent: nobody knows, ½. Worst: 3·1 + (3 + 0) / 2 = 4.5.
        assertThat(TopLists.kendallDistance(ABC, List.of("a"))).isEqualTo(0.5 / 4.5);
        assertThat(TopLists.kendallDistance(ABC, ABC.reversed())).isEqualTo(3 / 12.0);
    }

    @Test
    void overlap_looks_at_the_first_ones_only() {
        assertThat(TopLists.overlap(ABC, List.of("b", "a", "x"), 2)).isEqualTo(1);
        assertThat(TopLists.overlap(ABC, List.of("b", "a", "x"), 3)).isEqualTo(2 / 3.0);
        assertThat(TopLists.overlap(ABC, List.of("a"), 10)).isEqualTo(1 / 3.0);
        assertThat(TopLists.overlap(List.of(), List.of(), 10)).isEqualTo(1);
    }
}
