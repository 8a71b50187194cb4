package org.quayside.app.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quayside.app.candidate.CandidateView;
import org.quayside.app.notification.Notice.Kind;
import org.quayside.app.organization.OrganizationView;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/** The words of a digest. They name no employer to candidates, and no candidate to employers. */
@Component
final class DigestMail {
    private static final int LISTED = 10;

    private final CandidateView candidates;
    private final OrganizationView organizations;
    private final VacancyView vacancies;

    DigestMail(CandidateView candidates, OrganizationView organizations, VacancyView vacancies) {
        this.candidates = candidates;
        this.organizations = organizations;
        this.vacancies = vacancies;
    }

    /** Empty: the recipient does not look for work any more, or has no address. */
    Optional<SimpleMailMessage> to(Recipient recipient, List<Notice> fresh) {
        return address(recipient).filter(address -> !address.isBlank()).map(address -> {
            SimpleMailMessage message = recipient.kind() == Kind.STRONG_MATCH ? forCandidate(fresh) : forOrganization(fresh);
            message.setTo(address);
            return message;
        });
    }

    private Optional<String> address(Recipient recipient) {
        if (recipient.kind() == Kind.STRONG_CANDIDATE) {
            return organizations.find(new OrganizationId(recipient.id())).map(OrganizationView.Entry::email);
        }
        return candidates.find(new CandidateId(recipient.id()))
                .filter(entry -> entry.status() == CandidateView.Status.ACTIVE && entry.mergedInto() == null)
                .map(CandidateView.Entry::contact).map(contact -> contact.email());
    }

    private SimpleMailMessage forCandidate(List<Notice> fresh) {
        StringBuilder text = new StringBuilder("New for you since the last message:\n\n");
        fresh.stream().limit(LISTED).forEach(notice -> text.append("- %s, %d %%\n".formatted(title(notice.vacancy()), notice.match() / 100)));
        more(text, fresh.size());
        text.append("\nNo employer has seen your name. Sign in to see why these fit and to say whether you are interested.\n");
        return message(fresh.size() == 1 ? "A new strong match" : fresh.size() + " new strong matches", text);
    }

    private SimpleMailMessage forOrganization(List<Notice> fresh) {
        Map<VacancyId, List<Notice>> byVacancy = fresh.stream().collect(Collectors.groupingBy(Notice::vacancy, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("New for your vacancies since the last message:\n\n");
        byVacancy.entrySet().stream().limit(LISTED).forEach(vacancy -> {
            int best = vacancy.getValue().stream().mapToInt(notice -> notice.forOrganization().match()).max().orElseThrow();
            text.append("- %s: %s, the best %d %%\n".formatted(title(vacancy.getKey()), counted(vacancy.getValue().size()), best / 100));
        });
        more(text, byVacancy.size());
        text.append("\nSign in to see why they fit. Names open once both sides are interested.\n");
        return message(fresh.size() == 1 ? "A new strong candidate" : fresh.size() + " new strong candidates", text);
    }

    private static String counted(int candidates) {
        return candidates == 1 ? "a strong candidate" : candidates + " strong candidates";
    }

    private static void more(StringBuilder text, int of) {
        if (of > LISTED) {
            text.append("and %d more.\n".formatted(of - LISTED));
        }
    }

    private String title(VacancyId vacancy) {
        return vacancies.find(vacancy).map(found -> found.posting().title()).orElse("a vacancy");
    }

    private static SimpleMailMessage message(String subject, StringBuilder text) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setSubject(subject);
        message.setText(text.toString());
        return message;
    }
}
