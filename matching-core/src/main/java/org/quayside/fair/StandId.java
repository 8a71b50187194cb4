package org.quayside.fair;

import org.quayside.organization.OrganizationId;

/** One organisation at one fair. */
public record StandId(FairId fairId, OrganizationId organizationId) {
    /** {@code <fair>~<organisation>}; neither id contains a tilde. */
    @Override
    public String toString() {
        return fairId + "~" + organizationId;
    }
}
