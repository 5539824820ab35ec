package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.Topic;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link Classifier}: an answer to everything, always with a confidence and a reason. */
public interface ClassifierContract {
    TenantId TENANT = new TenantId(new UUID(7, 7));

    Classifier classifier();

    private Classification said(String subject, String body) {
        return classifier().classify(TENANT, subject, body, Optional.of("fr"));
    }

    @Test
    default void says_what_a_plain_message_is_about_and_why() {
        Classification found = said("Commande 12345", "Bonjour, je n'ai toujours pas reçu mon colis, où est-il ?");

        assertThat(found.category()).contains(Topic.DELIVERY.word());
        assertThat(found.language()).contains("fr");
        assertThat(found.intents()).containsExactly(Classification.Intent.ORDER_ISSUE);
        assertThat(found.confidence()).isGreaterThan(0.3);
        assertThat(found.reason()).isNotBlank();
        assertThat(found.source()).isNotBlank();
    }

    @Test
    default void has_an_answer_to_anything() {
        for (String body :
                List.of("", " ", "?", "📦📦📦", "\u0000\u202E\uD800", "a".repeat(200_000), "привет, где мой заказ")) {
            Classification found = said("", body);
            assertThat(found.confidence()).isBetween(0.0, 1.0);
            assertThat(found.reason()).isNotBlank();
            assertThat(found.category())
                    .hasValueSatisfying(word -> assertThat(Topic.of(word)).isPresent());
        }
    }
}
