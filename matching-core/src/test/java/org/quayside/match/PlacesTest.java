package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void members_stand_where_a_set_of_each_says() {
        var random = new Random(7);
        var places = new Places();
        var expected = new HashMap<Integer, Set<Integer>>();
        for (var i = 0; i < 100_000; i++) {
            var listed = random.nextInt(20);
            var owner = random.nextInt(1 << random.nextInt(12));
            var owners = expected.computeIfAbsent(listed, _ -> new TreeSet<>());
            if (owners.remove(owner)) {
                places.remove(listed, owner);
            } else {
                owners.add(owner);
                places.add(listed, owner);
            }
            if (i % 1_000 == 0) {
                assertThat(told(places, expected.keySet())).isEqualTo(expected);
            }
        }
        assertThat(told(places, expected.keySet())).isEqualTo(expected);
    }

    private static Map<Integer, Set<Integer>> told(Places places, Set<Integer> listed) {
        return listed.stream().collect(Collectors.toMap(member -> member,
                member -> Arrays.stream(places.of(member)).boxed().collect(Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void nobody_leaves_a_list_on_which_they_are_not() {
        var places = new Places();
        places.add(3, 17);
        assertThat(places.of(99)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> places.remove(3, 18)).withMessage("3 is not on the list of 18");
    }
}
