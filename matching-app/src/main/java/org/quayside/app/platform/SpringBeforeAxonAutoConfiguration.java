package org.quayside.app.platform;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Empty: puts Spring Boot's data source and transactions before Axon's conditions on them. Axon 4.13 names the classes of Spring Boot 3;
 * without this the event store would silently run outside of Spring's transactions.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration"
        })
public class SpringBeforeAxonAutoConfiguration {}
