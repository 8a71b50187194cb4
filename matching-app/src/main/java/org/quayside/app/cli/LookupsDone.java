package org.quayside.app.cli;

import java.util.Set;
import org.axonframework.spring.config.MessageHandlerLookup;
import org.axonframework.spring.config.SpringAggregateLookup;
import org.axonframework.spring.config.SpringSagaLookup;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.boot.jackson.JacksonComponentModule;

/**
 * Leaves out of {@link GeneratedWiring} what looks at all beans at a start without a need. Axon's lookups of aggregates and handlers have found them when
 * the wiring is generated, and what they registered is a part of that. Spring's lookup of parts of Jackson that are beans finds none.
 */
final class LookupsDone implements BeanRegistrationExcludeFilter {
    private static final Set<Class<?>> LOOKUPS = Set.of(MessageHandlerLookup.class, SpringAggregateLookup.class, SpringSagaLookup.class);

    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        return LOOKUPS.contains(bean.getBeanClass())
                || bean.getBeanClass() == JacksonComponentModule.class && bean.getBeanFactory().getBeanNamesForAnnotation(JacksonComponent.class).length == 0;
    }
}
