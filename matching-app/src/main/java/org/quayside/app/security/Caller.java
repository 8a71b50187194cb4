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
 * @param organizations for which alone an integrator works, such as an employer's own system; null: for the whole installation
 */
public record Caller(String name, Set<Role> roles, @Nullable CandidateId candidate, @Nullable OrganizationId organization,
        @Nullable Set<OrganizationId> organizations) {
    static final String ROLES = "roles";
    static final String CANDIDATE = "candidate_id";
    static final String ORGANIZATION = "organization_id";
    static final String ORGANIZATIONS = "organization_ids";

    public Caller {
        roles = Set.copyOf(roles);
        organizations = organizations == null ? null : Set.copyOf(organizations);
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

    /** Whether the caller feeds this organisation's vacancies in and hears of its matches. */
    public boolean integrates(OrganizationId id) {
        return is(Role.INTEGRATOR) && (organizations == null || organizations.contains(id));
    }

    /** Whether the caller feeds persons in, which is nobody's who works for some organisations alone. */
    public boolean feedsPersons() {
        return is(Role.OPERATOR) || is(Role.INTEGRATOR) && organizations == null;
    }

    /** Organisations whose matches the caller may follow; null: all. */
    public @Nullable Set<OrganizationId> visible() {
        return feedsPersons() ? null : organizations == null ? Set.of() : organizations;
    }

    /** The one organisation that a recruiter or an employer's own system works for and need not name; null: none, several or all. */
    public @Nullable OrganizationId onlyOrganization() {
        if (is(Role.RECRUITER)) {
            return organization;
        }
        return is(Role.INTEGRATOR) && organizations != null && organizations.size() == 1 ? organizations.iterator().next() : null;
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
                organization == null ? null : new OrganizationId(organization), organizations(jwt));
    }

    private static @Nullable Set<OrganizationId> organizations(Jwt jwt) {
        List<String> claimed = jwt.getClaimAsStringList(ORGANIZATIONS);
        return claimed == null ? null : claimed.stream().map(OrganizationId::new).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    Collection<GrantedAuthority> authorities() {
        return roles.stream().map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.authority())).toList();
    }
}
