package org.quayside.app.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.Page;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.platform.Identities;
import org.quayside.organization.OrganizationCommand.RegisterOrganization;
import org.quayside.organization.OrganizationDetails;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;

/**
 * Whose a vacancy is: finds organisations by the name that an advertisement gives, and registers those that nobody knows. The first line
 * of a free text is believed only if it begins with a known name. Belongs to one run; thread-safe.
 */
final class Employers {
    private static final int LONGEST_NAME = 200;

    private final Identities identities;
    private final String fallback;
    private final Map<String, OrganizationId> byName = new HashMap<>();
    private final Map<OrganizationId, Sector> sectors = new HashMap<>();
    private final Set<OrganizationId> known = new HashSet<>();
    private final Map<String, RegisterOrganization> begun = new HashMap<>();

    Employers(OrganizationView view, Identities identities, String fallback) {
        this.identities = identities;
        this.fallback = fallback;
        String cursor = null;
        do {
            Page<OrganizationView.Entry> page = view.list(Page.Request.of(200, cursor));
            page.items().forEach(entry -> learn(entry.id(), entry.name(), entry.nameZh(), entry.sector()));
            cursor = page.next();
        } while (cursor != null);
    }

    synchronized void learn(OrganizationId id, String name, @Nullable String nameZh, @Nullable Sector sector) {
        if (sector != null) {
            sectors.put(id, sector);
        }
        known.add(id);
        byName.put(key(name), id);
        if (nameZh != null) {
            byName.put(key(nameZh), id);
        }
    }

    /**
     * @param externalId as the row says; null: it does not
     * @param name as the row says; null: it does not
     * @param certain false: the name may be something else, and must be known to be believed
     * @param commands gets what registers one that is new
     */
    synchronized OrganizationId of(@Nullable String externalId, @Nullable String name, boolean certain, List<Object> commands) {
        if (externalId != null) {
            OrganizationId named = byName.getOrDefault(key(externalId), identities.organization(externalId));
            return known.contains(named) ? named : register(externalId, externalId, commands);
        }
        OrganizationId found = name == null ? null : certain ? byName.get(key(name)) : longest(key(name));
        if (found != null) {
            return found;
        }
        String given = certain && name != null && !name.isBlank() ? name.strip() : fallback;
        OrganizationId of = byName.get(key(given));
        return of == null ? register(slug(given), given, commands) : of;
    }

    /** Every row until one is stored registers it again, in the words of the first. */
    private OrganizationId register(String externalId, String name, List<Object> commands) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        RegisterOrganization command = begun.computeIfAbsent(externalId,
                _ -> new RegisterOrganization(identities.organization(externalId), externalId, new OrganizationDetails(shown, null, null, null, null, null)));
        commands.add(command);
        return command.organizationId();
    }

    /** What a row registered counts only after the row was stored. */
    void learn(List<Object> stored) {
        for (Object command : stored) {
            if (command instanceof RegisterOrganization r) {
                learn(r.organizationId(), r.details().name(), r.details().nameZh(), r.details().sector());
            }
        }
    }

    /** As the organisation states; null: it does not. */
    synchronized @Nullable Sector sector(OrganizationId id) {
        return sectors.get(id);
    }

    private @Nullable OrganizationId longest(String line) {
        String best = null;
        for (String name : byName.keySet()) {
            if (line.startsWith(name) && (best == null || name.length() > best.length())) {
                best = name;
            }
        }
        return best == null ? null : byName.get(best);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    private static String slug(String name) {
        String plain = key(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "imported" : plain.substring(0, Math.min(60, plain.length()));
    }
}
