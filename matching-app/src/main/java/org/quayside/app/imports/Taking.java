package org.quayside.app.imports;

import java.util.List;
import java.util.Set;

/**
 * What a row comes to.
 *
 * @param target the aggregate that the row is about; whether it is new, revised or left as it was counts for the row
 * @param commands in their order; all happen or none
 * @param touched every aggregate that the commands may change
 * @param remarks what was not understood and left as text
 */
record Taking(Touched target, List<Object> commands, Set<Touched> touched, List<String> remarks) {
    /** An aggregate by its kind and id. */
    record Touched(Kind kind, String id) {}

    /** Aggregates that an import changes, in the order in which an undo takes them back. */
    enum Kind {
        VISIT,
        CANDIDATE,
        STAND,
        VACANCY,
        ORGANIZATION
    }

    Taking {
        commands = List.copyOf(commands);
        touched = Set.copyOf(touched);
        remarks = List.copyOf(remarks);
    }
}
