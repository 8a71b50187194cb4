package org.quayside.app.application;

import org.jspecify.annotations.Nullable;
import org.quayside.application.ApplicationCommand;
import org.quayside.application.ApplicationCommand.DeclineApplication;
import org.quayside.application.ApplicationCommand.ExpressInterest;
import org.quayside.application.ApplicationCommand.RecordHire;
import org.quayside.application.ApplicationCommand.RecordInterview;
import org.quayside.application.ApplicationCommand.ShortlistCandidate;
import org.quayside.application.ApplicationCommand.WithdrawInterest;
import org.quayside.application.ApplicationId;
import org.quayside.application.DeclineReason;
import org.quayside.organization.OrganizationId;

/** What somebody decides about a pair, as the API names it. */
public enum Decision {
    INTEREST(Side.CANDIDATE),
    WITHDRAW(Side.CANDIDATE),
    SHORTLIST(Side.ORGANIZATION),
    DECLINE(Side.ORGANIZATION),
    INTERVIEWED(Side.ORGANIZATION),
    HIRED(Side.ORGANIZATION);

    /** Whose decision it is. */
    enum Side {
        CANDIDATE,
        ORGANIZATION
    }

    private final Side side;

    Decision(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }

    /** @param reason for DECLINE */
    ApplicationCommand command(ApplicationId id, OrganizationId organization, @Nullable DeclineReason reason, @Nullable String note) {
        return switch (this) {
            case INTEREST -> new ExpressInterest(id, organization);
            case WITHDRAW -> new WithdrawInterest(id, organization);
            case SHORTLIST -> new ShortlistCandidate(id, organization);
            case DECLINE -> new DeclineApplication(id, organization, reason == null ? DeclineReason.OTHER : reason, note);
            case INTERVIEWED -> new RecordInterview(id, organization);
            case HIRED -> new RecordHire(id, organization);
        };
    }
}
