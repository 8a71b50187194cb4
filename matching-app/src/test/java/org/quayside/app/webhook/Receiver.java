package org.quayside.app.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** An endpoint on a real socket, which answers each path as it is told to: well, badly or not at all. */
final class Receiver implements AutoCloseable {
    /** @param at {@link System#nanoTime} */
    record Received(String path, Map<String, String> headers, String body, long at) {
        String id() {
            return header("webhook-id");
        }

        /** Empty: it was not sent. */
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Writes an answer; when it returns the connection goes on, when it throws it is closed. */
    interface Behaviour {
        void answer(Received request, OutputStream out) throws IOException, InterruptedException;
    }

    static final Behaviour OK = status(204);
    private final ServerSocket server;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final Map<String, java.util.Set<String>> ids = new ConcurrentHashMap<>();
    private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();

    Receiver() {
        this(plain());
    }

    Receiver(ServerSocket server) {
        this.server = server;
        Thread.startVirtualThread(this::accept);
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 2_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Behaviour status(int status, String... headers) {
        return (request, out) -> write(out, "HTTP/1.1 " + status + " x\r\n" + String.join("", headers)
                + (status == 204 ? "\r\n" : "Content-Length: 0\r\n\r\n"));
    }

    /** One behaviour for the first requests, another for the rest. */
    static Behaviour first(int times, Behaviour one, Behaviour other) {
        var count = new java.util.concurrent.atomic.AtomicInteger();
        return (request, out) -> (count.incrementAndGet() <= times ? one : other).answer(request, out);
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    String at(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return "http://127.0.0.1:" + port() + path;
    }

    int port() {
        return server.getLocalPort();
    }

    java.util.List<Received> received(String path) {
        return received.stream().filter(one -> one.path().equals(path)).toList();
    }

    java.util.List<Received> received() {
        return java.util.List.copyOf(received);
    }

    /** How many different events have come there. */
    long distinct(String path) {
        return ids.getOrDefault(path, java.util.Set.of()).size();
    }

    /** The same for all paths, summed. */
    long distinct() {
        return ids.values().stream().mapToLong(java.util.Set::size).sum();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                connections.add(socket);
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                var request = read(in);
                if (request == null) {
                    return;
                }
                received.add(request);
                ids.computeIfAbsent(request.path(), _ -> ConcurrentHashMap.newKeySet()).add(request.id());
                behaviours.getOrDefault(request.path(), OK).answer(request, socket.getOutputStream());
            }
        } catch (IOException | InterruptedException _) {
            // Closed by one side or the other.
        }
    }

    private static @Nullable Received read(InputStream in) throws IOException {
        var first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Received(first.split(" ")[1], headers, new String(body, StandardCharsets.UTF_8), System.nanoTime());
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
