package org.quayside.app.organization;

import org.quayside.app.intake.JsonObject;
import org.quayside.organization.OrganizationDetails;
import org.quayside.organization.Sector;

/** Reads what a request, or a line of an import, says about an organisation. */
public final class OrganizationJson {
    private OrganizationJson() {}

    /** Reads the details; whoever reads further fields does so before calling {@link JsonObject#refuseOthers}. */
    public static OrganizationDetails details(JsonObject json) {
        String name = json.requiredString("name").strip();
        String nameZh = json.string("nameZh");
        Sector sector = json.constant("sector", Sector.class, Sector::slug);
        String website = json.string("website");
        String district = json.string("district");
        String email = json.string("email");
        return json.checked("", () -> new OrganizationDetails(name, nameZh, sector, website, district, email));
    }
}
