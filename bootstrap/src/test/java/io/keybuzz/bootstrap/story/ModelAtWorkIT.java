package io.keybuzz.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.writer.FakeOpenAi;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import io.keybuzz.testkit.story.Openings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server whose answers a model writes: however that one fails, tickets stay usable and nothing is half-written. */
class ModelAtWorkIT {
    private static final FakeOpenAi MODEL = FakeOpenAi.saying("Bonjour, nous regardons cela.");

    @RegisterExtension
    static final ServedHouse HOUSE = new ServedHouse(Map.of(
            "KEYBUZZ_AI_BASE_URL",
            MODEL.address().toString(),
            "KEYBUZZ_AI_API_KEY",
            FakeOpenAi.KEY,
            "KEYBUZZ_AI_MODEL",
            "fake",
            "KEYBUZZ_AI_TIME_LIMIT",
            "2s"));

    private final House house = HOUSE.house();

    @AfterAll
    static void stop() {
        MODEL.close();
    }

    @BeforeEach
    void well() {
        MODEL.finish("stop");
        MODEL.content(asked -> FakeOpenAi.form("Bonjour, nous regardons cela.", 0.8));
    }

    /** Nothing is kept of it, and the ticket takes a person's answer. */
    private void fails(String owner, String cause) {
        String ticket = Openings.ticket(house, owner, "Bonjour", "Où est mon colis ?");
        Answer wished = house.call(owner, "POST", ticket + "/drafts", "{}");

        assertThat(wished.status()).as(cause + ": " + wished.body()).isEqualTo(502);
        assertThat(wished.text("code")).isEqualTo("automation/writer-failed");
        assertThat(wished.text("cause")).isEqualTo(cause);
        assertThat(house.call(owner, "GET", ticket + "/drafts", "").body()).contains("\"data\":[]");
        assertThat(house.call(owner, "POST", ticket + "/messages", "{\"body\":\"I look into it\",\"isInternal\":true}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void each_failure_is_named_and_leaves_nothing() {
        String owner = Openings.owner(house, "failing-model");

        MODEL.content(asked -> "{\"reply\": 7}");
        fails(owner, "garbled");
        well();
        MODEL.finish("length");
        fails(owner, "truncated");
        well();
        MODEL.finish("content_filter");
        fails(owner, "refused");
        well();
        MODEL.next(Reply.json(401, "{\"error\":{\"message\":\"no\"}}"));
        fails(owner, "credentials");
        MODEL.misbehave(1, new Fault.Late(Duration.ofSeconds(5)));
        fails(owner, "slow");

        String ticket = Openings.ticket(house, owner, "Bonjour", "Où est mon colis ?");
        Answer made = house.call(owner, "POST", ticket + "/drafts", "{}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("body")).isEqualTo("Bonjour, nous regardons cela.");
    }

    @Test
    void a_rule_says_why_it_failed_and_suggests_nothing() {
        String owner = Openings.owner(house, "failing-rule");
        String rule = "{\"name\":\"Answer\",\"trigger\":\"incoming_message\",\"executionMode\":\"suggest_only\","
                + "\"actions\":[{\"type\":\"send_reply\",\"params\":{}}]}";
        assertThat(house.call(owner, "POST", "/ai/rules", rule).status()).isEqualTo(201);
        MODEL.finish("length");

        String ticket = Openings.ticket(house, owner, "Bonjour", "Où est mon colis ?");
        String runs = ticket + "/ai-executions";
        house.until(() -> house.call(owner, "GET", runs, "").body().contains("\"result\":\"failed\""));

        assertThat(house.call(owner, "GET", runs, "").body()).contains("\"reason\":\"writer\"", "truncated");
        assertThat(house.call(owner, "GET", ticket + "/messages", "").body()).doesNotContain("nous regardons");
        assertThat(house.call(owner, "GET", ticket + "/drafts", "").body()).contains("\"data\":[]");
    }
}
