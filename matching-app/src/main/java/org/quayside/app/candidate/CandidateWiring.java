package org.quayside.app.candidate;

import org.quayside.taxonomy.Taxonomy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the readers of requests need. */
@Configuration(proxyBeanMethods = false)
class CandidateWiring {
    @Bean
    CandidateJson candidateJson(Taxonomy taxonomy) {
        return new CandidateJson(taxonomy);
    }
}
