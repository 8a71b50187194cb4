package org.quayside.app.security;

import jakarta.servlet.http.HttpServletRequest;
import org.quayside.app.http.BodyLimit;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.IdempotencyFilter;
import org.quayside.app.http.ProblemWriter;
import org.quayside.app.security.AccessRules.Rule;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Puts the rules before the application: tokens for programs, a session for the pages, problems or the sign-in page for who may not. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, ProblemWriter problems, BodyLimit limit, IdempotencyFilter idempotency,
            SecurityContextRepository sessions, KnownAddresses addresses) {
        http.authorizeHttpRequests(requests -> authorize(requests, addresses));
        http.oauth2ResourceServer(server -> server
                .jwt(jwt -> jwt.jwtAuthenticationConverter(SecurityWiring::authentication))
                .authenticationEntryPoint((request, response, failure) -> unauthenticated(problems, request, response, failure)));
        http.exceptionHandling(handling -> handling
                .authenticationEntryPoint((request, response, failure) -> unauthenticated(problems, request, response, failure))
                .accessDeniedHandler((request, response, _) -> {
                    if (ProblemWriter.isApi(request)) {
                        problems.write(request, response, HttpProblem.forbidden("your role may not do this"));
                    } else {
                        response.sendError(HttpStatus.FORBIDDEN.value());
                    }
                }));
        http.csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityWiring::needsCsrfToken));
        http.securityContext(context -> context.securityContextRepository(sessions));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)));
        http.addFilterBefore(limit, AuthorizationFilter.class);
        http.addFilterAfter(idempotency, AuthorizationFilter.class);
        return http.build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests, KnownAddresses addresses) {
        // What Spring forwards to, for an error or a finished stream, was checked on its way in.
        requests.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.ASYNC).permitAll();
        requests.requestMatchers(HttpMethod.GET, "/error", "/favicon.ico", "/quay.svg", "/quayside.css", "/quayside.js", "/webjars/**")
                .permitAll();
        for (Rule rule : AccessRules.RULES) {
            authorize(requests, rule.method(), rule);
            if (rule.method() == HttpMethod.GET) {
                authorize(requests, HttpMethod.HEAD, rule);
            }
        }
        // Nobody may use an address that has no rule. Who is known is told where there is no address at all.
        requests.anyRequest().access(addresses);
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests, HttpMethod method, Rule rule) {
        var address = requests.requestMatchers(method, rule.pattern());
        if (rule.roles().isEmpty()) {
            address.permitAll();
        } else {
            address.hasAnyRole(rule.roles().stream().map(Role::name).toArray(String[]::new));
        }
    }

    private static AbstractAuthenticationToken authentication(Jwt jwt) {
        Caller caller = Caller.of(jwt);
        return new JwtAuthenticationToken(jwt, caller.authorities(), caller.name());
    }

    /** A browser sends the session's cookie by itself; nobody sends a bearer token without meaning to. */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        boolean changes = !java.util.Set.of("GET", "HEAD", "OPTIONS", "TRACE").contains(request.getMethod());
        return changes && request.getHeader("Authorization") == null && request.getSession(false) != null;
    }

    private static void unauthenticated(ProblemWriter problems, HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response, AuthenticationException failure) throws java.io.IOException {
        if (ProblemWriter.isApi(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            boolean sent = request.getHeader("Authorization") != null;
            problems.write(request, response, HttpProblem.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED",
                    sent ? "the bearer token is not valid: " + failure.getMessage() : "send 'Authorization: Bearer <token>'"));
        } else {
            response.sendRedirect("/sign-in");
        }
    }

    /** Each of a dozen filters would be timed for each request, which costs as much as many requests do. Requests as a whole still are. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Addresses with a double slash, a semicolon or the like never reach the application. */
    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(request, response,
                HttpProblem.of(HttpStatus.BAD_REQUEST, "SUSPICIOUS_ADDRESS", "the address is not in its plain form: " + rejected.getMessage()));
    }

    // The chain above calls these two; the container must not call them once more.

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyInChainOnly(IdempotencyFilter filter) {
        return inChainOnly(filter);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimitInChainOnly(BodyLimit filter) {
        return inChainOnly(filter);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> inChainOnly(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
