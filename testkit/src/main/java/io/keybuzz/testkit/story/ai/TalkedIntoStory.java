package io.keybuzz.testkit.story.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Done;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.fake.writer.ScriptedReplyWriter;
import io.keybuzz.testkit.fuzz.Injections;
import io.keybuzz.testkit.given.GivenAiRule;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Buyers who try to take over whoever answers them, and a writer that does all they say. */
public interface TalkedIntoStory {
    StoreFixture stores();

    @Test
    default void nothing_happens_that_the_rule_does_not_say() {
        List<Injections.Injection> all = Injections.all();
        var obeyed = all.stream()
                .collect(Collectors.toMap(Injections.Injection::message, Injections.Injection::obeyed, (a, b) -> a));
        RuleWorld world = new RuleWorld(
                stores(),
                ScriptedReplyWriter.answering(task -> new WrittenReply(
                        obeyed.getOrDefault(
                                task.thread().get(task.thread().size() - 1).text(), "Bonjour"),
                        1,
                        "obedient",
                        10)));
        world.rule(GivenAiRule.of(world.tenant, stores().ids(), world.now())
                .then(new AiAction.SendReply(Optional.empty(), Optional.empty()))
                .then(new AiAction.AddTag("seen"))
                .build());

        assertThat(all).hasSizeGreaterThanOrEqualTo(100);
        int left = 0;
        for (Injections.Injection injection : all) {
            Heard heard = world.opens(injection.message());
            world.hears(heard);
            left += world.said(heard).size();
            assertThat(world.ticket(heard).status())
                    .as(injection.technique())
                    .isIn(TicketStatus.OPEN, TicketStatus.WAITING_CUSTOMER);
            assertThat(world.ticket(heard).tags()).isSubsetOf("seen");
            assertThat(world.ticket(heard).assigneeUserId()).isNull();
        }
        List<AiRuleExecution> runs = world.runs();
        assertThat(runs).hasSize(all.size());
        assertThat(runs.stream()
                        .flatMap(run -> run.details().actions().stream())
                        .map(Done::type))
                .isSubsetOf(AiActionType.SEND_REPLY, AiActionType.ADD_TAG);
        assertThat(left).as("what was obeyed and left by itself").isZero();
        assertThat(runs).extracting(AiRuleExecution::result).containsOnly(ExecutionResult.FAILED);
    }
}
