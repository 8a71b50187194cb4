package org.quayside.app.ui;

import java.util.Locale;
import org.quayside.app.http.HttpProblem;
import org.quayside.candidate.CandidateId;
import org.quayside.vacancy.VacancyId;

/** Ids as they come in addresses, and what a candidate is called while the name is not open. */
final class Labels {
    private static final int SHORT = 4;

    private Labels() {}

    /** {@code 3F2A}: enough to tell the people of one list apart. */
    static String of(CandidateId id) {
        var letters = id.value().replaceAll("[^A-Za-z0-9]", "");
        return letters.substring(0, Math.min(SHORT, letters.length())).toUpperCase(Locale.ROOT);
    }

    static VacancyId vacancy(String text) {
        try {
            return new VacancyId(text);
        } catch (IllegalArgumentException _) {
            throw HttpProblem.notFound("vacancy", text);
        }
    }

    static CandidateId candidate(String text) {
        try {
            return new CandidateId(text);
        } catch (IllegalArgumentException _) {
            throw HttpProblem.notFound("candidate", text);
        }
    }
}
