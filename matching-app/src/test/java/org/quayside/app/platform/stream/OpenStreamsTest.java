package org.quayside.app.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponseException;

/** Over real sockets, with the web server that the application has. */
class OpenStreamsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final Tomcat tomcat = new Tomcat();
    private OpenStreams streams = new OpenStreams(new StreamLimits(Duration.ofMillis(50), LONG, Duration.ofSeconds(2), 2));
    private Supplier<StreamSource> source = OpenStreamsTest::silent;

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        var connector = tomcat.getConnector();
        connector.setProperty("connectionTimeout", "1500");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = (StandardContext) tomcat.addContext("", null);
        context.setClearReferencesThreadLocals(false);
        context.setClearReferencesRmiTargets(false);
        Tomcat.addServlet(context, "stream", new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                streams.serve(request, response, source.get());
            }
        }).setAsyncSupported(true);
        context.addServletMappingDecoded("/", "stream");
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        streams.close();
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void a_silent_stream_sends_heartbeats() throws IOException {
        try (var reader = open()) {
            assertThat(reader.lineStartingWith("retry")).isEqualTo("retry: 2000");
            assertThat(reader.lineStartingWith(":")).isEqualTo(": heartbeat");
            assertThat(reader.lineStartingWith(":")).isEqualTo(": heartbeat");
        }
        Awaiting.until("dropped", () -> streams.count() == 0);
    }

    @Test
    void data_of_several_lines_is_one_event() throws IOException {
        source = () -> once("7", "first\nsecond");
        try (var reader = open()) {
            assertThat(reader.lineStartingWith("id")).isEqualTo("id: 7");
            assertThat(reader.lineStartingWith("event")).isEqualTo("event: changed");
            assertThat(reader.lineStartingWith("data")).isEqualTo("data: first");
            assertThat(reader.lineStartingWith("data")).isEqualTo("data: second");
        }
    }

    @Test
    void who_does_not_read_is_dropped_and_holds_up_nobody() throws IOException {
        source = () -> sending(stream -> {
            stream.event("1", "found", "x".repeat(10_000));
            return true;
        });
        try (var sleeping = open(); var reading = open()) {
            Awaiting.until("both open", () -> streams.count() == 2);
            var deadline = System.nanoTime() + Awaiting.PATIENCE.toNanos();
            while (streams.count() > 1) { // without a pause: who reads slowly is dropped too
                assertThat(reading.lineStartingWith("data")).isNotEmpty();
                assertThat(System.nanoTime()).as("who sleeps is dropped").isLessThan(deadline);
            }
            assertThat(sleeping.socket.isConnected()).isTrue();
            assertThat(reading.lineStartingWith("data")).isNotEmpty();
        }
    }

    @Test
    void a_stream_ends_after_its_lifetime_so_that_access_is_checked_again() throws IOException {
        streams = new OpenStreams(new StreamLimits(LONG, Duration.ofMillis(100), Duration.ofSeconds(2), 2));
        try (var reader = open()) {
            assertThat(reader.lineStartingWith("never")).isEmpty();
        }
        Awaiting.until("dropped", () -> streams.count() == 0);
    }

    @Test
    void no_more_streams_are_opened_than_allowed() {
        var none = new OpenStreams(new StreamLimits(LONG, LONG, LONG, 0));
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> none.serve(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), silent()))
                .satisfies(refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(503));
    }

    private interface Sending {
        boolean send(EventStream stream) throws IOException;
    }

    private static StreamSource sending(Sending sending) {
        var news = new Signal();
        return new StreamSource() {
            @Override
            public boolean sendNewer(EventStream stream) throws IOException {
                return sending.send(stream);
            }

            @Override
            public void awaitNews(Duration atMost) throws InterruptedException {
                news.await(0, atMost);
            }
        };
    }

    private static StreamSource silent() {
        return sending(stream -> false);
    }

    private static StreamSource once(String id, String data) {
        var sent = new AtomicBoolean();
        return sending(stream -> {
            if (!sent.getAndSet(true)) {
                stream.event(id, "changed", data);
            }
            return false;
        });
    }

    @Test
    void a_list_is_changed_only_when_it_differs_from_what_the_reader_has() throws IOException {
        var signal = new Signal();
        var rows = new AtomicReference<>(List.of("a"));
        var position = new AtomicLong(7);
        source = () -> new ChangeSource(rows::get, position::get, signal, "7");
        try (var reader = open()) {
            assertThat(reader.lineStartingWith(":")).isEqualTo(": heartbeat");
            position.set(8);
            signal.raise();
            rows.set(List.of("a", "b"));
            position.set(9);
            signal.raise();
            assertThat(reader.lineStartingWith("id")).isEqualTo("id: 9");
            assertThat(reader.lineStartingWith("event")).isEqualTo("event: changed");
        }
        source = () -> new ChangeSource(rows::get, position::get, signal, "7");
        try (var late = open()) {
            assertThat(late.lineStartingWith("id")).isEqualTo("id: 9");
        }
    }

    private Reader open() throws IOException {
        var socket = new Socket("127.0.0.1", tomcat.getConnector().getLocalPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return new Reader(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
    }

    private record Reader(Socket socket, BufferedReader lines) implements AutoCloseable {
        /** Empty: the stream has ended. */
        String lineStartingWith(String start) {
            try {
                var line = lines.readLine();
                while (line != null && !line.startsWith(start) && !line.equals("0")) {
                    line = lines.readLine();
                }
                return line == null || line.equals("0") ? "" : line;
            } catch (IOException _) {
                return "";
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
