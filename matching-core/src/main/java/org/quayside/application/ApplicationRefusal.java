package org.quayside.application;

import org.quayside.command.Refusal;

/** Why an application refuses a command. */
public enum ApplicationRefusal implements Refusal {
    /** The organisation has declined the candidate for this vacancy. */
    APPLICATION_DECLINED,
    /** The candidate has been hired: nothing else can follow. */
    CANDIDATE_ALREADY_HIRED,
    /** There is no interest that could be withdrawn. */
    NO_INTEREST_EXPRESSED,
    /** Interviews and hires come after both sides have agreed. */
    CONTACT_NOT_OPEN,
    APPLICATION_OF_ANOTHER_ORGANIZATION;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
