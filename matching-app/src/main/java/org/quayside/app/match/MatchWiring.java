package org.quayside.app.match;

import java.nio.file.Path;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The taxonomy that this code comes with, and what this installation imported. Another taxonomy is another engine version. */
@Configuration(proxyBeanMethods = false)
class MatchWiring {
    @Bean
    Taxonomy taxonomy(@Value("${quayside.data}") Path data) {
        return Taxonomy.withImports(data.resolve(Taxonomy.FOLDER));
    }
}
