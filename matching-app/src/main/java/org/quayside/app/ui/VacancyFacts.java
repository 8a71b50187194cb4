package org.quayside.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Category;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Salary;
import org.springframework.stereotype.Component;

/** A vacancy in a line: organisation, place, mode, pay. */
@Component
final class VacancyFacts {
    private final OrganizationView organizations;

    VacancyFacts(OrganizationView organizations) {
        this.organizations = organizations;
    }

    String organization(OrganizationId id, Words words) {
        var found = organizations.find(id);
        var chinese = found.map(OrganizationView.Entry::nameZh);
        return (words.chinese() ? chinese : Optional.<String>empty()).or(() -> found.map(OrganizationView.Entry::name)).orElse(id.value());
    }

    /** What the posting states, and what was read from its text, as far as a breakdown tells. */
    List<String> of(VacancyView.Entry vacancy, @Nullable ScoreBreakdown breakdown, Words words) {
        var posting = vacancy.posting();
        var facts = new ArrayList<String>();
        facts.add(organization(vacancy.organization(), words));
        var place = facts(breakdown, Category.PLACE);
        add(facts, posting.district() == null ? place.get("district") : posting.district());
        var mode = posting.workMode() == null ? place.get("mode") : posting.workMode().name();
        add(facts, mode == null ? null : words.codes("mode", mode));
        var salary = posting.salary() == null ? salary(facts(breakdown, Category.SALARY)) : posting.salary();
        add(facts, salary == null ? null : words.salary(salary));
        if (vacancy.status() != VacancyView.Status.OPEN) {
            facts.add(words.text("vacancy.closed"));
        }
        return facts;
    }

    private static void add(List<String> facts, @Nullable String fact) {
        if (fact != null) {
            facts.add(fact);
        }
    }

    private static @Nullable Salary salary(Map<String, String> facts) {
        var min = facts.get("offered.min");
        var max = facts.get("offered.max");
        return min == null && max == null
                ? null
                : new Salary(min == null ? null : Long.valueOf(min), max == null ? null : Long.valueOf(max), "HKD", Period.MONTH);
    }

    static Map<String, String> facts(@Nullable ScoreBreakdown breakdown, Category category) {
        return breakdown == null ? Map.of() : breakdown.categories().stream()
                .filter(score -> score.category() == category).findFirst().<Map<String, String>>map(score -> score.facts()).orElse(Map.of());
    }
}
