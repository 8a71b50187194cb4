package org.quayside.taxonomy;

/**
 * A stored relation to another skill, in basis points 0..10,000 per direction.
 *
 * @param forth how far having this skill serves where {@code skill} is wanted
 * @param back how far having {@code skill} serves where this one is wanted
 */
public record Link(SkillId skill, int forth, int back) {
    public Link {
        if (Math.min(forth, back) < 0 || Math.max(forth, back) > 10_000 || forth + back == 0) {
            throw new IllegalArgumentException("relation %s:%d/%d is not within 0..10000".formatted(skill, forth, back));
        }
    }

    /** Reads {@code id:N} (both directions) or {@code id:N/M}. */
    static Link parse(String text) {
        var colon = text.lastIndexOf(':');
        var slash = text.indexOf('/', colon + 1);
        try {
            var forth = Integer.parseInt(text.substring(colon + 1, slash < 0 ? text.length() : slash).strip());
            var back = slash < 0 ? forth : Integer.parseInt(text.substring(slash + 1).strip());
            return new Link(new SkillId(text.substring(0, colon).strip()), forth, back);
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("relation '%s' is not id:N or id:N/M".formatted(text), e);
        }
    }
}
