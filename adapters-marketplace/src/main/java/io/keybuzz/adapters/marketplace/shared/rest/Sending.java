package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What became of a message, by how its one request went. Where it may have arrived it is in doubt, and never sent again. */
public final class Sending {
    private static final Set<Kind> DOUBTFUL = Set.of(Kind.INTERRUPTED, Kind.UNAVAILABLE, Kind.BROKEN_ANSWER);

    private Sending() {}

    /** Does what comes before the message's own request; whatever goes wrong there, nothing was sent. */
    public static SendOutcome prepared(Supplier<SendOutcome> sending) {
        try {
            return sending.get();
        } catch (ChannelTrouble trouble) {
            return trouble.kind() == Kind.NOT_ALLOWED
                    ? new SendOutcome.Rejected(trouble.safeMessage())
                    : new SendOutcome.NotSent(trouble.safeMessage());
        }
    }

    /** Sends the message. @param id reads the channel's id of it from an answer that says it is there */
    public static SendOutcome once(Supplier<ChannelAnswer> request, IdOf id) {
        try {
            return outcome(request.get(), id);
        } catch (ChannelTrouble trouble) {
            return DOUBTFUL.contains(trouble.kind())
                    ? new SendOutcome.Ambiguous(trouble.safeMessage())
                    : new SendOutcome.NotSent(trouble.safeMessage());
        }
    }

    private static SendOutcome outcome(ChannelAnswer answer, IdOf id) {
        if (answer.isSuccess()) {
            return answer.isHtml()
                    ? new SendOutcome.Ambiguous(
                            "The channel answered with a page instead of saying that it has the message")
                    : new SendOutcome.Accepted(id.of(answer));
        }
        ChannelTrouble trouble = Statuses.trouble(answer);
        int status = answer.status();
        if (Statuses.isBlockedAtEdge(answer) || status == 401) {
            return new SendOutcome.NotSent(trouble.safeMessage());
        }
        return status >= 400 && status < 500 && status != 408
                ? new SendOutcome.Rejected("The channel refuses the message: " + status)
                : new SendOutcome.Ambiguous(trouble.safeMessage());
    }

    /** Where an answer says which id the message has. */
    @FunctionalInterface
    public interface IdOf {
        Optional<String> of(ChannelAnswer answer);
    }

    /** The id in the first of these fields, if the answer can be read. */
    public static IdOf idIn(String... names) {
        return answer -> Json.read(answer.body()).flatMap(node -> Json.text(node, names));
    }
}
