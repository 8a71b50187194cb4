package org.quayside.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.quayside.app.webhook.ReceivedSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code quayside webhook-listen}: an endpoint to play with, which subscribes itself and prints what arrives. */
@Command(name = "webhook-listen", mixinStandardHelpOptions = true,
        description = "Opens an endpoint on this machine, subscribes it to a running server, checks signatures and prints events until stopped.",
        footer = {"%nExamples:", "  quayside webhook-listen", "  quayside webhook-listen --from 0 --answer 503", ExitCodes.TEXT})
final class WebhookListenCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Spec
    private CommandSpec spec;

    @Option(names = "--listen", paramLabel = "PORT", defaultValue = "0", description = "port to listen on (default: any)")
    private int port;

    @Option(names = "--server", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080", description = "the server (default: ${DEFAULT-VALUE})")
    private String server;

    @Option(names = "--token", paramLabel = "TOKEN", defaultValue = "${env:QUAYSIDE_TOKEN}", description = "bearer token (default: QUAYSIDE_TOKEN; a server in demo mode gives one by itself)")
    private @Nullable String token;

    @Option(names = "--from", paramLabel = "POSITION", description = "position behind which to begin, 0: the beginning (default: from now on)")
    private @Nullable String from;

    @Option(names = "--answer", paramLabel = "STATUS", defaultValue = "204", description = "what to answer, to see what a failure does (default: ${DEFAULT-VALUE})")
    private int answer;

    @Option(names = "--events", paramLabel = "N", defaultValue = "0", description = "stops after so many events, without the test event at the beginning (default: never)")
    private int most;

    private String secret = "";
    private final AtomicInteger taken = new AtomicInteger();
    private final CountDownLatch pinged = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    WebhookListenCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var to = QuaysideServer.at(server, token);
        if (!to.answers()) {
            throw new EnvironmentProblem(server + " does not answer; start it with quayside demo");
        }
        var account = token == null ? to.signedInAs("integrator") : to;
        var enough = new CountDownLatch(Math.max(1, most));
        var listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            listener.setExecutor(threads);
            listener.createContext("/", exchange -> receive(exchange, enough));
            var endpoint = "http://127.0.0.1:%d/".formatted(listener.getAddress().getPort());
            var id = subscribe(account, endpoint);
            var leave = new Thread(() -> account.delete("/api/v1/subscriptions/" + id));
            Runtime.getRuntime().addShutdownHook(leave);
            // The socket is bound already: what arrives meanwhile waits, and is printed below this line.
            say("listening on %s as subscription %s; stop with Ctrl-C".formatted(endpoint, id));
            listener.start();
            try {
                seeThatItCanBeReached(account, id);
                enough.await();
                pinged.await();
            } finally {
                listener.stop(1);
                Runtime.getRuntime().removeShutdownHook(leave);
                account.delete("/api/v1/subscriptions/" + id);
            }
        }
        return ExitCodes.OK;
    }

    private String subscribe(QuaysideServer account, String endpoint) {
        var wish = MAPPER.createObjectNode().put("endpoint", endpoint).put("description", "quayside webhook-listen");
        if (from != null) {
            wish.put("lastEventId", from);
        }
        var made = account.post("/api/v1/subscriptions", "application/json", MAPPER.writeValueAsBytes(wish));
        if (!made.good()) {
            throw new EnvironmentProblem("the server refuses the subscription: " + made.problem());
        }
        var id = made.body().get("id").stringValue();
        secret = account.get("/api/v1/subscriptions/" + id + "/secret").body().at("/keys/0/key").stringValue();
        return id;
    }

    /** By a test event. Where even that does not arrive nothing will, and to wait would look like a quiet market. */
    private static void seeThatItCanBeReached(QuaysideServer account, String id) {
        var tested = account.post("/api/v1/subscriptions/" + id + "/test", "application/json", new byte[0]);
        if (!tested.good()) {
            throw new EnvironmentProblem("the server sends no test event: " + tested.problem());
        }
        if (tested.body().path("status").asInt(0) == 0) {
            throw new EnvironmentProblem("the server cannot reach this endpoint: " + tested.body().path("problem").asString(""));
        }
    }

    private void receive(HttpExchange exchange, CountDownLatch enough) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            var objection = ReceivedSignature.objection(secret, headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"), body, Instant.now());
            var event = event(body);
            var ping = event.path("type").asString("").equals("org.quayside.ping");
            var counts = most > 0 && !ping;
            if (counts && taken.incrementAndGet() > most) {
                // Several are on their way at once: what comes on top of the last is left to be sent again.
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            say("%s  %s".formatted(objection == null ? "genuine" : "REFUSED, " + objection, line(event, body.length)));
            exchange.sendResponseHeaders(objection == null ? answer : 401, -1);
            if (counts) {
                enough.countDown();
            }
            if (ping) {
                pinged.countDown();
            }
        }
    }

    private static JsonNode event(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            return MAPPER.missingNode();
        }
    }

    private static String line(JsonNode event, int length) {
        return !event.isObject() ? "%d bytes that are no event".formatted(length)
                : "%s  %s  %s  %s".formatted(event.path("time").asString(""), event.path("sequence").asString(""), event.path("type").asString(""),
                        event.path("subject").asString(""));
    }

    private synchronized void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
