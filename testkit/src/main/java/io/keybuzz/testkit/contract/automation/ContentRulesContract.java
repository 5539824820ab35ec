package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.port.ContentRules;
import io.keybuzz.domain.shared.Channel;
import org.junit.jupiter.api.Test;

/** The promises of {@link ContentRules}. */
public interface ContentRulesContract {
    ContentRules contentRules();

    @Test
    default void says_what_keeps_an_answer_from_leaving() {
        assertThat(contentRules().blocks(Channel.AMAZON, "Bonjour, votre colis est en route depuis hier."))
                .isEmpty();
        assertThat(contentRules().blocks(Channel.AMAZON, "Bonjour, écrivez-moi à moi@exemple.fr pour la suite."))
                .isPresent();
    }

    @Test
    default void what_a_channel_only_warns_of_may_leave() {
        assertThat(contentRules().blocks(Channel.FNAC, "Bonjour, appelez le 06 12 34 56 78 demain matin."))
                .isEmpty();
    }
}
