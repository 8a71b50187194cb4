package org.quayside.extraction.mention;

import java.util.List;
import java.util.stream.Stream;
import org.quayside.extraction.text.DataFile;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.Taxonomy;

/**
 * Work that no name of the taxonomy is made of, by verbs and their objects: who "tutored classmates" did tutoring, and who 督導同事 people management.
 *
 * <p>English verbs stand here in the first of their forms. Of the objects {@code @staff} means whoever works under somebody, {@code *} that the verb says it all.
 */
record ToldWork(List<String> verbs, List<String> objects, Skill skill) {
    static final String ANY = "*";
    private static final String STAFF = "@staff";

    /** What {@code taxonomy} has a skill for. */
    static List<ToldWork> of(Taxonomy taxonomy) {
        var staff = DataFile.rows("staff.tsv").stream().flatMap(row -> DataFile.values(row, "words").stream()).toList();
        return DataFile.rows("told-work.tsv").stream().<ToldWork>mapMulti((row, told) -> {
            var objects = DataFile.values(row, "objects").stream().flatMap(object -> object.equals(STAFF) ? staff.stream() : Stream.of(object)).toList();
            taxonomy.skills().stream().filter(skill -> skill.id().value().equals(row.getField("skill"))).forEach(skill -> told.accept(new ToldWork(DataFile.values(row, "verbs"), objects, skill)));
        }).toList();
    }
}
