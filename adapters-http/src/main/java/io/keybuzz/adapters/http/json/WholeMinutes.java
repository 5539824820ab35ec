package io.keybuzz.adapters.http.json;

import java.math.BigDecimal;
import java.time.Duration;

/** Reads whole minutes; whatever else stands there becomes none at all, which the domain refuses. */
public final class WholeMinutes implements Scalars.Reader<Duration> {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    @Override
    public Duration text(String value) {
        return Duration.ZERO;
    }

    @Override
    public Duration number(BigDecimal value) {
        boolean fits =
                value.abs().compareTo(MOST) < 0 && value.stripTrailingZeros().scale() <= 0;
        return fits ? Duration.ofMinutes(value.longValueExact()) : Duration.ZERO;
    }

    @Override
    public Duration flag(boolean value) {
        return Duration.ZERO;
    }
}
