package org.quayside.app.candidate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.Contact;
import org.quayside.candidate.DeclaredProfile;

/**
 * A candidate as taken in.
 *
 * @param externalId null: none given
 * @param contact null: no name given
 * @param text of the CV; null: none given
 * @param profile null: nothing said, which leaves what was declared before
 * @param hiddenFrom organisations by id or external id; null: nothing said
 */
public record CandidateDraft(@Nullable String externalId, @Nullable Contact contact, @Nullable String text,
        @Nullable DeclaredProfile profile, @Nullable List<String> hiddenFrom) {}
