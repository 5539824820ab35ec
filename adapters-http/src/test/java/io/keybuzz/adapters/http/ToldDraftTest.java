package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.automation.Automation;
import io.keybuzz.application.automation.backtest.Backtests;
import io.keybuzz.application.automation.draft.DiscardAiDraft;
import io.keybuzz.application.automation.draft.Drafting;
import io.keybuzz.application.automation.draft.EditAiDraft;
import io.keybuzz.application.automation.draft.ListAiDrafts;
import io.keybuzz.application.automation.draft.RequestAiDraft;
import io.keybuzz.application.automation.draft.UseAiDraft;
import io.keybuzz.application.automation.rule.AiRulebook;
import io.keybuzz.application.automation.run.Runs;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.draft.AiDraft;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A writer that breaks off in the middle of an answer that is told. */
class ToldDraftTest {
    private final Demo demo = Demo.start(app -> new KeyBuzzApplication(
            app.tenancy(),
            app.ticketing(),
            new Breaking(app.automation()),
            app.marketplaces(),
            app.billing(),
            app.auditing(),
            app.privacy(),
            app.relay()));

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void the_last_line_says_all_that_the_answer_would_have_said() throws IOException {
        String agent = demo.token(Demo.ACME_AGENT);
        String drafts = "/api/v1/tickets/" + UUID.randomUUID() + "/drafts";

        Http.Answer plain = demo.http.post(drafts, agent, "{}");
        Http.Answer told = demo.http.post(drafts + "/stream", agent, "{}");

        assertThat(plain.status()).isEqualTo(502);
        assertThat(told.status()).isEqualTo(200);
        List<String> lines = told.body().lines().toList();
        assertThat(lines).hasSize(2).first().isEqualTo("{\"piece\":\"Hel\"}");
        JsonNode problem = new ObjectMapper().readTree(lines.get(1)).get("problem");
        assertThat(problem.get("instance").textValue()).isEqualTo(told.header("X-Request-Id"));
        assertThat(problem.get("cause").textValue()).isEqualTo("truncated");
        assertThat(((ObjectNode) problem).without("instance").toString())
                .isEqualTo(((ObjectNode) plain.json()).without("instance").toString());
    }

    private record Breaking(Automation whole) implements Automation {
        @Override
        public AiRulebook rules() {
            return whole.rules();
        }

        @Override
        public Backtests backtests() {
            return whole.backtests();
        }

        @Override
        public Runs runs() {
            return whole.runs();
        }

        @Override
        public Drafting drafts() {
            return new BreakingOff(whole.drafts());
        }
    }

    private record BreakingOff(Drafting whole) implements Drafting {
        @Override
        public AiDraft request(CallContext call, RequestAiDraft command, Consumer<String> piece) {
            piece.accept("Hel");
            throw AutomationProblem.WRITER_FAILED.refuse(
                    "The model's answer broke off", Map.of("cause", "truncated", "transient", false));
        }

        @Override
        public List<AiDraft> list(CallContext call, ListAiDrafts query) {
            return whole.list(call, query);
        }

        @Override
        public AiDraft edit(CallContext call, EditAiDraft command) {
            return whole.edit(call, command);
        }

        @Override
        public AiDraft use(CallContext call, UseAiDraft command) {
            return whole.use(call, command);
        }

        @Override
        public AiDraft discard(CallContext call, DiscardAiDraft command) {
            return whole.discard(call, command);
        }
    }
}
