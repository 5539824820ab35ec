package io.keybuzz.adapters.marketplace.amazon.sp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The faults of reference/marketplaces.md §13 that concern tokens and the interface. */
class AmazonFaultsTest {
    private static final Predicate<Call> ORDERS = call -> call.path().startsWith("/orders/");

    private final Seller seller = new Seller();

    @BeforeEach
    void order() {
        for (int i = 1; i <= 9; i++) {
            seller.amazon.orders().add(Seller.ID, order(i), "UNSHIPPED", "unexpectedProblem");
        }
    }

    @AfterEach
    void close() {
        seller.close();
    }

    private static String order(int number) {
        return "171-0000001-000000" + number;
    }

    private Optional<OrderContext> find(int number) {
        return seller.channel.orders().find(seller.connection, order(number));
    }

    private static ChannelTrouble trouble(ThrowingCallable call) {
        ChannelTrouble trouble = catchThrowableOfType(ChannelTrouble.class, call);
        assertThat(trouble).isNotNull();
        return trouble;
    }

    @Test
    void fault_01_a_token_that_ends_in_between_is_refreshed_once_and_the_same_question_repeated() {
        find(1);
        seller.amazon.login().endTokens();
        assertThat(find(2)).isPresent();
        assertThat(seller.tokensAsked()).isEqualTo(2);
        assertThat(seller.amazon.server().count("GET", order(2))).isEqualTo(2);

        seller.clock.advance(Duration.ofMinutes(59).plusSeconds(1));
        assertThat(find(3)).isPresent();
        assertThat(seller.tokensAsked()).isEqualTo(3);
        assertThat(seller.amazon.server().count("GET", order(3))).isEqualTo(1);
    }

    @Test
    void fault_01_of_many_who_need_a_token_one_asks() {
        var outcomes = Concurrently.run(8, () -> find(1).isPresent());
        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(seller.tokensAsked()).isEqualTo(1);
    }

    @Test
    void fault_02_a_missing_role_stops_after_one_retry_and_asks_for_no_token_after_token() {
        seller.amazon.withoutRoles(Seller.ID);
        ChannelTrouble trouble = trouble(() -> find(1));
        assertThat(trouble.kind()).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(trouble.code()).isEqualTo("role-missing");
        assertThat(seller.amazon.server().count("GET", order(1))).isEqualTo(2);

        for (int i = 2; i <= 6; i++) {
            int number = i;
            trouble(() -> find(number));
        }
        assertThat(seller.tokensAsked()).isLessThanOrEqualTo(7);
        assertThat(seller.amazon.server().count("GET", order(4))).isEqualTo(1);
    }

    @Test
    void fault_03_a_withdrawn_grant_needs_a_person_at_once_and_makes_no_storm() {
        seller.amazon.login().withdraw(Seller.ID);
        var outcomes = Concurrently.run(8, () -> trouble(() -> find(1)).kind());
        assertThat(outcomes).allMatch(outcome -> outcome.result().equals(Optional.of(Kind.ACCESS_WITHDRAWN)));
        assertThat(seller.tokensAsked()).isLessThanOrEqualTo(8);
        assertThat(seller.amazon.server().count("GET", order(1))).isZero();
        assertThat(trouble(() -> find(1)).safeMessage()).doesNotContain("Atzr", "invalid grant");
    }

    @Test
    void fault_04_a_refused_application_is_nobodys_connections_fault_and_heals_with_the_new_secret() {
        seller.amazon.login().rotate("amzn1.oa2-cs.v1.rotated");
        assertThat(trouble(() -> find(1)).kind()).isEqualTo(Kind.APPLICATION_REFUSED);

        seller.store("amzn1.oa2-cs.v1.rotated", 1);
        assertThat(find(1)).isPresent();
    }

    @Test
    void fault_04_another_application_than_the_seller_consented_to_needs_consent_anew() {
        seller.amazon.login().application("amzn1.application-oa2-client.other", "other");
        seller.store("other", 1);
        ChannelTrouble trouble = trouble(() -> find(1));
        assertThat(trouble.kind()).isEqualTo(Kind.ACCESS_WITHDRAWN);
        assertThat(trouble.code()).isEqualTo("application-changed");
    }

    @Test
    void fault_07_a_grant_renewed_while_the_old_one_is_refused_wins() {
        seller.amazon.login().withdraw(Seller.ID);
        seller.amazon
                .server()
                .misbehave(
                        call -> {
                            if (call.path().endsWith("/auth/o2/token")) {
                                seller.consent();
                                return true;
                            }
                            return false;
                        },
                        1,
                        new Fault.Instead(Reply.json(400, "{\"error\":\"invalid_grant\"}")));
        assertThat(find(1)).isPresent();
        assertThat(seller.tokensAsked()).isEqualTo(2);
    }

    @Test
    void fault_08_a_store_that_is_away_is_trouble_of_ours_and_not_the_sellers() {
        seller.secrets.fail(Optional.of(SecretTrouble.Reason.UNAVAILABLE));
        assertThat(trouble(() -> find(1)).kind()).isEqualTo(Kind.UNAVAILABLE);
        seller.secrets.fail(Optional.empty());
        assertThat(find(1)).isPresent();
    }

    @Test
    void fault_09_being_throttled_without_a_word_empties_the_budget() {
        find(1);
        seller.amazon.server().misbehave(ORDERS, 1, new Fault.Instead(Reply.json(429, """
                {"errors":[{"code":"QuotaExceeded","message":"You exceeded your quota for the requested resource.","details":""}]}""")));
        assertThat(trouble(() -> find(2)).kind()).isEqualTo(Kind.THROTTLED);
        int asked = seller.amazon.server().journal().size();
        assertThat(trouble(() -> find(3)).kind()).isEqualTo(Kind.THROTTLED);
        assertThat(seller.amazon.server().journal()).hasSize(asked);
        seller.clock.advance(Duration.ofMinutes(5));
        assertThat(find(3)).isPresent();
    }

    @Test
    void fault_09_a_date_to_come_back_at_is_kept() {
        find(1);
        String at = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                seller.clock.instant().plusSeconds(180).atOffset(ZoneOffset.UTC));
        seller.amazon
                .server()
                .misbehave(ORDERS, 1, new Fault.Instead(Reply.json(429, "{}").header("Retry-After", at)));
        ChannelTrouble trouble = trouble(() -> find(2));
        assertThat(trouble.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(178), Duration.ofSeconds(180));
        seller.clock.advance(Duration.ofSeconds(170));
        assertThat(trouble(() -> find(2)).kind()).isEqualTo(Kind.THROTTLED);
        seller.clock.advance(Duration.ofSeconds(20));
        assertThat(find(2)).isPresent();
    }

    @Test
    void fault_09_the_budget_holds_before_amazon_has_to_say_so() {
        seller.amazon.throttle(true, false);
        for (int i = 0; i < 5; i++) {
            seller.channel.messages().allowed(seller.connection, order(1));
        }
        int asked = seller.amazon.server().journal().size();
        assertThat(trouble(() -> seller.channel.messages().allowed(seller.connection, order(1)))
                        .kind())
                .isEqualTo(Kind.THROTTLED);
        assertThat(seller.amazon.server().journal()).hasSize(asked);
    }

    @Test
    void fault_11_an_edges_page_a_cut_off_answer_and_broken_packing_are_no_orders() {
        seller.amazon.server().misbehave(ORDERS, 1, new Fault.Instead(Reply.html(403, "<html>challenge</html>")));
        assertThat(trouble(() -> find(1)).kind()).isEqualTo(Kind.UNAVAILABLE);
        seller.amazon.server().misbehave(ORDERS, 1, new Fault.Instead(Reply.html(200, "<html>hello</html>")));
        assertThat(trouble(() -> find(1)).kind()).isEqualTo(Kind.BROKEN_ANSWER);
        seller.amazon.server().misbehave(ORDERS, 1, new Fault.CutOff());
        assertThat(trouble(() -> find(1)).kind()).isEqualTo(Kind.INTERRUPTED);
        seller.amazon.server().misbehave(ORDERS, 1, new Fault.BrokenGzip());
        assertThat(trouble(() -> find(1)).kind()).isEqualTo(Kind.BROKEN_ANSWER);
        assertThat(find(1)).isPresent();
    }

    @Test
    void fault_12_an_answer_that_drips_is_given_up_within_the_deadline() {
        try (Seller hurried = new Seller(Duration.ofMillis(700))) {
            hurried.amazon.orders().add(Seller.ID, order(1), "SHIPPED");
            hurried.channel.orders().find(hurried.connection, order(9));
            hurried.amazon.server().misbehave(ORDERS, 1, new Fault.Drip());
            long began = System.nanoTime();
            assertThat(trouble(() -> hurried.channel.orders().find(hurried.connection, order(1)))
                            .kind())
                    .isEqualTo(Kind.INTERRUPTED);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void fault_19_an_order_with_words_we_do_not_know_is_shown_all_the_same() {
        seller.amazon.server().misbehave(ORDERS, 1, new Fault.Instead(Reply.json(200, """
                {"order":{"orderId":"171-0000001-0000001","createdTime":"yesterday","fulfillment":
                 {"fulfillmentStatus":"TELEPORTED","fulfilledBy":"AMAZON"},"orderItems":[{}],"surprise":{"x":[1]}}}""")));
        OrderContext order = find(1).orElseThrow();
        assertThat(order.status()).isEqualTo("TELEPORTED");
        assertThat(order.fulfilledBy()).contains("CHANNEL");
        assertThat(order.orderedAt()).isEmpty();
        assertThat(order.items()).hasSize(1);
    }

    @Test
    void nothing_secret_is_in_what_is_thrown_or_printed() {
        seller.amazon.login().withdraw(Seller.ID);
        ChannelTrouble trouble = trouble(() -> find(1));
        String all = trouble + String.valueOf(trouble.getCause()) + seller.channel + seller.secrets;
        assertThat(all).doesNotContain("Atzr|", "Atza|", "oa2-cs");
        assertThat(new LwaToken("Atza|x", Optional.of("Atzr|y"), Duration.ofHours(1)).toString())
                .doesNotContain("Atz");
        assertThat(SpRequest.get(SpPlans.GET_ORDER, "/x", Map.of("a", "secret")).toString())
                .doesNotContain("secret");
    }
}
