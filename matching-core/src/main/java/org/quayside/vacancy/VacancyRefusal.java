package org.quayside.vacancy;

import org.quayside.command.Refusal;

/** Why a vacancy refuses a command. */
public enum VacancyRefusal implements Refusal {
    /** It is closed or has expired: reopen it first. */
    VACANCY_NOT_OPEN(Kind.CONFLICT),
    VACANCY_OF_ANOTHER_ORGANIZATION(Kind.CONFLICT),
    VACANCY_CHANGED_MEANWHILE(Kind.STALE);

    private final Kind kind;

    VacancyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
