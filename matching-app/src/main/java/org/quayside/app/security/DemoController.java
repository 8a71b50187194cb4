package org.quayside.app.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.RequestBody;
import org.quayside.app.intake.JsonObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of the demonstration, and who a token makes one. Outside of the demonstration there are none (404). */
@RestController
@RequestMapping("/api/v1")
class DemoController {
    record Token(String account, String token, @Nullable Instant expiresAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(String name, java.util.List<String> roles, @Nullable String candidate, @Nullable String organization) {}

    private final ObjectProvider<DemoTokens> tokens;

    DemoController(ObjectProvider<DemoTokens> tokens) {
        this.tokens = tokens;
    }

    @PostMapping(path = "/demo/token", consumes = "application/json")
    Token token(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        DemoTokens demo = tokens.getIfAvailable();
        if (demo == null) {
            throw HttpProblem.notFound("address", "/api/v1/demo/token");
        }
        JsonObject json = RequestBody.json(body);
        String account = json.requiredString("account");
        json.refuseOthers();
        DemoAccount parsed = json.checked("account", () -> DemoAccount.parse(account));
        Jwt token = demo.token(parsed);
        return new Token(parsed.id(), token.getTokenValue(), token.getExpiresAt());
    }

    @GetMapping("/me")
    Me me(Caller caller) {
        return new Me(caller.name(), caller.roles().stream().map(Role::claim).sorted().toList(),
                caller.candidate() == null ? null : caller.candidate().value(),
                caller.organization() == null ? null : caller.organization().value());
    }
}
