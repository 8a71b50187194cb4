package org.quayside.app.notification;

import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quayside.app.candidate.CandidateView;
import org.quayside.app.vacancy.VacancyView;
import org.quayside.candidate.CandidateId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mails candidates what is new and unseen, at most one digest in {@code quayside.notifications.digest-every}. Only where a mail server is
 * configured. A mail that the server refuses is tried again later; that a digest went out is noted after the server took it, so that a crash
 * in between may send one twice and never none.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int AT_ONCE = 200;
    private static final int LISTED = 10;

    private final NoticeStore notices;
    private final DigestStore digests;
    private final CandidateView candidates;
    private final VacancyView vacancies;
    private final JavaMailSender mail;
    private final Clock clock;
    private final Duration every;
    private final Duration look;
    private final String from;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("digests").factory());

    Digests(NoticeStore notices, DigestStore digests, CandidateView candidates, VacancyView vacancies, JavaMailSender mail, Clock clock,
            @Value("${quayside.notifications.digest-every:1d}") Duration every, @Value("${quayside.notifications.look-every:1m}") Duration look,
            @Value("${quayside.notifications.from:quayside@localhost}") String from) {
        this.notices = notices;
        this.digests = digests;
        this.candidates = candidates;
        this.vacancies = vacancies;
        this.mail = mail;
        this.clock = clock;
        this.every = every;
        this.look = look;
        this.from = from;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.scheduleWithFixedDelay(this::send, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        timer.shutdown();
    }

    private void send() {
        try {
            while (digests.gather()) {
                // in transactions of a thousand entries each
            }
            for (CandidateId candidate : digests.due(clock.instant().minus(every), AT_ONCE)) {
                sendOrPassOver(candidate);
            }
        } catch (MailException e) {
            LOG.warn("the mail server does not take digests, trying again later: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("digests cannot be sent, trying again later", e);
        }
    }

    /** One person's address must not keep the others from their mail. */
    private void sendOrPassOver(CandidateId candidate) {
        try {
            send(candidate);
        } catch (MailParseException e) {
            LOG.warn("the address of candidate {} is none: no digest", candidate);
            digests.told(candidate, digests.lastTold(candidate), clock.instant());
        } catch (MailSendException e) {
            if (e.getFailedMessages().values().stream().noneMatch(SendFailedException.class::isInstance)) {
                throw e;
            }
            LOG.warn("the mail server refuses the digest for candidate {}, trying again later: {}", candidate, e.getMessage());
        }
    }

    private void send(CandidateId candidate) {
        long told = digests.lastTold(candidate);
        List<Notice> fresh = notices.of(candidate, Long.MAX_VALUE, AT_ONCE).stream().filter(n -> n.id() > told && n.seenAt() == null).toList();
        CandidateView.Entry entry = candidates.find(candidate).orElse(null);
        boolean active = entry != null && entry.status() == CandidateView.Status.ACTIVE && entry.mergedInto() == null;
        String address = entry == null || entry.contact() == null ? null : entry.contact().email();
        if (!fresh.isEmpty() && active && address != null && !address.isBlank()) {
            mail.send(message(address, fresh));
        }
        digests.told(candidate, fresh.isEmpty() ? told : fresh.getFirst().id(), clock.instant());
    }

    private SimpleMailMessage message(String address, List<Notice> fresh) {
        StringBuilder text = new StringBuilder("New for you since the last message:\n\n");
        fresh.stream().limit(LISTED).forEach(notice -> text.append("- ").append(vacancies.find(notice.vacancy()).map(v -> v.posting().title()).orElse("a vacancy"))
                .append(", ").append(notice.match() / 100).append(" %\n"));
        if (fresh.size() > LISTED) {
            text.append("and %d more.%n".formatted(fresh.size() - LISTED));
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(address);
        message.setSubject(fresh.size() == 1 ? "A new strong match" : fresh.size() + " new strong matches");
        message.setText(text.append("\nNo employer has seen your name. Sign in to see why these fit and to say whether you are interested.\n").toString());
        return message;
    }
}
