package org.quayside.app.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the address of an endpoint before it is stored; where its name leads is checked at every attempt. */
final class EndpointAddress {
    /** Up to the last sign that may end it: the address may be one that cannot be taken apart. */
    private static final Pattern USER_INFO = Pattern.compile("(?is)^(https?://)?.*@");

    private static final int MOST_PORT = 65_535;

    private EndpointAddress() {}

    /** @throws IllegalArgumentException unless it is a plain http or https address */
    static URI parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is '%s', which is no address: %s".formatted(shown(text), e.getReason()), e);
        }
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null) {
            throw new IllegalArgumentException("is '%s', an http or https address with a host is expected".formatted(shown(text)));
        }
        if (uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
            throw new IllegalArgumentException("is '%s'; its port is %d, 1 to %d is expected".formatted(shown(text), uri.getPort(), MOST_PORT));
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("is '%s'; user info and fragments are not allowed".formatted(shown(text)));
        }
        return uri;
    }

    /** What is refused is said again, in answers and logs: a name and password before the host are not. */
    private static String shown(String text) {
        return USER_INFO.matcher(text).replaceFirst("$1***@");
    }
}
