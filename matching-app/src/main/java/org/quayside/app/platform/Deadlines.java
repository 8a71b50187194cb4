package org.quayside.app.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Deadlines, kept in the database beside the events: they survive a restart, and are set in the transaction of the event that sets them. */
@Configuration(proxyBeanMethods = false)
class Deadlines {
    @Bean
    Scheduler scheduler(DataSource database, ObjectProvider<DbSchedulerDeadlineManager> deadlines) {
        // Joins the command's transaction: with a connection of its own it could wait for one that waits for it.
        return Scheduler.create(new TransactionAwareDataSourceProxy(database),
                        DbSchedulerDeadlineManager.humanReadableTask(deadlines::getObject))
                .threads(2)
                .pollingInterval(Duration.ofSeconds(1))
                .build();
    }

    @Bean
    DbSchedulerDeadlineManager deadlineManager(
            Scheduler scheduler, org.axonframework.config.Configuration axon, Serializer serializer, TransactionManager transactions) {
        return DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler)
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(axon))
                .serializer(serializer)
                .transactionManager(transactions)
                .useBinaryPojo(false)
                .build();
    }
}
