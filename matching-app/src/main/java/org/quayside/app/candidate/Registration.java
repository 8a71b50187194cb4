package org.quayside.app.candidate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.Identities;
import org.quayside.candidate.CandidateCommand;
import org.quayside.candidate.CandidateCommand.HideFromOrganization;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateCommand.ReviseProfile;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.CandidateCommand.UnhideFromOrganization;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Turns a candidate as taken in, by the API or an import, into the commands that make it so, new or known. */
@Component
public final class Registration {
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");

    private final Identities identities;
    private final CandidateView view;
    private final Clock clock;

    Registration(Identities identities, CandidateView view, Clock clock) {
        this.identities = identities;
        this.view = view;
        this.clock = clock;
    }

    public CandidateId id(@Nullable String externalId) {
        return identities.candidate(externalId);
    }

    /** @throws IllegalArgumentException with what is wrong and what would be right */
    public List<CandidateCommand> commands(CandidateId id, CandidateDraft draft, Contact contact, @Nullable CvFile cv) {
        List<CandidateCommand> commands = new ArrayList<>();
        commands.add(new RegisterCandidate(id, draft.externalId() == null ? id.value() : draft.externalId(), contact));
        if (cv != null) {
            commands.add(submit(id, cv, null));
        }
        if (draft.profile() != null) {
            commands.add(new ReviseProfile(id, draft.profile(), null));
        }
        if (draft.hiddenFrom() != null) {
            hide(id, draft.hiddenFrom(), commands);
        }
        return commands;
    }

    SubmitCv submit(CandidateId id, CvFile cv, @Nullable Long expectedVersion) {
        String fileName = cv.fileName().isBlank() ? null : cv.fileName();
        return new SubmitCv(id, fileName, cv.mediaType(), cv.text(), LocalDate.now(clock.withZone(HONG_KONG)), expectedVersion);
    }

    /** The list is the whole of it: whom it no longer names may see the candidate again. */
    private void hide(CandidateId id, List<String> named, List<CandidateCommand> commands) {
        Set<OrganizationId> wanted = new LinkedHashSet<>();
        named.forEach(name -> wanted.add(organization(name)));
        Set<OrganizationId> before = view.find(id).map(CandidateView.Entry::hiddenFrom).orElse(Set.of());
        wanted.stream().filter(o -> !before.contains(o)).forEach(o -> commands.add(new HideFromOrganization(id, o)));
        before.stream().filter(o -> !wanted.contains(o)).forEach(o -> commands.add(new UnhideFromOrganization(id, o)));
    }

    /** Ids are UUIDs; anything else is an external id. The organisation need not be registered yet. */
    OrganizationId organization(String idOrExternalId) {
        try {
            return new OrganizationId(UUID.fromString(idOrExternalId).toString());
        } catch (IllegalArgumentException _) {
            return identities.organization(idOrExternalId);
        }
    }
}
