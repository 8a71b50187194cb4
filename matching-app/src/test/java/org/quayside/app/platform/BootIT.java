package org.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.QuaysideApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

class BootIT {
    @Test
    void axon_appends_in_springs_transactions(@TempDir Path data) {
        try (var application =
                new SpringApplicationBuilder(QuaysideApplication.class).run("--quayside.data=" + data, "--server.port=0")) {
            assertThat(application.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        }
    }
}
