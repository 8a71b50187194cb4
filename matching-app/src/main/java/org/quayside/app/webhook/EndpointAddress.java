package org.quayside.app.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Checks the address of an endpoint before it is stored; where its name leads is checked at every attempt. */
final class EndpointAddress {
    private EndpointAddress() {}

    /** @throws IllegalArgumentException unless it is a plain http or https address */
    static URI parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is '%s', which is no address: %s".formatted(text, e.getReason()), e);
        }
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null) {
            throw new IllegalArgumentException("is '%s', an http or https address with a host is expected".formatted(text));
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("is '%s'; user info and fragments are not allowed".formatted(text));
        }
        return uri;
    }
}
