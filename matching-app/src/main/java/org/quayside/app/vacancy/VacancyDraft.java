package org.quayside.app.vacancy;

import org.jspecify.annotations.Nullable;
import org.quayside.vacancy.Posting;

/**
 * A vacancy as taken in, before anybody knows which organisation it belongs to.
 *
 * @param externalId the publisher's own id; null: none given
 * @param organization external id of the organisation; null: not given
 * @param organizationName its name as the advertisement writes it; null: not given. In free text this is the second line,
 *     which may be something else: look it up before believing it
 */
public record VacancyDraft(
        @Nullable String externalId, @Nullable String organization, @Nullable String organizationName, Posting posting) {}
