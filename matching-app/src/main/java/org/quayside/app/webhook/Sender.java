package org.quayside.app.webhook;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes one attempt. No redirect is followed, no cookie kept, no proxy asked; the answer is read up to a few kilobytes, and everything
 * together may take as long as the settings say, however slowly an endpoint drips.
 */
@Component
final class Sender implements AutoCloseable {
    private static final ContentType CLOUD_EVENT = ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
    private static final int READ_AT_MOST = 16 * 1_024;
    private static final int KEPT = 512;
    private static final int LONGEST_PROBLEM = 300;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("webhook-deadlines").factory());
    private final Duration timeout;
    private final Clock clock;

    Sender(WebhookSettings settings, AddressGuard guard, Clock clock) {
        this.timeout = settings.timeout();
        this.clock = clock;
        deadlines.setRemoveOnCancelPolicy(true);
        var patience = Timeout.of(timeout);
        var connect = Timeout.of(timeout.compareTo(Duration.ofSeconds(5)) < 0 ? timeout : Duration.ofSeconds(5));
        // The certificates of all authorities are read when the first of them is needed, which a start need not wait for.
        var tls = SingletonSupplier.of(DefaultClientTlsStrategy::createDefault);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(64)
                .setMaxConnTotal(2 * settings.sockets())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8_192).setMaxEmptyLineCount(10).build())
                        .build())
                .setTlsSocketStrategy((socket, host, port, attachment, context) -> tls.obtain().upgrade(socket, host, port, attachment, context))
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(connect).setSocketTimeout(patience)
                        .setTimeToLive(TimeValue.ofMinutes(5)).setIdleTimeout(Timeout.ofSeconds(30))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1)).build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).setConnectionRequestTimeout(patience)
                        .setRedirectsEnabled(false).build())
                .setUserAgent("Quayside-Webhooks/1")
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Sends the body, signed with every key; returns when it is known what became of it. */
    Outcome send(URI endpoint, String id, String body, List<SignatureKey> keys) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var timestamp = clock.instant().getEpochSecond();
        var request = new HttpPost(endpoint);
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(timestamp));
        request.setHeader("webhook-signature", keys.stream().map(key -> key.sign(id, timestamp, bytes)).collect(Collectors.joining(" ")));
        request.setEntity(new ByteArrayEntity(bytes, CLOUD_EVENT));
        var late = new AtomicBoolean();
        var begun = System.nanoTime();
        var deadline = deadlines.schedule(() -> {
            late.set(true);
            request.abort();
        }, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return answered(request, begun);
        } catch (IOException | RuntimeException e) {
            return new Outcome(0, millis(begun), late.get() ? tooLate() : problem(e), null, null);
        } finally {
            deadline.cancel(false);
        }
    }

    private Outcome answered(HttpPost request, long begun) throws IOException {
        var target = HttpHost.create(request.getRequestUri().startsWith("/") ? uri(request) : URI.create(request.getRequestUri()));
        ClassicHttpResponse response = client.executeOpen(target, request, null);
        try {
            var head = head(response);
            return new Outcome(response.getCode(), millis(begun), null, head, retryAfter(response));
        } finally {
            if (response instanceof AutoCloseable) {
                close(request, response);
            }
        }
    }

    private static URI uri(HttpPost request) {
        try {
            return request.getUri();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(HttpPost request, ClassicHttpResponse response) {
        // Has no effect on a connection that was given back because the answer was read to its end.
        request.abort();
        try {
            response.close();
        } catch (IOException _) {
            // The answer is known.
        }
    }

    /** Whatever an endpoint says after it has answered is not waited for; what came is kept. */
    private static @Nullable String head(ClassicHttpResponse response) {
        var entity = response.getEntity();
        if (entity == null) {
            return null;
        }
        var bytes = new byte[READ_AT_MOST];
        int read = 0;
        try {
            var in = entity.getContent();
            while (read < bytes.length) {
                int more = in.read(bytes, read, bytes.length - read);
                if (more < 0) {
                    break;
                }
                read += more;
            }
        } catch (IOException _) {
            // Cut off: the status counts.
        }
        var text = new String(bytes, 0, Math.min(read, KEPT), StandardCharsets.UTF_8).replace('\0', ' ').strip();
        return text.isEmpty() ? null : text;
    }

    private @Nullable Duration retryAfter(ClassicHttpResponse response) {
        var header = response.getFirstHeader("Retry-After");
        if (header == null) {
            return null;
        }
        try {
            var text = header.getValue().strip();
            var asked = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(clock.instant(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return asked.isNegative() ? null : asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private String tooLate() {
        return "no whole answer within %d ms".formatted(timeout.toMillis());
    }

    private String problem(Exception e) {
        var text = switch (e) {
            case AddressGuard.Refused refused -> refused.getMessage();
            case java.net.UnknownHostException unknown -> "host not found: " + unknown.getMessage();
            case SSLException tls -> "TLS: " + tls.getMessage();
            case SocketTimeoutException _ -> tooLate();
            default -> e.getClass().getSimpleName() + ": " + e.getMessage();
        };
        var line = String.valueOf(text).replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() > LONGEST_PROBLEM ? line.substring(0, LONGEST_PROBLEM) : line;
    }

    private static int millis(long begun) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
