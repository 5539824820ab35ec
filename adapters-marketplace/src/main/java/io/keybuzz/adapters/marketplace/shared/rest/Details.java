package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.domain.marketplace.RawContent;
import java.util.Optional;
import java.util.function.Supplier;

/** A thread read whole, to the letter as the channel gave it. */
public final class Details {
    private Details() {}

    /** {@link #read(Supplier)}, saying before each request that we are still there. */
    public static Optional<RawContent> read(Runnable alive, Supplier<ChannelAnswer> request) {
        return read(() -> {
            alive.run();
            return request.get();
        });
    }

    /**
     * Nothing where the channel has no such thread any more. What cannot be read is asked for once more. If it is JSON by its
     * own account and unreadable twice, it is handed on as it is: one broken thread in quarantine is better than a cursor
     * that never passes it. A page or an empty body instead is trouble, and will be asked for again.
     */
    public static Optional<RawContent> read(Supplier<ChannelAnswer> request) {
        ChannelAnswer answer = request.get();
        if (isReadable(answer)) {
            return Optional.of(RawContent.of(answer.body()));
        }
        ChannelAnswer again = answer.isSuccess() ? request.get() : answer;
        if (again.status() == 404 || again.status() == 410) {
            return Optional.empty();
        }
        Statuses.read(again);
        boolean json = again.header("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        if (!isReadable(again) && (!json || again.body().length == 0)) {
            throw Json.unreadable();
        }
        return Optional.of(RawContent.of(again.body()));
    }

    private static boolean isReadable(ChannelAnswer answer) {
        return answer.isSuccess()
                && !answer.isHtml()
                && Json.read(answer.body()).isPresent();
    }
}
