package org.quayside.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

class GeneratedWiringTest {
    private static StandardEnvironment with(String source, String... names) {
        return new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                for (var name : names) {
                    sources.addLast(new MapPropertySource(source, Map.of(name, "x")));
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port", "server.address", "quayside.data", "quayside.demo", "logging.level.root", "spring.mongodb.uri",
        "spring.datasource.url", "SPRING_DATASOURCE_URL", "SPRING_MONGODB_URI", "PATH", "SERVER_PORT", "spring.application.pid"})
    void settings_that_beans_read_leave_the_choice_of_beans_alone(String name) {
        assertThat(GeneratedWiring.suits(with("settings", name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.mail.host", "SPRING_MAIL_HOST", "spring.profiles.active", "spring.autoconfigure.exclude", "axon.metrics.enabled",
        "spring.security.oauth2.resourceserver.jwt.issuer-uri", "management.endpoints.web.exposure.include", "server.ssl.bundle"})
    void settings_that_may_change_which_beans_there_are_do_not_suit_it(String name) {
        assertThat(GeneratedWiring.suits(with("settings", name))).isFalse();
    }

    @Test
    void what_the_program_itself_sets_was_known_when_it_was_generated() {
        var own = "Config resource 'class path resource [application.yml]' via location 'optional:classpath:/'";
        assertThat(GeneratedWiring.suits(with(own, "spring.threads.virtual.enabled"))).isTrue();
        assertThat(GeneratedWiring.suits(with("Config resource 'file [application.yml]' via location 'optional:file:./'", "spring.mail.host"))).isFalse();
    }
}
