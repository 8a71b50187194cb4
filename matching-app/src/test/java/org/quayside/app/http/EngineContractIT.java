package org.quayside.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The one documented operation that {@link ContractIT} leaves out: switches to another engine, in an application of its own. */
@TestPropertySource(properties = "quayside.engine.switch=manual")
@DirtiesContext
class EngineContractIT extends HttpApi {
    static final String SWITCH = "post /api/v1/engines/{engine}/switch";

    @Test
    void an_engine_that_is_built_is_switched_to_as_documented() {
        var contract = new Contract(send(request("/openapi.json").GET()).json(), this::as);
        contract.call("integrator", "post /api/v1/candidates", "{\"externalId\": \"counted\", \"name\": \"Ada Ho\", \"text\": \"Skills\\nPython, COBOL\\n\"}", 201);
        contract.call("operator", "post /api/v1/engines", "{\"recount\": true, \"throttle\": 100}", 202);
        contract.know("engine", get("operator", "/api/v1/engines").json().get("items").get(1).get("version").stringValue());
        awaitState(contract.known("engine"), "BUILT");
        contract.call("operator", SWITCH, "", 202);
        assertThat(contract.wrong()).isEmpty();
        assertThat(contract.answered()).contains(SWITCH);
        awaitState(contract.known("engine"), "SERVING");
    }

    private void awaitState(String engine, String state) {
        Awaiting.until(state, () -> get("operator", "/api/v1/engines/" + engine).json().path("state").asString(""), state::equals);
    }
}
