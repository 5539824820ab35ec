package io.keybuzz.adapters.marketplace.amazon.sp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets.Plan;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.testkit.fake.amazon.SpSandbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair that Amazon publishes goes through the fake and our client. */
class SpSandboxTest {
    private static Seller seller;
    private static SpSandbox sandbox;

    @BeforeAll
    static void open() {
        seller = new Seller();
        sandbox = seller.amazon.sandbox();
    }

    @AfterAll
    static void close() {
        seller.close();
    }

    static Stream<SpSandbox.Example> examples() {
        return new SpSandbox().examples().stream();
    }

    @Test
    void all_pairs_are_there() {
        assertThat(examples()).hasSize(79);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_published_question_gets_its_published_answer_and_the_client_understands_it(SpSandbox.Example example) {
        sandbox.prefer(example.status());
        SpRequest request = request(example);
        if (example.status() < 300) {
            JsonNode answer = seller.api.ask(seller.connection, request);
            if (example.isSilent()) {
                assertThat(answer.isMissingNode()).isTrue();
            } else {
                assertThat(answer).isEqualTo(example.response());
            }
        } else {
            assertThatThrownBy(() -> seller.api.ask(seller.connection, request))
                    .isInstanceOfSatisfying(
                            ChannelTrouble.class,
                            trouble -> assertThat(trouble.kind()).isEqualTo(ChannelTrouble.Kind.NOT_ALLOWED))
                    .hasMessage("Amazon refuses the request (status 400)");
        }
    }

    private static SpRequest request(SpSandbox.Example example) {
        String path = example.path();
        Map<String, String> query = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> parameter : example.parameters().entrySet()) {
            String name = "{" + parameter.getKey() + "}";
            String value = words(parameter.getValue());
            if (path.contains(name)) {
                path = path.replace(name, SpRequest.encoded(value));
            } else if (!parameter.getKey().equals("body")) {
                query.put(parameter.getKey(), value);
            }
        }
        if (path.startsWith("/messaging/")) {
            query.putIfAbsent("marketplaceIds", "ATVPDKIKX0DER");
        }
        String target = SpRequest.withQuery(path.replaceAll("\\{\\w+}", "anything"), query);
        return new SpRequest(
                new Plan(example.toString(), 100, 100),
                example.method(),
                target,
                Optional.ofNullable(example.parameters().get("body")));
    }

    private static String words(JsonNode value) {
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.asText()));
        return value.isArray() ? String.join(",", parts) : value.asText();
    }

    @Test
    void what_matches_no_example_is_refused() {
        assertThatThrownBy(() -> seller.api.ask(
                        seller.connection,
                        SpRequest.get(SpPlans.GET_ORDER, "/orders/2026-01-01/orders/999-0000000-0000000", Map.of())))
                .isInstanceOf(ChannelTrouble.class);
    }

    @Test
    void published_orders_and_actions_are_read_as_ours() {
        sandbox.prefer(200);
        assertThat(seller.channel.messages().allowed(seller.connection, "123-1234567-1234567"))
                .extracting(SpMessages.Action::name)
                .contains("confirmDeliveryDetails", "negativeFeedbackRemoval", "amazonMotors");
        assertThat(seller.channel.messages().language(seller.connection, "123-1234567-1234567"))
                .contains("en-US");
        assertThat(seller.channel.probe().probe(seller.connection).settings().get(SpSellers.MARKETPLACES))
                .contains("ATVPDKIKX0DER");
    }
}
