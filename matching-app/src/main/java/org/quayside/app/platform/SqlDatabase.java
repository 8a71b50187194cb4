package org.quayside.app.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database that holds the truth: PostgreSQL where {@code spring.datasource.url} says so, a durable H2 file otherwise. */
@Configuration(proxyBeanMethods = false)
class SqlDatabase {
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties, DataDirectory directory) throws SQLException {
        if (properties.getUrl() == null) {
            return EventFile.in(directory);
        }
        Tables.bringUpToDate(properties.determineUrl(), properties.determineUsername(), properties.determinePassword());
        return properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    }

    static boolean isPostgres(HikariDataSource database) {
        return isPostgres(database.getJdbcUrl());
    }

    static boolean isPostgres(String url) {
        return url.startsWith("jdbc:postgresql:");
    }
}
