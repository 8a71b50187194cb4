package org.quayside.app.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks. A controller method gets it as a parameter.
 *
 * @param name the token's subject
 * @param candidate whose data a candidate sees; null for others
 * @param organization for which a recruiter works; null for others
 */
public record Caller(String name, Set<Role> roles, @Nullable CandidateId candidate, @Nullable OrganizationId organization) {
    static final String ROLES = "roles";
    static final String CANDIDATE = "candidate_id";
    static final String ORGANIZATION = "organization_id";

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean is(CandidateId id) {
        return is(Role.CANDIDATE) && id.equals(candidate);
    }

    public boolean worksFor(OrganizationId id) {
        return is(Role.RECRUITER) && id.equals(organization);
    }

    /** From the principal that security has put there. */
    public static Caller of(Authentication authentication) {
        if (authentication.getPrincipal() instanceof Jwt jwt) {
            return of(jwt);
        }
        throw new IllegalStateException("%s is no token".formatted(authentication.getPrincipal()));
    }

    /** Roles that we do not know give nothing; a candidate or recruiter without an id sees nobody's. */
    static Caller of(Jwt jwt) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> claimed = jwt.getClaimAsStringList(ROLES);
        for (Role role : Role.values()) {
            if (claimed != null && claimed.contains(role.claim())) {
                roles.add(role);
            }
        }
        String candidate = jwt.getClaimAsString(CANDIDATE);
        String organization = jwt.getClaimAsString(ORGANIZATION);
        String subject = jwt.getSubject();
        return new Caller(subject == null ? "" : subject, roles, candidate == null ? null : new CandidateId(candidate),
                organization == null ? null : new OrganizationId(organization));
    }

    Collection<GrantedAuthority> authorities() {
        return roles.stream().map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.authority())).toList();
    }
}
