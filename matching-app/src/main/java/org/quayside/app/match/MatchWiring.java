package org.quayside.app.match;

import org.quayside.taxonomy.Taxonomy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The taxonomy that this code comes with. */
@Configuration(proxyBeanMethods = false)
class MatchWiring {
    @Bean
    Taxonomy taxonomy() {
        return Taxonomy.builtIn();
    }
}
