package io.keybuzz.domain.billing.statement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares a sum out by weight, to the cent: each gets what the sum of all up to it, rounded down, is more than that of all before
 * it. The shares add up to the sum, and none is off by a whole cent.
 */
public final class Apportionment {
    private Apportionment() {}

    /** @param weights none below 0; all 0 only with nothing to share */
    public static List<Long> of(long sum, List<Long> weights) {
        BigInteger whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<Long> shares = new ArrayList<>(weights.size());
        BigInteger weight = BigInteger.ZERO;
        long given = 0;
        for (long next : weights) {
            weight = weight.add(BigInteger.valueOf(next));
            long upTo = whole.signum() == 0
                    ? 0
                    : BigInteger.valueOf(sum).multiply(weight).divide(whole).longValueExact();
            shares.add(upTo - given);
            given = upTo;
        }
        return shares;
    }
}
