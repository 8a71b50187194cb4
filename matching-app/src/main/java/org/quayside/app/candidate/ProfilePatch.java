package org.quayside.app.candidate;

import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.RequestBody;
import org.quayside.app.intake.JsonObject;
import org.quayside.candidate.DeclaredProfile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies a JSON Merge Patch (RFC 7396) to a declared profile. */
@Component
final class ProfilePatch {
    private final JsonMapper mapper;
    private final CandidateJson json;

    ProfilePatch(JsonMapper mapper, CandidateJson json) {
        this.mapper = mapper;
        this.json = json;
    }

    DeclaredProfile apply(DeclaredProfile before, byte[] patch) {
        JsonNode change = JsonObject.parse(RequestBody.NAME, RequestBody.text(patch));
        if (!(change instanceof ObjectNode object)) {
            throw HttpProblem.invalid("", "a patch is an object with the fields to change");
        }
        ObjectNode merged = mapper.valueToTree(ProfileBody.of(before));
        merge(merged, object);
        return json.profile(JsonObject.of(RequestBody.NAME, merged));
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var field : patch.properties()) {
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode part) {
                merge(target.get(field.getKey()) instanceof ObjectNode known ? known : target.putObject(field.getKey()), part);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }
}
