package io.keybuzz.domain.ticketing.desk;

import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.canned.Facts;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.canned.Variable;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What becomes of a ticket that waits for the buyer, or is resolved, and hears nothing.
 *
 * @param days after which it is closed, 1 to 365; 0 leaves it as it is
 * @param warnDays how long before that the buyer is told, less than {@code days}; 0 to tell nobody
 * @param message what the buyer is told, with the places that templates know; nobody writes it, so there is no agent
 */
public record AutoClose(int days, int warnDays, Optional<String> message) {
    public static final int MOST_DAYS = 365;

    /** Refuses with {@code ticketing/invalid-desk-rules}, and an unknown variable with {@code -invalid-template}. */
    public AutoClose {
        if (days < 0 || days > MOST_DAYS || warnDays < 0 || (warnDays > 0 && warnDays >= days)) {
            throw TicketProblem.INVALID_DESK_RULES.refuse(
                    "autoCloseDays is 0 to " + MOST_DAYS + ", autoCloseWarnDays less than that");
        }
        if (message.filter(text -> !Texts.hasContent(text)
                        || !Texts.isStorable(text)
                        || Texts.length(text) > MessageBody.MAX_WRITTEN)
                .isPresent()) {
            throw TicketProblem.INVALID_DESK_RULES.refuse(
                    "autoCloseMessage has 1 to " + MessageBody.MAX_WRITTEN + " characters");
        }
        if (message.map(TemplateText::new)
                .filter(text -> !Texts.hasContent(text.fill(new Facts(Map.of()))))
                .isPresent()) {
            throw TicketProblem.INVALID_DESK_RULES.refuse(
                    "autoCloseMessage must say something also where none of its variables is known");
        }
        if (warnDays > 0 && message.isEmpty()) {
            throw TicketProblem.INVALID_DESK_RULES.refuse("a warning needs an autoCloseMessage");
        }
    }

    /** Nothing is closed by itself. */
    public static AutoClose never() {
        return new AutoClose(0, 0, Optional.empty());
    }

    /** What the buyer of a ticket is told, as far as it fits. @param tenant its name, asked for only where there is a place for it */
    public String messageFor(TicketView ticket, Supplier<Optional<String>> tenant) {
        TemplateText text = new TemplateText(message.orElseThrow());
        boolean named = text.variables().contains(Variable.TENANT_NAME);
        Facts facts = Facts.ofNobody(ticket, named ? tenant.get() : Optional.empty());
        return Texts.truncate(text.fill(facts), MessageBody.MAX_WRITTEN);
    }

    public boolean isOn() {
        return days > 0;
    }

    /** Whether the buyer is told first. */
    public boolean warns() {
        return warnDays > 0;
    }

    public Duration after() {
        return Duration.ofDays(days);
    }

    public Duration lead() {
        return Duration.ofDays(warnDays);
    }
}
