package org.quayside.app.cli;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.FileKind;

/** What {@code doctor} looks at. Nothing is changed, except that a writable data folder is created and removed again. */
record Checkup(int port, Path data, @Nullable String mongo, @Nullable String sql) {
    private static final long MEGABYTE = 1L << 20;

    enum State {
        OK,
        WARN,
        FAIL
    }

    record Finding(State state, String what, String finding) {}

    List<Finding> findings() {
        return List.of(java(), memory(), disk(), folder(), freePort(), sqlDatabase(), mongoDb(), parser());
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        return new Finding(version >= 25 ? State.OK : State.FAIL, "Java", "%s at %s%s".formatted(System.getProperty("java.version"),
                System.getProperty("java.home"), version >= 25 ? "" : "; 25 or newer is needed"));
    }

    private static Finding memory() {
        long megabytes = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return new Finding(megabytes >= 900 ? State.OK : megabytes >= 400 ? State.WARN : State.FAIL, "memory",
                "%,d MB of heap at most, %d processors%s".formatted(megabytes, Runtime.getRuntime().availableProcessors(), megabytes >= 900 ? "" : "; 1,000 MB are better"));
    }

    private Finding disk() {
        try {
            long megabytes = Files.getFileStore(existing()).getUsableSpace() / MEGABYTE;
            return new Finding(megabytes >= 1000 ? State.OK : megabytes >= 200 ? State.WARN : State.FAIL, "disk", "%,d MB free for %s".formatted(megabytes, data));
        } catch (IOException e) {
            return new Finding(State.FAIL, "disk", "cannot ask: " + e.getMessage());
        }
    }

    private Path existing() {
        Path path = data;
        while (path.getParent() != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }

    private Finding folder() {
        Path lock = data.resolve("lock");
        if (!Files.exists(data)) {
            return new Finding(Files.isWritable(existing()) ? State.OK : State.FAIL, "data folder",
                    Files.isWritable(existing()) ? data + " will be created" : existing() + " is not writable");
        }
        if (!Files.isDirectory(data) || !Files.isWritable(data)) {
            return new Finding(State.FAIL, "data folder", data + " is not a writable folder");
        }
        if (!Files.exists(lock)) {
            return new Finding(State.OK, "data folder", data + " is free");
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock held = channel.tryLock()) {
            return held != null ? new Finding(State.OK, "data folder", data + " is free") : inUse(lock);
        } catch (OverlappingFileLockException e) {
            return inUse(lock);
        } catch (IOException e) {
            return new Finding(State.FAIL, "data folder", "%s: %s".formatted(data, e.getMessage()));
        }
    }

    private Finding inUse(Path lock) {
        try {
            return new Finding(State.WARN, "data folder", "%s is in use by process %s".formatted(data, Files.readString(lock, StandardCharsets.US_ASCII).strip()));
        } catch (IOException e) {
            return new Finding(State.WARN, "data folder", data + " is in use");
        }
    }

    private Finding freePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return new Finding(State.OK, "port", port + " is free");
        } catch (IOException e) {
            boolean quayside = QuaysideServer.at("http://127.0.0.1:" + port, null).answers();
            return new Finding(quayside ? State.OK : State.FAIL, "port", quayside ? "Quayside runs on %d".formatted(port)
                    : "%d is taken by another program; stop it or choose another with --port".formatted(port));
        }
    }

    private Finding sqlDatabase() {
        if (sql == null) {
            return new Finding(State.OK, "SQL", "embedded H2, " + data.resolve("events.mv.db"));
        }
        DriverManager.setLoginTimeout(5);
        try (var connection = DriverManager.getConnection(sql, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"))) {
            var about = connection.getMetaData();
            return new Finding(State.OK, "SQL", "%s %s".formatted(about.getDatabaseProductName(), about.getDatabaseProductVersion()));
        } catch (SQLException e) {
            return new Finding(State.FAIL, "SQL", "%s: %s".formatted(sql.replaceAll("password=[^&;]*", "password=…"), e.getMessage()));
        }
    }

    private Finding mongoDb() {
        if (mongo == null) {
            return new Finding(State.OK, "MongoDB", "embedded, " + data.resolve("read-models.mv"));
        }
        try {
            MongoClientSettings settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(mongo))
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS)).build();
            try (var client = MongoClients.create(settings)) {
                Object version = client.getDatabase("admin").runCommand(new Document("buildInfo", 1)).get("version");
                return new Finding(State.OK, "MongoDB", "version " + version);
            }
        } catch (RuntimeException e) {
            return new Finding(State.FAIL, "MongoDB", String.valueOf(e.getMessage()).lines().findFirst().orElse("does not answer"));
        }
    }

    private static Finding parser() {
        try (DocumentText documents = new DocumentText()) {
            byte[] page = "<html><body><p>Python</p></body></html>".getBytes(StandardCharsets.US_ASCII);
            boolean read = documents.textOf("doctor.html", FileKind.HTML, page).equals("Python");
            return new Finding(read ? State.OK : State.FAIL, "document parser", read ? "reads a page in a process of its own" : "reads nonsense");
        } catch (RuntimeException e) {
            return new Finding(State.FAIL, "document parser", String.valueOf(e.getMessage()));
        }
    }
}
