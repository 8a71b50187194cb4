package org.quayside.app.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.quayside.app.match.RankedRows.Row;
import org.quayside.candidate.CandidateId;
import org.quayside.match.Ranked;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

class RankedRowsTest {
    @Test
    void rows_come_back_as_they_were_written_whatever_the_ids_look_like() {
        var uuid = UUID.randomUUID().toString();
        for (var id : List.of(uuid, uuid.toUpperCase(java.util.Locale.ROOT), "c1", "x".repeat(64), "1-1-1-1-1", "z".repeat(36))) {
            var row = new Ranked<>(new CandidateId(id), "external", 10_000, 0, 4_321, Verdict.UNKNOWN);

            assertThat(RankedRows.decode(RankedRows.encode(List.of(row, row))))
                    .containsExactly(new Row(id, new Score(10_000, 0, 4_321, Verdict.UNKNOWN)), new Row(id, row.score()));
        }
    }

    @Test
    void rows_that_a_book_tells_are_written_like_rows_of_a_list() {
        var writer = new RankedRows.Writer();
        for (var count : List.of(3, 0, 250)) {
            var rows = IntStream.range(0, count)
                    .mapToObj(n -> new Ranked<>(new CandidateId(n % 5 == 0 ? "c" + n : new UUID(n, -n).toString()), "e", n, 2 * n, 3 * n, Verdict.PASS))
                    .toList();
            for (var row : rows) {
                if (row.id().value().startsWith("c")) {
                    writer.take(row.id(), row.score().packed());
                } else {
                    var uuid = UUID.fromString(row.id().value());
                    writer.take(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits(), row.score().packed());
                }
            }
            assertThat(writer.drain()).isEqualTo(RankedRows.encode(rows));
        }
    }

    @Test
    void a_row_with_a_uuid_takes_24_bytes() {
        var row = new Ranked<>(new CandidateId(UUID.randomUUID().toString()), "external", 1, 2, 3, Verdict.PASS);

        assertThat(RankedRows.encode(List.of(row)).getData()).hasSize(24);
    }

    @Test
    void rows_that_end_in_the_middle_are_refused() {
        var row = new Ranked<>(new CandidateId("c1"), "external", 1, 2, 3, Verdict.PASS);
        var bytes = RankedRows.encode(List.of(row)).getData();

        assertThatThrownBy(() -> RankedRows.decode(new Binary(Arrays.copyOf(bytes, bytes.length - 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0");
    }
}
