package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against adding up one candidate after the other. */
class LossCounterTest {
    private static final int SIZE = 200;

    @Test
    void counts_for_64_at_a_time_are_those_of_one_after_the_other() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var window = new CandidateWindow(SIZE, SkillRowsTest.ROWS);
            window.size = SIZE;
            IntStream.range(0, SIZE).filter(m -> random.nextInt(9) == 0).forEach(window::remove);
            var from = random.nextInt(60);
            var expected = new int[SIZE];
            Arrays.setAll(expected, m -> window.gone(m) ? LossCounter.LEVELS : from);
            var counter = new LossCounter();
            counter.begin(window, from);
            for (var step = 0; step < 1 + random.nextInt(6); step++) {
                switch (random.nextInt(3)) {
                    case 0 -> lose(random, counter, expected);
                    case 1 -> lack(random, counter, expected);
                    default -> group(random, counter, expected);
                }
            }
            var left = new ArrayList<Integer>();
            var found = new int[Window.MOST];
            var count = counter.leastFirst(found, new int[LossCounter.LEVELS + 1]);
            IntStream.range(0, SIZE).filter(m -> expected[m] < LossCounter.LEVELS).forEach(m -> left.add(expected[m] << 12 | m));
            left.sort(null);
            assertThat(Arrays.stream(found, 0, count).boxed().toList()).isEqualTo(left);
        }
    }

    private static void lose(Random random, LossCounter counter, int[] expected) {
        var bits = bits(random, 8);
        var or = random.nextBoolean() ? 4 : -1;
        var loss = random.nextInt(40);
        counter.lose(bits, 0, or, loss);
        for (var m = 0; m < SIZE; m++) {
            expected[m] += on(bits, 0, m) || or >= 0 && on(bits, or, m) ? loss : 0;
        }
    }

    private static void lack(Random random, LossCounter counter, int[] expected) {
        var bits = bits(random, 4);
        var loss = random.nextInt(140);
        var left = counter.lack(bits, 0, Math.min(loss, LossCounter.LEVELS));
        for (var m = 0; m < SIZE; m++) {
            expected[m] += on(bits, 0, m) ? 0 : loss;
        }
        assertThat(left).isEqualTo(in(expected));
    }

    /** The first row that serves counts. */
    private static void group(Random random, LossCounter counter, int[] expected) {
        var loss = new int[SIZE];
        var missing = 10 + random.nextInt(140);
        Arrays.fill(loss, missing);
        var served = new boolean[SIZE];
        counter.beginGroup();
        for (var level = 0; level < 10 && level < LossCounter.LEVELS; level += 3) {
            var bits = bits(random, 4);
            counter.serve(bits, 0, level);
            for (var m = 0; m < SIZE; m++) {
                if (on(bits, 0, m) && !served[m]) {
                    served[m] = true;
                    loss[m] = level;
                }
            }
        }
        var left = counter.endGroup(Math.min(missing, LossCounter.LEVELS));
        for (var m = 0; m < SIZE; m++) {
            expected[m] += loss[m];
        }
        assertThat(left).isEqualTo(in(expected));
    }

    private static int in(int[] expected) {
        return (int) Arrays.stream(expected).filter(count -> count < LossCounter.LEVELS).count();
    }

    private static long[] bits(Random random, int words) {
        var bits = new long[words];
        for (var m = 0; m < words * 64; m++) {
            bits[m >>> 6] |= random.nextInt(3) == 0 ? 1L << m : 0;
        }
        return bits;
    }

    private static boolean on(long[] bits, int at, int m) {
        return (bits[at + (m >>> 6)] >>> m & 1) == 1;
    }
}
