package org.quayside.app.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.quayside.app.QuaysideApplication;
import org.quayside.app.platform.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The application, started inside this process. */
final class ServerProcess implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ServerProcess(ConfigurableApplicationContext context) {
        this.context = context;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
    }

    /**
     * Starts and waits until it is ready.
     *
     * @param port 0: any free one
     * @throws EnvironmentProblem if something around the program is in the way
     */
    static ServerProcess start(int port, @Nullable Path data, Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("server.port", port);
        if (data != null) {
            properties.put("quayside.data", data.toAbsolutePath().toString());
        }
        SpringApplication application = new SpringApplication(QuaysideApplication.class);
        GeneratedWiring.useIn(application);
        String[] arguments = properties.entrySet().stream().map(p -> "--" + p.getKey() + "=" + p.getValue()).toArray(String[]::new);
        try {
            return new ServerProcess(application.run(arguments));
        } catch (RuntimeException e) {
            // Spring Boot has printed what can be done about it.
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof CannotStart || t instanceof org.springframework.boot.web.server.PortInUseException) {
                    throw new EnvironmentProblem(String.valueOf(t.getMessage()));
                }
            }
            throw e;
        }
    }

    String address() {
        return "http://127.0.0.1:" + Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Since the launcher began, or without one since Java did. The operating system knows when the process began to a second only. */
    static Duration sinceStart() {
        var launched = Long.getLong("quayside.launched"); // microseconds
        var start = launched == null ? Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()) : Instant.EPOCH.plus(launched, ChronoUnit.MICROS);
        return Duration.between(start, Instant.now());
    }

    /** Until somebody stops it: Ctrl-C, a signal. */
    void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
    }
}
