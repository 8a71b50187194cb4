package org.quayside.app.platform.readmodel;

import java.util.List;
import org.quayside.app.platform.DeadLetters;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/deadletters} for operators: GET lists parked events without their content, POST to {@code /deadletters/<processor>}
 * tries them again, in their order among all events.
 */
@Component
@Endpoint(id = "deadletters")
public final class DeadLetterEndpoint {
    private static final int MOST = 1_000;

    private final DeadLetters letters;
    private final Projections projections;

    DeadLetterEndpoint(DeadLetters letters, Projections projections) {
        this.letters = letters;
        this.projections = projections;
    }

    /** The oldest ones, and how many there are. */
    public record Listing(long count, List<DeadLetters.Letter> letters) {}

    @ReadOperation
    public Listing list() {
        return new Listing(letters.count(), letters.list(MOST));
    }

    @WriteOperation
    public void tryAgain(@Selector String processor) {
        if (!projections.processors().contains(processor)) {
            throw new InvalidEndpointRequestException("no such processor: " + processor,
                    "there is no processor '%s', %s are".formatted(processor, String.join(", ", projections.processors())));
        }
        projections.tryAgain(processor);
    }
}
