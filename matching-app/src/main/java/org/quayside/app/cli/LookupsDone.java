package org.quayside.app.cli;

import java.util.Set;
import org.axonframework.spring.config.MessageHandlerLookup;
import org.axonframework.spring.config.SpringAggregateLookup;
import org.axonframework.spring.config.SpringSagaLookup;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;

/**
 * Leaves out of {@link GeneratedWiring} what looks at all methods of all beans at a start to register aggregates and handlers: it has done
 * so when the wiring is generated, and what it registered is a part of that.
 */
final class LookupsDone implements BeanRegistrationExcludeFilter {
    private static final Set<Class<?>> LOOKUPS = Set.of(MessageHandlerLookup.class, SpringAggregateLookup.class, SpringSagaLookup.class);

    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        return LOOKUPS.contains(bean.getBeanClass());
    }
}
