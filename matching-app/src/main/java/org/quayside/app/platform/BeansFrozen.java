package org.quayside.app.platform;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Lets Spring remember which beans are of a type once all are registered. By itself it does so only after the web server and all it needs
 * have been made, and looks at every bean for every one that is wanted until then.
 */
@Component
final class BeansFrozen implements BeanFactoryPostProcessor {
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.freezeConfiguration();
    }
}
