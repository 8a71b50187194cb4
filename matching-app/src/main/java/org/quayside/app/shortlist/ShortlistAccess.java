package org.quayside.app.shortlist;

import java.util.Optional;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** Who may see who is on a shortlist: who works for the vacancy's organisation, and who runs or feeds the installation. */
@Component
public final class ShortlistAccess {
    private final VacancyView vacancies;

    ShortlistAccess(VacancyView vacancies) {
        this.vacancies = vacancies;
    }

    /** The vacancy's id; for all others there is none. */
    public VacancyId vacancy(String id, Caller caller) {
        return known(id)
                .filter(vacancy -> vacancies.owner(vacancy)
                        .filter(owner -> caller.worksFor(owner) || caller.integrates(owner) || caller.is(Role.OPERATOR)).isPresent())
                .orElseThrow(() -> HttpProblem.notFound("vacancy", id));
    }

    private static Optional<VacancyId> known(String id) {
        try {
            return Optional.of(new VacancyId(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
