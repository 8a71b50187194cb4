package org.quayside.app.vacancy;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The {@code jobLocation} of a JobPosting: a Place with a PostalAddress, an address written out, or a list of places. */
final class PostedPlace {
    private PostedPlace() {}

    /** The district; null where only "Hong Kong" is said. */
    static @Nullable String district(@Nullable JsonNode location) {
        JsonNode place = location != null && location.isArray() ? location.get(0) : location;
        if (place == null || place.isNull()) {
            return null;
        }
        JsonNode address = place.isObject() && place.get("address") != null ? place.get("address") : place;
        if (address.isObject()) {
            for (String field : new String[] {"addressLocality", "addressRegion"}) {
                JsonNode value = address.get(field);
                if (value != null && value.isString() && !justHongKong(value.stringValue())) {
                    return value.stringValue().strip();
                }
            }
            return null;
        }
        if (!address.isString()) {
            return null;
        }
        for (String part : address.stringValue().split(",")) {
            if (!justHongKong(part) && !part.isBlank() && part.strip().length() <= 60 && part.chars().noneMatch(Character::isDigit)) {
                return part.strip();
            }
        }
        return null;
    }

    private static boolean justHongKong(String place) {
        return place.strip().matches("(?i)hong kong( (sar|island))?|hk|香港|kowloon|九龍|new territories|新界");
    }
}
