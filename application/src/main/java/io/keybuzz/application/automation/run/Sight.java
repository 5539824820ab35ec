package io.keybuzz.application.automation.run;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.engine.Facts;
import io.keybuzz.domain.automation.engine.RuleEngine;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.situation.Scene;
import io.keybuzz.domain.automation.situation.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A buyer's message as rules judge it at one moment; its facts are worked out once for however many of them. For one thread. */
record Sight(Scene scene, Classification classification, Facts facts) {
    private static final RuleEngine ENGINE = new RuleEngine();

    /** What others say of a message: what it is about, and how the channel's order stands. They are asked once for all rules. */
    record Told(Classification classification, Optional<Situation.Order> order) {
        /** Asks the channel for the order where a rule that is meant wants to know more of it than its reference. */
        static Told asking(RunParts parts, List<AiRule> rules, Scene scene, Classification classification) {
            Facts facts = Facts.of(scene.judged(classification, parts.now()));
            boolean wanted = rules.stream()
                    .filter(rule -> rule.terms().asksForOrder())
                    .anyMatch(rule -> Turns.isMeant(ENGINE.evaluate(rule, facts)));
            return new Told(
                    classification, wanted ? parts.orders().of(scene.tenant(), scene.ticketId()) : Optional.empty());
        }

        Sight sight(Scene scene, Instant now) {
            Scene whole = order.map(scene::withOrder).orElse(scene);
            return new Sight(whole, classification, Facts.of(whole.judged(classification, now)));
        }
    }
}
