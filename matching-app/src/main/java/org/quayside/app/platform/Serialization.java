package org.quayside.app.platform;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The three serializers that Axon asks for; XStream, its default, is not even on the class path. */
@Configuration(proxyBeanMethods = false)
class Serialization {
    /** An event is of revision 1 until {@code @Revision} says that its shape has changed. */
    @Bean
    RevisionResolver revisionResolver() {
        var annotated = new AnnotationRevisionResolver();
        return type -> {
            var revision = annotated.revisionOf(type);
            return revision == null && EventTypes.isEvent(type) ? "1" : revision;
        };
    }

    /** Tokens, deadlines, messages. */
    @Bean
    @Primary
    Jackson3Serializer serializer(RevisionResolver revisions) {
        return EventJson.serializer(revisions);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Jackson3Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(Jackson3Serializer serializer, RevisionResolver revisions, EventProtection protection) {
        return new EventSerializer(serializer, revisions, protection);
    }
}
