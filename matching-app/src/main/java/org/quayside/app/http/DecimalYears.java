package org.quayside.app.http;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Years as the API writes them: 25 tenths are 2.5, 30 tenths are 3. */
public final class DecimalYears {
    private DecimalYears() {}

    public static @Nullable BigDecimal of(@Nullable Integer tenths) {
        if (tenths == null) {
            return null;
        }
        return tenths % 10 == 0 ? BigDecimal.valueOf(tenths / 10) : BigDecimal.valueOf(tenths, 1);
    }
}
