package org.quayside.app.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
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
    private static final int SENDERS = 4;
    private static final LocalDate SUBMITTED = LocalDate.of(2025, 5, 1);

    private final CommandGateway commands;
    private final Identities identities;

    MeasuredMarket(CommandGateway commands, Identities identities) {
        this.commands = commands;
        this.identities = identities;
    }

    void openOrganization() {
        var details = new OrganizationDetails("Measured Organisation", null, null, null, null, null);
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

    /** Another CV for somebody who is there already. */
    void revise(Cv person, Cv other) {
        commands.sendAndWait(new SubmitCv(identities.candidate(person.externalId()), person.externalId() + ".txt", "text/plain", other.text(), SUBMITTED, null));
    }

    List<String> candidates(LiveMarket live) {
        return IntStream.range(0, live.candidates).mapToObj(number -> identities.candidate(live.texts.cv(number).externalId()).value()).toList();
    }

    List<String> vacancies(LiveMarket live) {
        var organization = identities.organization(ORGANIZATION);
        return IntStream.range(0, live.vacancies)
                .mapToObj(number -> identities.vacancy(organization, live.texts.advertisement(number).externalId()).value()).toList();
    }

    /** Numbers 0 to {@code count} - 1, from a few threads at once. */
    static void send(int count, IntConsumer sender) {
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (var thread = 0; thread < SENDERS; thread++) {
                var first = thread;
                senders.submit(() -> {
                    for (var number = first; number < count; number += SENDERS) {
                        sender.accept(number);
                    }
                });
            }
        }
    }
}
