package org.quayside.app.security;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides on requests that no rule covers: if a controller would answer, its rule was forgotten, and nobody gets through. Otherwise there
 * is nothing to protect, and whoever has signed in is told that there is nothing (404) or not in this way (405).
 */
@Component
class KnownAddresses implements AuthorizationManager<RequestAuthorizationContext> {
    private final ObjectProvider<List<RequestMappingInfoHandlerMapping>> mappings;

    KnownAddresses(ObjectProvider<List<RequestMappingInfoHandlerMapping>> mappings) {
        this.mappings = mappings;
    }

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        Authentication authentication = caller.get();
        boolean signedIn = authentication != null && authentication.isAuthenticated()
                && !(authentication instanceof org.springframework.security.authentication.AnonymousAuthenticationToken);
        return new AuthorizationDecision(signedIn && !answers(context));
    }

    private boolean answers(RequestAuthorizationContext context) {
        var request = context.getRequest();
        if (HttpMethod.OPTIONS.matches(request.getMethod())) {
            return true;
        }
        ServletRequestPathUtils.parseAndCache(request);
        for (var mapping : mappings.getObject()) {
            try {
                if (mapping.getHandler(request) != null) {
                    return true;
                }
            } catch (Exception _) {
                // There is a controller, but not for this method or content type: it will say so.
            }
        }
        return false;
    }
}
