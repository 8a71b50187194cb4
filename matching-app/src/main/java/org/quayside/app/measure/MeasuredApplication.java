package org.quayside.app.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quayside.app.QuaysideApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole application, with everything embedded unless told otherwise, on an empty data directory that is deleted at the end. */
final class MeasuredApplication implements AutoCloseable {
    private final Path data;
    private final ConfigurableApplicationContext context;

    private MeasuredApplication(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    static MeasuredApplication start(String... settings) throws IOException {
        var data = Files.createTempDirectory("quayside-measure");
        var application = new SpringApplication(QuaysideApplication.class);
        var all = new ArrayList<>(List.of("--quayside.data=" + data, "--quayside.demo=true", "--server.port=0", "--logging.level.root=warn"));
        all.addAll(List.of(settings));
        var context = application.run(all.toArray(String[]::new));
        return new MeasuredApplication(data, context);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }

}
