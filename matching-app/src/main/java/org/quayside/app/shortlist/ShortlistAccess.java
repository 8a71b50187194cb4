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

    /** The vacancy; for all others there is none. */
    public VacancyView.Entry vacancy(String id, Caller caller) {
        return find(id)
                .filter(vacancy -> caller.worksFor(vacancy.organization()) || caller.integrates(vacancy.organization()) || caller.is(Role.OPERATOR))
                .orElseThrow(() -> HttpProblem.notFound("vacancy", id));
    }

    private Optional<VacancyView.Entry> find(String id) {
        try {
            return vacancies.find(new VacancyId(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
