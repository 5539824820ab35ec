package io.keybuzz.application.automation.run;

import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.situation.Scene;
import io.keybuzz.domain.ticketing.event.BuyerWrote;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Runs the rules that a buyer's message sets off, in the order of their positions; each sees what those before it have done. A
 * rule runs over messages that came when it was there already. One that cannot run now does not hold back those behind it.
 */
@Worker("buyers who have written")
public final class RuleRunner implements Subscriber {
    public static final String NAME = "rule-runner";
    private static final Set<AiTrigger> BY_MESSAGE = EnumSet.complementOf(EnumSet.of(AiTrigger.NO_ANSWER_TIMEOUT));

    private final RunParts parts;
    private final Understanding understanding;
    private final Turns turns;

    public RuleRunner(RunParts parts) {
        this.parts = parts;
        this.understanding = new Understanding(parts);
        this.turns = new Turns(parts);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of(BuyerWrote.TYPE);
    }

    @Override
    public void on(StoredEvent event) {
        List<AiRule> rules = rulesFor(event);
        Optional<Scene> scene = rules.isEmpty() ? Optional.empty() : look(event);
        List<AiRule> meant = scene.map(it -> meant(rules, it)).orElse(List.of());
        if (!meant.isEmpty()) {
            Scene first = scene.orElseThrow();
            run(event, meant, Sight.Told.asking(parts, meant, first, understanding.of(first)));
        }
    }

    /** Looks again only where something may have changed: to find out what a message is about takes time, and so does writing. */
    private void run(StoredEvent event, List<AiRule> rules, Sight.Told told) {
        Optional<Sight> sight = see(event, told);
        Optional<RuntimeException> first = Optional.empty();
        Iterator<AiRule> next = rules.iterator();
        while (next.hasNext() && sight.isPresent()) {
            try {
                sight = turns.take(next.next(), sight.get()) ? see(event, told) : sight;
            } catch (RuntimeException trouble) {
                first = first.or(() -> Optional.of(trouble));
                sight = see(event, told);
            }
        }
        first.ifPresent(trouble -> {
            throw trouble;
        });
    }

    /** Whatever has kept it from running was nothing that is known to pass. */
    @Override
    public void gaveUp(StoredEvent event, String error) {
        look(event).ifPresent(scene -> {
            Sight sight =
                    new Sight.Told(understanding.withoutAsking(scene), Optional.empty()).sight(scene, parts.now());
            meant(rulesFor(event), scene).forEach(rule -> turns.giveUp(rule, sight, error));
        });
    }

    private static List<AiRule> meant(List<AiRule> rules, Scene scene) {
        return rules.stream()
                .filter(rule -> !rule.createdAt().isAfter(scene.heardAt()))
                .toList();
    }

    /** One question for tenants that have none, and so for most messages. */
    private List<AiRule> rulesFor(StoredEvent event) {
        return parts.unitOfWork().read(scope(event), () -> {
            List<AiRule> inForce = parts.stores().rules().inForce(BY_MESSAGE);
            if (inForce.isEmpty()) {
                return inForce;
            }
            Set<AiRuleId> ran = parts.stores().executions().ranOver(id(event, "messageId"));
            return inForce.stream().filter(rule -> !ran.contains(rule.id())).toList();
        });
    }

    private Optional<Sight> see(StoredEvent event, Sight.Told told) {
        return look(event).map(scene -> told.sight(scene, parts.now()));
    }

    private Optional<Scene> look(StoredEvent event) {
        return parts.unitOfWork()
                .read(scope(event), () -> parts.situations().of(id(event, "ticketId"), id(event, "messageId")));
    }

    private static UUID id(StoredEvent event, String name) {
        return UUID.fromString(Objects.requireNonNull(event.payload().get(name)));
    }

    private static TenantScope scope(StoredEvent event) {
        return new TenantScope.One(event.tenant());
    }
}
