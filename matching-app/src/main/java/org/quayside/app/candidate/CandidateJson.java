package org.quayside.app.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quayside.app.intake.JsonObject;
import org.quayside.candidate.Contact;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.candidate.DeclaredSkill;
import org.quayside.candidate.Permit;
import org.quayside.candidate.SalaryWish;
import org.quayside.command.Checks;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.WorkMode;

/** Reads Quayside's own JSON form of a candidate. Every field is checked, and unknown ones are refused: a misspelt wish is not a wish. */
public final class CandidateJson {
    private final Taxonomy taxonomy;

    public CandidateJson(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Reads all fields; whoever reads further ones does so before calling {@link JsonObject#refuseOthers}. */
    public CandidateDraft draft(JsonObject json) {
        String externalId = json.string("externalId");
        json.checked("externalId", () -> {
            Checks.optionalLine("externalId", externalId, 200);
            return "";
        });
        boolean reachable = json.has("name") || json.has("email") || json.has("phone");
        JsonObject profile = json.object("profile");
        return new CandidateDraft(externalId, reachable ? contact(json) : null, json.string("text"),
                profile == null ? null : profile(profile), json.has("hiddenFrom") ? json.strings("hiddenFrom") : null);
    }

    public Contact contact(JsonObject json) {
        String name = json.requiredString("name");
        String email = json.string("email");
        String phone = json.string("phone");
        return json.checked("", () -> Contact.given(name, email, phone));
    }

    public DeclaredProfile profile(JsonObject json) {
        SalaryWish salary = salary(json.object("salary"));
        boolean floor = Boolean.TRUE.equals(json.bool("salaryFloor"));
        Set<String> districts = new TreeSet<>(json.strings("districts"));
        Set<WorkMode> modes = constants(json, "workModes", WorkMode.class);
        Set<Sector> sectors = constants(json, "sectors", Sector.class);
        Set<EmploymentType> types = constants(json, "employmentTypes", EmploymentType.class);
        Seniority seniority = json.constant("seniority", Seniority.class);
        Permit permit = json.constant("permit", Permit.class);
        Integer years = json.tenths("years");
        List<DeclaredSkill> skills = json.objects("skills").stream().map(this::skill).toList();
        List<DeclaredLanguage> languages = json.objects("languages").stream().map(CandidateJson::language).toList();
        json.refuseOthers();
        return json.checked("", () -> new DeclaredProfile(
                salary, floor, districts, modes, sectors, types, seniority, permit, years, skills, languages));
    }

    private static @Nullable SalaryWish salary(@Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        Long amount = json.integer("amount");
        String currency = json.requiredString("currency");
        Period period = json.constant("period", Period.class);
        json.refuseOthers();
        if (amount == null) {
            throw json.refuse("amount", "is missing, a whole number is expected");
        }
        return json.checked("", () -> new SalaryWish(amount, currency, period == null ? Period.MONTH : period));
    }

    private DeclaredSkill skill(JsonObject json) {
        String name = json.requiredString("skill");
        Integer years = json.tenths("years");
        json.refuseOthers();
        SkillId id = json.checked("skill", () -> new SkillId(name));
        if (taxonomy.ordinal(id) < 0) {
            throw json.refuse("skill", "'%s' is not a skill of the taxonomy; look it up under /api/v1/skills?q=%s".formatted(name, name));
        }
        return json.checked("years", () -> new DeclaredSkill(id, years));
    }

    private static DeclaredLanguage language(JsonObject json) {
        String code = json.requiredString("language");
        if (!code.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw json.refuse("language", "is '%s', a language code of BCP 47 like en or yue is expected".formatted(code));
        }
        LanguageLevel level = json.constant("level", LanguageLevel.class);
        json.refuseOthers();
        if (level == null) {
            throw json.refuse("level", "is missing, one of A1 to C2 is expected");
        }
        return new DeclaredLanguage(code, level);
    }

    private static <E extends Enum<E>> Set<E> constants(JsonObject json, String field, Class<E> type) {
        List<E> constants = new ArrayList<>();
        int i = 0;
        for (String name : json.strings(field)) {
            constants.add(constant(json, field + "/" + i++, name, type));
        }
        return Set.copyOf(new TreeSet<>(constants));
    }

    private static <E extends Enum<E>> E constant(JsonObject json, String at, String name, Class<E> type) {
        List<String> allowed = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String shown = constant instanceof Sector sector ? sector.slug() : constant.name();
            if (shown.equalsIgnoreCase(name) || constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
            allowed.add(shown);
        }
        throw json.refuse(at, "is '%s', one of %s is expected".formatted(name, String.join(", ", allowed)));
    }
}
