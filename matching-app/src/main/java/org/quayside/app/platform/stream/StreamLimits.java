package org.quayside.app.platform.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param heartbeat a comment is sent after so long a silence
 * @param lifetime a stream is closed after so long, so that access is checked again; readers come back by themselves
 * @param retry how long readers shall wait before they come back
 * @param most streams open at a time, of all readers together
 */
@ConfigurationProperties("quayside.streams")
record StreamLimits(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("10m") Duration lifetime,
        @DefaultValue("2s") Duration retry,
        @DefaultValue("1000") int most) {}
