package org.quayside.app.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.quayside.application.DeclineReason;
import org.quayside.candidate.Contact;

/** An application as the API shows it. {@code contact}: only where both sides have agreed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationBody(
        String id, long version, String candidate, String vacancy, String organization, boolean interested, boolean shortlisted,
        @Nullable DeclineReason declined, boolean contactOpen, boolean interviewed, boolean hired, @Nullable Contact contact) {
    static ApplicationBody of(ApplicationView.Entry e, @Nullable Contact contact) {
        return new ApplicationBody(e.id().toString(), e.version(), e.candidate().value(), e.vacancy().value(), e.organization().value(),
                e.interested(), e.shortlisted(), e.declined(), e.contactOpen(), e.interviewed(), e.hired(), contact);
    }
}
