package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.Classification.Intent;
import io.keybuzz.domain.automation.classification.Classification.Sentiment;
import io.keybuzz.domain.automation.classification.MessageRef;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.automation.port.Classifications}. */
public interface ClassificationsContract extends StoreContract {
    Classification FULL = new Classification(
            Optional.of("return"),
            Sentiment.NEGATIVE,
            Optional.of("fr"),
            Set.of(Intent.ORDER_ISSUE, Intent.RETURN_REQUEST),
            0.55,
            "French by its words; return: “retour…”",
            "lexical",
            12);
    Classification BARE = new Classification(
            Optional.empty(), Sentiment.NEUTRAL, Optional.empty(), Set.of(), 0, "nothing", "a-model", 0);

    private MessageRef aMessage(TenantId tenant) {
        return new MessageRef(
                tenant, givenTicket(tenant).id().value(), stores().ids().next());
    }

    private boolean put(MessageRef message, Classification classification) {
        return inTenant(
                message.tenant(), () -> stores().classifications().put(message, classification, stores().now()));
    }

    @Test
    default void what_was_said_comes_back_equal() {
        TenantId tenant = givenTenant();
        MessageRef one = aMessage(tenant);
        MessageRef other = aMessage(tenant);
        UUID unknown = stores().ids().next();

        assertThat(put(one, FULL)).isTrue();
        assertThat(put(other, BARE)).isTrue();

        assertThat(read(tenant, () -> stores().classifications().find(one.message())))
                .contains(FULL);
        assertThat(read(tenant, () -> stores().classifications().find(unknown))).isEmpty();
        assertThat(read(
                        tenant,
                        () -> stores().classifications().findAll(List.of(one.message(), other.message(), unknown))))
                .isEqualTo(Map.of(one.message(), FULL, other.message(), BARE));
        assertThat(read(tenant, () -> stores().classifications().findAll(List.of())))
                .isEmpty();
    }

    @Test
    default void the_first_word_stays() {
        MessageRef message = aMessage(givenTenant());
        put(message, FULL);

        assertThat(put(message, BARE)).isFalse();

        assertThat(read(message.tenant(), () -> stores().classifications().find(message.message())))
                .contains(FULL);
    }

    @Test
    default void another_tenant_sees_and_changes_nothing() {
        MessageRef message = aMessage(givenTenant());
        TenantId other = givenTenant();
        changeInVain(other, () -> stores().classifications().put(message, BARE, stores().now()));
        put(message, FULL);

        assertThat(read(other, () -> stores().classifications().find(message.message())))
                .isEmpty();
        assertThat(read(other, () -> stores().classifications().findAll(List.of(message.message()))))
                .isEmpty();
    }
}
