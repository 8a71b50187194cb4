package org.quayside.app.http;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Answer to a POST that made or revised something: where it is now. It names nobody, so that it may be kept for replays of an
 * Idempotency-Key.
 */
public record Written(String id, long version) {
    /** 201 if it is new, 200 if it was there already. */
    public static ResponseEntity<Written> answer(boolean created, URI location, String id, long version) {
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .location(location).eTag(EntityTag.of(version)).body(new Written(id, version));
    }
}
