package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.backtest.PastMessage;
import io.keybuzz.domain.automation.backtest.Span;
import io.keybuzz.domain.shared.PageKey;
import java.util.List;
import java.util.Optional;

/** What buyers have written to the current tenant, as it was met then, and what became of it. Changes nothing. */
public interface PastMessages {
    /** How many there are in a stretch of time. */
    long count(Span span);

    /** The next ones by time and id, at most as many as the limit, in one question. @param after the place of the last one before */
    List<PastMessage> next(Span span, Optional<PageKey> after, int limit);
}
