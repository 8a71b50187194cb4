package org.quayside.app.security;

import java.util.Locale;

/** What somebody may be; written in lower case in tokens. */
public enum Role {
    /** A person who looks for work; sees what is their own. */
    CANDIDATE,
    /** Works for one organisation; sees what is that organisation's. */
    RECRUITER,
    /** A system that feeds candidates and vacancies in and reads matches out; sees no contact details. */
    INTEGRATOR,
    /** Runs a fair; sees organisations, vacancies and figures, no persons. */
    ORGANISER,
    /** Runs the installation. */
    OPERATOR;

    /** As in tokens and in the table of {@code docs/security.md}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    String authority() {
        return "ROLE_" + name();
    }
}
