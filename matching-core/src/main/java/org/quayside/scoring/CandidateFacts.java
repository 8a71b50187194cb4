package org.quayside.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.Permit;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/**
 * A candidate laid out for scoring against many vacancies: skills as ordinals of one taxonomy, sets as bits. Immutable.
 *
 * <p>{@link #skills} ascend without repeats; {@code years[i]} (tenths of a year, -1 = unknown) and {@code recency[i]} (basis points) belong
 * to {@code skills[i]}. The arrays are handed out as they are and must not be written to. Skills outside the taxonomy are left out: they
 * serve for nothing.
 */
public final class CandidateFacts {
    private final Profile profile;
    private final List<HeldSkill> held;
    private final int[] skills;
    private final int[] years;
    private final int[] recency;
    final Set<SkillId> denied;
    /** One bit for each denied skill's hash: most requirements are seen not to be denied without a look-up. */
    final long deniedBits;
    final int experience;
    final int seniority;
    final int wishedSeniority;
    final int education;
    final String[] languages;
    private final int[] languageHashes;
    final int[] languageLevels;
    final boolean[] languageDeclared;
    final long salaryWish;
    final boolean salaryFloor;
    final Set<String> districts;
    final int workModes;
    final int sectors;
    final int employmentTypes;
    final @Nullable Permit permit;
    final Set<String> hiddenFrom;

    CandidateFacts(Profile profile, Taxonomy taxonomy) {
        this.profile = profile;
        held = profile.skills().stream().filter(one -> taxonomy.ordinal(one.skill()) >= 0).toList();
        skills = held.stream().mapToInt(one -> taxonomy.ordinal(one.skill())).toArray();
        years = held.stream().mapToInt(HeldSkill::years).toArray();
        recency = held.stream().mapToInt(one -> Credit.recency(one.yearsSinceUse())).toArray();
        denied = profile.denied().stream().map(DeniedSkill::skill).collect(Collectors.toUnmodifiableSet());
        deniedBits = denied.stream().mapToLong(CandidateFacts::bit).reduce(0, (a, b) -> a | b);
        experience = profile.years();
        seniority = ordinal(profile.seniority());
        wishedSeniority = ordinal(profile.wishedSeniority());
        education = ordinal(profile.education());
        List<HeldLanguage> spoken = profile.languages();
        languages = spoken.stream().map(HeldLanguage::language).toArray(String[]::new);
        languageHashes = spoken.stream().mapToInt(language -> language.language().hashCode()).toArray();
        languageLevels = spoken.stream().mapToInt(language -> language.level().ordinal()).toArray();
        languageDeclared = new boolean[languages.length];
        for (var i = 0; i < languages.length; i++) {
            languageDeclared[i] = spoken.get(i).declared();
        }
        salaryWish = profile.salaryWish();
        salaryFloor = profile.salaryFloor();
        districts = new HashSet<>();
        profile.districts().forEach(district -> districts.add(Merge.district(district)));
        workModes = bits(profile.workModes());
        sectors = bits(profile.sectors());
        employmentTypes = bits(profile.employmentTypes());
        permit = profile.permit();
        hiddenFrom = new HashSet<>();
        profile.hiddenFrom().forEach(organization -> hiddenFrom.add(organization.value()));
    }

    public Profile profile() {
        return profile;
    }

    public int[] skills() {
        return skills;
    }

    /** Those of the skills, in their order, that serve for what is asked. */
    List<HeldSkill> serving(AskedFacts asked) {
        var found = new ArrayList<HeldSkill>();
        var serving = asked.serving();
        for (int mine = 0, theirs = 0; mine < skills.length && theirs < serving.length; ) {
            if (skills[mine] == serving[theirs]) {
                found.add(held.get(mine));
            }
            if (skills[mine] <= serving[theirs]) {
                mine++;
            } else {
                theirs++;
            }
        }
        return found;
    }

    public int[] years() {
        return years;
    }

    public int[] recency() {
        return recency;
    }

    /** Place of {@code language} in {@link #languages}, or -1. */
    int indexOf(String language) {
        var hash = language.hashCode();
        for (var i = 0; i < languageHashes.length; i++) {
            if (languageHashes[i] == hash && languages[i].equals(language)) {
                return i;
            }
        }
        return -1;
    }

    static long bit(SkillId skill) {
        return 1L << skill.value().hashCode();
    }

    static int ordinal(@Nullable Enum<?> value) {
        return value == null ? -1 : value.ordinal();
    }

    private static int bits(Set<? extends Enum<?>> values) {
        var bits = 0;
        for (var value : values) {
            bits |= 1 << value.ordinal();
        }
        return bits;
    }
}
