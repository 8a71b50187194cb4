package org.quayside.organization;

/** The fair's sectors. "Smart living" is the group that the fair reports together. */
public enum Sector {
    ARTIFICIAL_INTELLIGENCE("artificial-intelligence", false),
    EDUCATION_TECHNOLOGY("education-technology", true),
    ENVIRONMENT_TECHNOLOGY("environment-technology", true),
    HEALTH_CARE("health-care", true),
    RETAIL_AND_E_COMMERCE("retail-and-e-commerce", true),
    ROBOTICS("robotics", true),
    INTERNET_OF_THINGS("internet-of-things", true),
    FINANCE("finance", false),
    PROPERTY("property", false),
    LOGISTICS("logistics", false),
    SOFTWARE("software", false),
    PUBLIC_AND_NON_PROFIT("public-and-non-profit", false);

    private final String slug;
    private final boolean smartLiving;

    Sector(String slug, boolean smartLiving) {
        this.slug = slug;
        this.smartLiving = smartLiving;
    }

    /** The name in the API, in files and in addresses: {@code education-technology}. */
    public String slug() {
        return slug;
    }

    public boolean smartLiving() {
        return smartLiving;
    }
}
