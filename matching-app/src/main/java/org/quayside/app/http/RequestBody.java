package org.quayside.app.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.quayside.app.intake.JsonObject;
import org.springframework.http.HttpStatus;

/** Reads what was sent. */
public final class RequestBody {
    /** How problems name the body. */
    public static final String NAME = "body";

    private RequestBody() {}

    public static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw HttpProblem.of(HttpStatus.BAD_REQUEST, "NOT_UTF_8", "the body is not valid UTF-8");
        }
    }

    public static JsonObject json(byte[] body) {
        return JsonObject.of(NAME, JsonObject.parse(NAME, text(body)));
    }
}
