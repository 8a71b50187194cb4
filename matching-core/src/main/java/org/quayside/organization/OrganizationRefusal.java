package org.quayside.organization;

import org.quayside.command.Refusal;

/** Why an organisation refuses a command. */
public enum OrganizationRefusal implements Refusal {
    ORGANIZATION_CHANGED_MEANWHILE;

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
