package org.quayside.app.measure;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.quayside.app.measure.SyntheticMarket.Advertisement;
import org.quayside.app.measure.SyntheticMarket.Cv;
import org.quayside.app.platform.Identities;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.Contact;
import org.quayside.organization.OrganizationCommand.RegisterOrganization;
import org.quayside.organization.OrganizationDetails;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.VacancyCommand.PublishVacancy;
import org.quayside.vacancy.VacancyId;

/** Sends the synthetic market through the same commands that the HTTP interface sends. */
final class MeasuredMarket {
    private static final String ORGANIZATION = "measured-organization";
    private static final LocalDate SUBMITTED = LocalDate.of(2025, 5, 1);

    private final CommandGateway commands;
    private final Identities identities;

    MeasuredMarket(CommandGateway commands, Identities identities) {
        this.commands = commands;
        this.identities = identities;
    }

    void openOrganization() {
        var details = new OrganizationDetails("Measured Organisation", null, null, null, null);
        commands.sendAndWait(new RegisterOrganization(identities.organization(ORGANIZATION), ORGANIZATION, details));
    }

    void publish(Advertisement advertisement) {
        publish(advertisement.externalId(), advertisement.title(), advertisement.text(), List.of());
    }

    /** Whoever lacks the skill fails. */
    VacancyId publishStrict(int number, SkillId skill) {
        var strict = new SkillRequirement(List.of(skill), Importance.REQUIRED, null, true);
        return publish("measured-strict-" + number, "Specialist " + number, "A post for one specialist.", List.of(strict));
    }

    private VacancyId publish(String externalId, String title, String text, List<SkillRequirement> requirements) {
        var organization = identities.organization(ORGANIZATION);
        var vacancy = identities.vacancy(organization, externalId);
        var posting = new Posting(title, text, null, null, null, null, null, null, null, null, requirements, List.of(), List.of(), null,
                null, null, null);
        commands.sendAndWait(new PublishVacancy(vacancy, externalId, organization, posting));
        return vacancy;
    }

    void submit(Cv cv) {
        var candidate = identities.candidate(cv.externalId());
        commands.sendAndWait(new RegisterCandidate(candidate, cv.externalId(), new Contact(cv.name(), null, null)));
        commands.sendAndWait(new SubmitCv(candidate, cv.externalId() + ".txt", "text/plain", cv.text(), SUBMITTED, null));
    }
}
