package org.quayside.organization;

import org.jspecify.annotations.Nullable;
import org.quayside.command.Checks;

/**
 * What an organisation says about itself.
 *
 * @param nameZh the name in Chinese
 * @param website an http or https address
 * @param district where its office is, as in {@code Kwun Tong}
 * @param email a mailbox of the organisation, not of a person, which digests go to; it stands in the events as openly as the website
 */
public record OrganizationDetails(
        String name, @Nullable String nameZh, @Nullable Sector sector, @Nullable String website, @Nullable String district,
        @Nullable String email) {
    public OrganizationDetails {
        Checks.line("name", name, 200);
        Checks.optionalLine("nameZh", nameZh, 200);
        Checks.optionalLine("website", website, 500);
        Checks.optionalLine("district", district, 100);
        Checks.optionalLine("email", email, 254);
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("email '%s' is not an address like talent@quay.example".formatted(email));
        }
        if (website != null && !website.matches("https?://[^\\s\"<>]+")) {
            throw new IllegalArgumentException("website '%s' is not an http or https address".formatted(website));
        }
    }
}
