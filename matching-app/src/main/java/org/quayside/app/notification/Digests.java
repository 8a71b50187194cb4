package org.quayside.app.notification;

import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mails candidates and organisations what is new and unseen, each at most one digest in {@code quayside.notifications.digest-every}. Only where a mail server is
 * configured. A mail that the server refuses is tried again later; that a digest went out is noted after the server took it, so that a crash
 * in between may send one twice and never none.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int AT_ONCE = 200;

    private final NoticeStore notices;
    private final DigestStore digests;
    private final DigestMail letters;
    private final JavaMailSender mail;
    private final Clock clock;
    private final Duration every;
    private final Duration look;
    private final String from;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("digests").factory());

    Digests(NoticeStore notices, DigestStore digests, DigestMail letters, JavaMailSender mail, Clock clock,
            @Value("${quayside.notifications.digest-every:1d}") Duration every, @Value("${quayside.notifications.look-every:1m}") Duration look,
            @Value("${quayside.notifications.from:quayside@localhost}") String from) {
        this.notices = notices;
        this.digests = digests;
        this.letters = letters;
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
            for (Recipient recipient : digests.due(clock.instant().minus(every), AT_ONCE)) {
                sendOrPassOver(recipient);
            }
        } catch (MailException e) {
            LOG.warn("the mail server does not take digests, trying again later: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("digests cannot be sent, trying again later", e);
        }
    }

    /** One person's address must not keep the others from their mail. */
    private void sendOrPassOver(Recipient recipient) {
        try {
            send(recipient);
        } catch (MailParseException e) {
            LOG.warn("the address of {} is none: no digest", recipient);
            digests.told(recipient, digests.lastTold(recipient), clock.instant());
        } catch (MailSendException e) {
            if (e.getFailedMessages().values().stream().noneMatch(SendFailedException.class::isInstance)) {
                throw e;
            }
            LOG.warn("the mail server refuses the digest for {}, trying again later: {}", recipient, e.getMessage());
        }
    }

    private void send(Recipient recipient) {
        long told = digests.lastTold(recipient);
        List<Notice> fresh = notices.of(recipient, AT_ONCE).stream().filter(n -> n.id() > told && n.seenAt() == null).toList();
        if (!fresh.isEmpty()) {
            letters.to(recipient, fresh).ifPresent(message -> {
                message.setFrom(from);
                mail.send(message);
            });
        }
        digests.told(recipient, fresh.isEmpty() ? told : fresh.getFirst().id(), clock.instant());
    }
}
