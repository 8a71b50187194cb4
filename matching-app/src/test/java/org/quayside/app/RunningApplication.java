package org.quayside.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application on a data directory of the test's own, to be stopped and started again. */
public record RunningApplication(ConfigurableApplicationContext context) implements AutoCloseable {
    public static RunningApplication on(Path data, String... arguments) {
        return on(data, Clock.systemUTC(), arguments);
    }

    /** One that believes another clock. */
    public static RunningApplication on(Path data, Clock clock, String... arguments) {
        var all = new ArrayList<>(List.of("--quayside.data=" + data, "--server.port=0"));
        all.addAll(List.of(arguments));
        return new RunningApplication(new SpringApplicationBuilder(QuaysideApplication.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("clockOfTheTest", Clock.class, () -> clock, definition -> definition.setPrimary(true)))
                .run(all.toArray(String[]::new)));
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public void send(Object command) {
        get(CommandGateway.class).sendAndWait(command);
    }

    /** Payloads of one aggregate's events. */
    public List<Object> events(Object aggregate) {
        return get(EventStore.class).readEvents(aggregate.toString()).asStream().<Object>map(event -> event.getPayload()).toList();
    }

    public JdbcClient sql() {
        return get(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
