package io.keybuzz.domain.ticketing.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.canned.Variable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ActionListTest {
    private static final TicketAction.Status CLOSE = new TicketAction.Status(TicketStatus.CLOSED);

    private static void assertRefused(TicketProblem code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void each_kind_is_there_once_and_a_merge_alone() {
        TicketAction.Merge merge = new TicketAction.Merge(new TicketId(new UUID(1, 1)));

        assertRefused(TicketProblem.INVALID_ACTIONS, () -> new ActionList(List.of()));
        assertRefused(
                TicketProblem.INVALID_ACTIONS, () -> ActionList.of(CLOSE, new TicketAction.Status(TicketStatus.OPEN)));
        assertRefused(TicketProblem.INVALID_ACTIONS, () -> ActionList.of(CLOSE, merge));
        assertRefused(TicketProblem.INVALID_ACTIONS, () -> ActionList.of(merge).requireForMacro());
        assertThat(ActionList.of(merge).mergeTarget()).contains(merge.target());
        assertThat(ActionList.of(CLOSE, new TicketAction.Priority(TicketPriority.LOW))
                        .words())
                .containsExactly("status", "priority");
    }

    @Test
    void steps_that_say_nothing_are_refused() {
        assertRefused(TicketProblem.INVALID_ACTIONS, () -> new TicketAction.Assign(Edit.keep(), Edit.keep()));
        assertRefused(TicketProblem.INVALID_TAGS, () -> new TicketAction.AddTags(List.of()));
        assertRefused(TicketProblem.INVALID_TAGS, () -> new TicketAction.RemoveTags(List.of("a b")));
        assertRefused(TicketProblem.INVALID_ACTIONS, () -> new TicketAction.Snooze(Optional.empty(), Optional.empty()));
        assertRefused(
                TicketProblem.INVALID_ACTIONS,
                () -> new TicketAction.Snooze(Optional.of(Instant.EPOCH), Optional.of(Duration.ofHours(1))));
        assertRefused(
                TicketProblem.INVALID_ACTIONS,
                () -> new TicketAction.Snooze(Optional.empty(), Optional.of(Duration.ofDays(367))));
        assertRefused(TicketProblem.INVALID_ACTIONS, () -> new TicketAction.Category(Optional.of("two\nlines")));
        assertRefused(TicketProblem.INVALID_ACTIONS, () -> new TicketAction.Sentiment(Optional.of("x".repeat(51))));
    }

    @Test
    void what_has_to_be_looked_up_is_told() {
        ActionList actions = ActionList.of(
                new TicketAction.Assign(Edit.to(Assignee.of(new UUID(1, 2))), Edit.to(new UUID(1, 3))),
                new TicketAction.Write(
                        Visibility.INTERNAL, new Wording.Plain(new TemplateText("For {{tenant.name}}"))));

        assertThat(actions.users()).containsExactly(new UUID(1, 2));
        assertThat(actions.teams()).containsExactly(new UUID(1, 3));
        assertThat(actions.mentions(Variable.TENANT_NAME)).isTrue();
        assertThat(actions.mentions(Variable.AGENT_NAME)).isFalse();
        assertThat(ActionList.of(new TicketAction.Assign(Edit.to(Assignee.me()), Edit.clear()))
                        .users())
                .isEmpty();
    }
}
