package io.keybuzz.adapters.marketplace.fnac;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.testkit.contract.marketplace.InboundMessageSourceContract;
import io.keybuzz.testkit.fake.fnac.FnacMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FnacSourceTest implements InboundMessageSourceContract {
    private final FnacShop shop = new FnacShop();

    @BeforeEach
    void somebody_writes() {
        buyer("m1", shop.now().minus(Duration.ofHours(1)));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public InboundMessageSource source() {
        return shop.channel.source();
    }

    @Override
    public Connection served() {
        return shop.connection;
    }

    @Override
    public Connection unserved() {
        return shop.other;
    }

    @Test
    void the_first_reading_goes_back_seven_days() {
        buyer("old", shop.now().minus(Duration.ofDays(8)));
        buyer("recent", shop.now().minus(Duration.ofDays(6)));

        assertThat(shop.read())
                .extracting(InboundMessage::externalId)
                .contains("recent")
                .doesNotContain("old");
    }

    @Test
    void reading_again_overlaps_by_ten_minutes_and_then_rests() {
        shop.poll();
        String rest = shop.cursor.orElseThrow();

        assertThat(shop.read()).extracting(InboundMessage::externalId).containsExactly("m1");
        assertThat(shop.pages).isEqualTo(1);
        assertThat(shop.cursor).contains(rest);

        buyer("m2", shop.now());
        buyer("late", shop.now().minus(Duration.ofMinutes(65)));
        assertThat(shop.read()).extracting(InboundMessage::externalId).contains("m2", "late");
    }

    @Test
    void three_hundred_messages_come_whole_even_if_most_changed_in_one_second() {
        Instant at = shop.now().minus(Duration.ofMinutes(30));
        for (int i = 0; i < 300; i++) {
            buyer("n" + i, i < 20 ? at.minusSeconds(600L - i) : at);
        }

        Set<String> found = ids();

        assertThat(found).hasSize(301);
        assertThat(shop.cursor.orElseThrow()).startsWith("rest|");
    }

    @Test
    void fault_14_messages_that_change_while_pages_are_read_do_not_hide_others() {
        Instant at = shop.now().minus(Duration.ofMinutes(120));
        for (int i = 0; i < 250; i++) {
            buyer("n" + i, at.plusSeconds(i));
        }
        var first = shop.channel.source().fetch(shop.connection, shop.cursor);
        Set<String> found = new HashSet<>();
        first.items().forEach(raw -> shop.parse(raw).forEach(message -> found.add(message.externalId())));
        for (int i = 0; i < 50; i++) {
            buyer("n" + i, shop.now());
        }
        shop.cursor = first.nextCursor();
        shop.read().forEach(message -> found.add(message.externalId()));

        assertThat(found).hasSize(251);
    }

    @Test
    void fault_14_and_one_that_says_it_changes_next_year_moves_nothing() {
        buyer("future", shop.now().plus(Duration.ofDays(365)));
        shop.poll();
        shop.clock.advance(Duration.ofHours(1));
        buyer("m2", shop.now());

        assertThat(shop.read()).extracting(InboundMessage::externalId).contains("m2", "future");
    }

    @Test
    void a_cursor_nobody_wrote_is_none() {
        for (String odd : List.of("", "rest|yesterday", "read|1|2|3", "{}", "rest")) {
            assertThat(shop.channel
                            .source()
                            .fetch(shop.connection, java.util.Optional.of(odd))
                            .items())
                    .hasSize(1);
        }
    }

    private Set<String> ids() {
        Set<String> found = new HashSet<>();
        shop.read().forEach(message -> found.add(message.externalId()));
        return found;
    }

    private void buyer(String id, Instant at) {
        shop.fnac.put(FnacMessage.ofBuyer(id, FnacShop.ORDER, "marie", "Bonjour " + id, at));
    }
}
