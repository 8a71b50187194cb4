package org.quayside.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class KeyCacheTest {
    private final KeyCache keys = new KeyCache(Clock.systemUTC());

    @Test
    void a_key_is_kept_until_it_is_forgotten() {
        var key = Sealing.newKey();
        keys.put("julia", key, keys.forgotten());
        keys.put("kevin", key, keys.forgotten());
        assertThat(keys.get("julia")).isEqualTo(key);

        keys.forget("julia");
        assertThat(keys.get("julia")).isNull();
        assertThat(keys.get("kevin")).isEqualTo(key);
    }

    @Test
    void a_key_that_was_read_before_it_was_forgotten_is_not_kept_after() {
        var asOf = keys.forgotten();
        var read = Sealing.newKey();

        keys.forget("julia");
        keys.put("julia", read, asOf);

        assertThat(keys.get("julia")).isNull();
    }

    @Test
    void the_eldest_goes_when_there_are_too_many() {
        var key = Sealing.newKey();
        for (int n = 0; n <= KeyCache.LARGEST; n++) {
            keys.put("subject-" + n, key, keys.forgotten());
        }
        assertThat(keys.get("subject-0")).isNull();
        assertThat(keys.get("subject-1")).isEqualTo(key);
    }
}
