package org.quayside.app.privacy;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.axonframework.serialization.SerializationException;
import org.quayside.app.platform.EventProtection;
import org.quayside.app.platform.EventTypes;
import org.quayside.privacy.DataSubject;
import org.quayside.privacy.Personal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals the components of an event that are marked {@link Personal} with the key of its {@link DataSubject}. Stored, such a component is
 * {@code {"aes256gcm": "<Base64>"}}; it opens only for the same person, event type and component, so neither may be renamed.
 */
@Component
final class PersonalComponents implements EventProtection {
    private static final String SEALED = "aes256gcm";

    /** What to do with one type of event. */
    private record Plan(String subject, List<String> personal) {
        static final Plan NOTHING = new Plan("", List.of());
    }

    private static final ClassValue<Plan> PLANS = new ClassValue<>() {
        @Override
        protected Plan computeValue(Class<?> event) {
            var personal = names(event, Personal.class);
            var subjects = names(event, DataSubject.class);
            if (!personal.isEmpty() && subjects.size() != 1) {
                throw new IllegalStateException("%s has personal components and %d subjects, not one".formatted(event, subjects.size()));
            }
            return personal.isEmpty() ? Plan.NOTHING : new Plan(subjects.getFirst(), personal);
        }
    };

    private final SubjectKeys keys;
    private final JsonMapper json = JsonMapper.shared();

    PersonalComponents(SubjectKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean concerns(Class<?> event) {
        return !PLANS.get(event).personal.isEmpty();
    }

    @Override
    public void seal(Class<?> event, ObjectNode tree) {
        var plan = PLANS.get(event);
        var subject = tree.required(plan.subject).asString();
        for (var name : plan.personal) {
            if (tree.hasNonNull(name)) {
                var sealed = keys.encrypt(subject, context(event, name), json.writeValueAsBytes(tree.get(name)));
                if (sealed == null) {
                    tree.remove(name);
                } else {
                    tree.putObject(name).put(SEALED, Base64.getEncoder().encodeToString(sealed));
                }
            }
        }
    }

    @Override
    public void open(Class<?> event, ObjectNode tree) {
        var plan = PLANS.get(event);
        var subject = tree.required(plan.subject).asString();
        for (var name : plan.personal) {
            if (tree.hasNonNull(name)) {
                var clear = keys.decrypt(subject, context(event, name), sealed(event, name, tree.get(name)));
                if (clear == null) {
                    tree.remove(name);
                } else {
                    tree.set(name, json.readTree(clear));
                }
            }
        }
    }

    private static byte[] sealed(Class<?> event, String name, JsonNode value) {
        if (!value.path(SEALED).isString()) {
            throw new SerializationException("component %s of a stored %s is not sealed".formatted(name, EventTypes.nameOf(event)));
        }
        return Base64.getDecoder().decode(value.get(SEALED).asString());
    }

    private static String context(Class<?> event, String component) {
        return EventTypes.nameOf(event) + "/" + component;
    }

    private static List<String> names(Class<?> event, Class<? extends Annotation> mark) {
        return Arrays.stream(event.getRecordComponents()).filter(component -> component.isAnnotationPresent(mark))
                .map(RecordComponent::getName).toList();
    }
}
