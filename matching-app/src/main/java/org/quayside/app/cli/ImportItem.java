package org.quayside.app.cli;

import java.util.function.Supplier;

/**
 * One thing to import.
 *
 * @param name how it is reported: a file, or a file and a line
 * @param payload reads and checks it only when its turn comes; refuses with {@link org.quayside.app.intake.IntakeRefused}
 */
record ImportItem(Kind kind, String name, Supplier<Payload> payload) {
    /** In the order of import: vacancies name organisations. */
    enum Kind {
        ORGANIZATIONS,
        VACANCIES,
        CANDIDATES
    }

    /** A request to the API. */
    record Payload(String path, String contentType, byte[] body) {}
}
