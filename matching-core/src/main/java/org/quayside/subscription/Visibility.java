package org.quayside.subscription;

import java.util.List;
import org.quayside.organization.OrganizationId;

/**
 * What the owner might see when the subscription was made.
 *
 * @param everything of the whole installation; then {@code organizations} is empty
 */
public record Visibility(boolean everything, List<OrganizationId> organizations) {
    public static final Visibility EVERYTHING = new Visibility(true, List.of());

    public Visibility {
        organizations = List.copyOf(organizations);
        if (everything && !organizations.isEmpty()) {
            throw new IllegalArgumentException("who sees everything sees more than %s".formatted(organizations));
        }
    }
}
