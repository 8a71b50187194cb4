package org.quayside.app.platform.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** All requests of this process that wait for news: keeps each going until its reader leaves, its time is up or the process stops. */
@Component
@EnableConfigurationProperties(StreamLimits.class)
public class OpenStreams {
    /** So long at most until a stream notices that it shall end. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final StreamLimits limits;
    private final Semaphore places;
    private volatile boolean closing;

    OpenStreams(StreamLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.most());
    }

    /** Sends to one reader and returns when its stream has ended. The calling thread is the request's own. */
    public void serve(HttpServletRequest request, HttpServletResponse response, StreamSource source) {
        if (request.getMethod().equals("HEAD")) {
            begin(response);
            return;
        }
        if (!places.tryAcquire()) {
            throw full();
        }
        try {
            send(response, source);
        } catch (IOException _) {
            // The reader left or did not read: it resumes from its last id.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void send(HttpServletResponse response, StreamSource source) throws IOException, InterruptedException {
        begin(response);
        var stream = new EventStream(response.getOutputStream());
        stream.retryAfter(limits.retry().toMillis());
        var end = System.nanoTime() + limits.lifetime().toNanos();
        var quietSince = System.nanoTime();
        while (!closing && System.nanoTime() < end) {
            var more = source.sendNewer(stream);
            if (System.nanoTime() - quietSince >= limits.heartbeat().toNanos()) {
                stream.heartbeat();
            }
            if (stream.flush()) {
                quietSince = System.nanoTime();
            }
            if (!more) {
                source.awaitNews(limits.heartbeat().compareTo(LOOK_AGAIN) < 0 ? limits.heartbeat() : LOOK_AGAIN);
            }
        }
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Tells nginx and its like not to collect what is meant to arrive at once.
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** Whether the process stops, so that nobody should go on waiting. */
    public boolean closing() {
        return closing;
    }

    /** How many are open. */
    public int count() {
        return limits.most() - places.availablePermits();
    }

    /** Before the web server waits for its requests to end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private ErrorResponseException full() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "%d streams are open, and no more are served: come back later".formatted(limits.most()));
        var refusal = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, problem, null);
        refusal.getHeaders().add("Retry-After", "10");
        return refusal;
    }
}
