package org.quayside.app.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database that holds the truth: PostgreSQL where {@code spring.datasource.url} says so, a durable H2 file otherwise. */
@Configuration(proxyBeanMethods = false)
class SqlDatabase {
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties, DataDirectory directory) {
        if (properties.getUrl() != null) {
            return properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        }
        return EventFile.in(directory);
    }

    /** The migrations are one text for both databases, up to the type of a byte column and how many numbers are taken at once. */
    @Bean
    FlywayConfigurationCustomizer placeholders(HikariDataSource database) {
        return flyway -> flyway.placeholders(isPostgres(database)
                ? Map.of("bytes", "BYTEA", "some_bytes", "BYTEA", "event_numbers_at_once", "1")
                // H2 keeps a BLOB apart from its row; what is small and comes in thousands belongs into the row.
                : Map.of("bytes", "BLOB", "some_bytes", "BINARY VARYING(1048576)", "event_numbers_at_once", "200"));
    }

    static boolean isPostgres(HikariDataSource database) {
        return database.getJdbcUrl().startsWith("jdbc:postgresql:");
    }
}
