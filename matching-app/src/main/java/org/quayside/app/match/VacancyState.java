package org.quayside.app.match;

import org.jspecify.annotations.Nullable;
import org.quayside.extraction.vacancy.VacancyReading;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Requirements;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.VacancyEvent;
import org.quayside.vacancy.VacancyEvent.VacancyClosed;
import org.quayside.vacancy.VacancyEvent.VacancyExpired;
import org.quayside.vacancy.VacancyEvent.VacancyPublished;
import org.quayside.vacancy.VacancyEvent.VacancyReopened;
import org.quayside.vacancy.VacancyEvent.VacancyRevised;
import org.quayside.vacancy.VacancyId;

/**
 * What matching knows of a vacancy.
 *
 * @param posting without its text, which is kept apart
 * @param reading null: not read yet
 */
record VacancyState(
        String externalId, OrganizationId organizationId, Posting posting, @Nullable VacancyReading reading, Standing standing) {

    /** What follows from an event; null: it was never published. */
    static @Nullable VacancyState after(@Nullable VacancyState before, VacancyEvent event) {
        if (event instanceof VacancyPublished published) {
            return new VacancyState(
                    published.externalId(), published.organizationId(), withoutText(published.posting()), null, Standing.ACTIVE);
        }
        return before == null ? null : before.with(event);
    }

    private VacancyState with(VacancyEvent event) {
        return switch (event) {
            case VacancyPublished _ -> throw new IllegalStateException("published twice");
            case VacancyRevised revised -> new VacancyState(externalId, organizationId, withoutText(revised.posting()), null, standing);
            case VacancyClosed _ -> with(Standing.CLOSED);
            case VacancyReopened _ -> with(Standing.ACTIVE);
            case VacancyExpired _ -> with(Standing.EXPIRED);
        };
    }

    /** The text of the event, if it brings one. */
    static @Nullable String text(VacancyEvent event) {
        return switch (event) {
            case VacancyPublished published -> published.posting().text();
            case VacancyRevised revised -> revised.posting().text();
            case VacancyClosed _, VacancyReopened _, VacancyExpired _ -> null;
        };
    }

    VacancyState read(VacancyReading next) {
        return new VacancyState(externalId, organizationId, posting, next, standing);
    }

    Requirements requirements(VacancyId id) {
        if (reading == null) {
            throw new IllegalStateException("vacancy %s was not read".formatted(id));
        }
        return Requirements.of(id, externalId, organizationId, posting, reading, id.value());
    }

    private VacancyState with(Standing next) {
        return new VacancyState(externalId, organizationId, posting, reading, next);
    }

    private static Posting withoutText(Posting posting) {
        return new Posting(
                posting.title(),
                "",
                posting.language(),
                posting.sector(),
                posting.employmentType(),
                posting.workMode(),
                posting.district(),
                posting.salary(),
                posting.seniority(),
                posting.years(),
                posting.requirements(),
                posting.languages(),
                posting.excludedSkills(),
                posting.sponsorsPermit(),
                posting.validThrough(),
                posting.threshold(),
                posting.weights());
    }
}
