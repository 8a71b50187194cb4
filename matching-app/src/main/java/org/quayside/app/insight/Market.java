package org.quayside.app.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.SkillId;

/**
 * The market as the API shows it.
 *
 * @param asOf when it was counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Market(Instant asOf, Scope scope, List<Figure> figures, List<SectorLine> sectors, List<PayLine> pay, List<PremiumLine> premium,
        List<SkillLine> skills, List<NameLine> unlisted, List<MonthLine> months, Map<String, String> definitions) {
    /** What the lines below the figures mean, by the name of their list. */
    static final Map<String, String> DEFINITIONS = Map.of(
            "sectors", "hiring organisations and open vacancies by sector, as stated, else as most of an organisation's texts read",
            "pay", "HKD a month at the scorer's fixed rates, of roles and levels with at least three vacancies that name a sum: quartiles of the middles of the ranges",
            "premium", "median pay of vacancies that ask for an AI skill against the others of the same level, in percent; roles differ between the two",
            "skills", "vacancies that ask for the skill, required or preferred, and active candidates who have it; the 25 most wanted",
            "unlisted", "names in advertisements that look like a product or tool and that no skill of the taxonomy is called; the 25 most frequent",
            "months", "vacancies that opened and that closed in the month in Hong Kong, and that were open at its end");

    /** What was looked at; null: all of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scope(@Nullable String fair, @Nullable String sector, @Nullable String from, @Nullable String to) {}

    /**
     * One number.
     *
     * @param value a count, or a share from 0 to 1, or HKD a month, as {@code unit} says
     * @param n of how many; a share of few says little
     * @param link lists what is counted; null where persons are, or there is nothing to list
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figure(String name, String unit, @Nullable Double value, @Nullable Double low, @Nullable Double high, long n, String definition,
            @Nullable String link) {}

    /** A sector: employers that have something open, and what they have open. */
    public record SectorLine(String sector, boolean smartLiving, int organizations, int vacancies, double shareOfVacancies, String link) {}

    /** Pay of a role at a level, HKD a month: quartiles of the middles of the ranges. */
    public record PayLine(String role, String level, long lower, long median, long upper, int n, String link) {}

    /** Median pay at a level, HKD a month, with and without AI skills asked for; the premium in percent. */
    public record PremiumLine(String level, long withAi, int n, long withoutAi, int nWithout, double premium, String link) {}

    /** In how many vacancies a skill is asked for, and how many candidates have it. */
    public record SkillLine(SkillId skill, String label, int wanted, int offered, String link) {}

    /** In how many vacancies a name stands that no skill of the taxonomy is called. */
    public record NameLine(String name, int vacancies, String link) {}

    /** What opened and closed in a month, and what was open at its end. */
    public record MonthLine(String month, int opened, int closed, int open, String link) {}
}
