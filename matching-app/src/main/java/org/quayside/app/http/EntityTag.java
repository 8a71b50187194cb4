package org.quayside.app.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a resource as an entity tag: {@code "7"}. */
public final class EntityTag {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * @param ifMatch header as sent; null: not sent
     * @return the version that is expected; null: any, which {@code *} means too
     */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw HttpProblem.parameter("If-Match", "is %s, one entity tag as in the ETag header is expected, like \"7\"".formatted(ifMatch));
        }
        // A weak tag, or one that we never gave, matches no version.
        return tag.group(1) == null && tag.group(2).matches("\\d{1,18}") ? Long.valueOf(tag.group(2)) : Long.valueOf(-1);
    }
}
