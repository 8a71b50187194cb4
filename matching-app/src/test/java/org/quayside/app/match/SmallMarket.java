package org.quayside.app.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.organization.OrganizationId;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.VacancyCommand.PublishVacancy;
import org.quayside.vacancy.VacancyId;

/** People and jobs for tests: CVs that name skills of the taxonomy, vacancies that ask for some. */
public final class SmallMarket {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private final List<Skill> skills;

    SmallMarket(Taxonomy taxonomy) {
        skills = taxonomy.skills();
    }

    /** Some skills, closely packed, so that candidates and vacancies share them. */
    List<SkillId> some(Random random, int count) {
        var few = new ArrayList<>(skills.subList(0, Math.min(skills.size(), 40)));
        Collections.shuffle(few, random);
        return few.subList(0, count).stream().map(Skill::id).toList();
    }

    String cv(Random random, String mark) {
        var names = some(random, 6).stream().map(id -> skills.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().en()).toList();
        return "Profile %s%n%nSkills%n%s%n%nExperience%n2019 - present Engineer, Harbour Works%nWorked with %s and %s every day.%n"
                .formatted(mark, String.join("\n", names), names.get(0), names.get(1));
    }

    public static Posting posting(String title, List<SkillId> required) {
        var asked = required.stream().map(skill -> new SkillRequirement(List.of(skill), Importance.REQUIRED, null, false)).toList();
        return new Posting(
                title, "We look for somebody to help us.", null, null, null, null, null, null, null, null, asked, List.of(), List.of(), null, null,
                null, null);
    }

    public static void register(CommandGateway commands, CandidateId id, String name) {
        commands.sendAndWait(new RegisterCandidate(id, id.value(), new Contact(name, null, null)));
    }

    public static void submit(CommandGateway commands, CandidateId id, String text) {
        commands.sendAndWait(new SubmitCv(id, null, "text/plain", text, TODAY, null));
    }

    public static void publish(CommandGateway commands, VacancyId id, OrganizationId organization, Posting posting) {
        commands.sendAndWait(new PublishVacancy(id, id.value(), organization, posting));
    }
}
