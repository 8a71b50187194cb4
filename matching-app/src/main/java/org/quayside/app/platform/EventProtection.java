package org.quayside.app.platform;

import tools.jackson.databind.node.ObjectNode;

/** Port to what keeps personal data in events unreadable without the person's key. */
public interface EventProtection {
    /** Whether events of this type have anything to protect; the others pass untouched. */
    boolean concerns(Class<?> event);

    /** Replaces what is personal by its sealed form. */
    void seal(Class<?> event, ObjectNode json);

    /** Puts back what was personal, or null where the person's key is gone. */
    void open(Class<?> event, ObjectNode json);
}
