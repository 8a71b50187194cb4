package org.quayside.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets a browser into the demonstration: a session with the account's token in it. */
@Component
public final class DemoSignIn {
    private final ObjectProvider<DemoTokens> tokens;
    private final SecurityContextRepository sessions;

    DemoSignIn(ObjectProvider<DemoTokens> tokens, SecurityContextRepository sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Whether this is the demonstration at all. */
    public boolean possible() {
        return tokens.getIfAvailable() != null;
    }

    /** Always a new session: one that somebody knew before must not become somebody's. */
    public void signIn(DemoAccount account, HttpServletRequest request, HttpServletResponse response) {
        var jwt = tokens.getObject().token(account);
        Caller caller = Caller.of(jwt);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        // Not a JwtAuthenticationToken, which is transient: a session would not keep it.
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(jwt, null, caller.authorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
