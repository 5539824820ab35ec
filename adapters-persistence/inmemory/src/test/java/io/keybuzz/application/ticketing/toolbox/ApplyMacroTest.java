package io.keybuzz.application.ticketing.toolbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.toolbox.macro.ApplyMacro;
import io.keybuzz.application.ticketing.toolbox.macro.GetMacro;
import io.keybuzz.application.ticketing.toolbox.template.DeleteTemplate;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.action.Assignee;
import io.keybuzz.domain.ticketing.action.TicketAction;
import io.keybuzz.domain.ticketing.action.Wording;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApplyMacroTest {
    private final ToolboxDesk desk = new ToolboxDesk();

    private static void assertRefused(ProblemCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_macro_does_all_its_steps_in_one_version_with_one_entry_of_the_audit_trail() {
        TicketId ticket = desk.ticket("Zoé");
        Macro macro = desk.macro(
                ToolboxDesk.reply("Hello {{customer.name|there}}, {{agent.name}} of {{tenant.name}} here"),
                new TicketAction.Priority(TicketPriority.LOW),
                new TicketAction.Assign(Edit.to(Assignee.me()), Edit.keep()),
                new TicketAction.AddTags(List.of("done", "late")),
                ToolboxDesk.note("Closed with a macro"),
                new TicketAction.Status(TicketStatus.RESOLVED));
        long before = desk.view(ticket).version();

        TicketView after = desk.apply(macro, ticket);

        assertThat(after).isEqualTo(desk.view(ticket));
        assertThat(after.version()).isEqualTo(before + 1);
        assertThat(after.status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(after.priority()).isEqualTo(TicketPriority.LOW);
        assertThat(after.tags()).containsExactly("done", "late");
        assertThat(after.assigneeUserId()).isEqualTo(desk.owner.caller().user().value());
        assertThat(desk.messages(ticket))
                .extracting(MessageView::body)
                .containsExactly("Hello", "Hello Zoé, Agathe Agent of Shop acme here", "Closed with a macro");
        assertThat(desk.messages(ticket)).extracting(MessageView::internal).containsExactly(false, false, true);
        assertThat(desk.events(ticket))
                .filteredOn(event -> event.version() == after.version())
                .extracting(EventView::actorId)
                .hasSize(7)
                .containsOnly(desk.owner.caller().user().toString());
        assertThat(desk.billed(ticket)).isEqualTo(2);
        assertThat(desk.audited("ApplyMacro")).isEqualTo(1);
        assertThat(desk.audited("ReplyToTicket")).isZero();
    }

    @Test
    void a_step_that_is_refused_leaves_nothing_of_the_others() {
        TicketId ticket = desk.ticket("Zoé");
        desk.apply(desk.macro(new TicketAction.Status(TicketStatus.RESOLVED)), ticket);
        TicketView before = desk.view(ticket);
        int events = desk.events(ticket).size();
        Macro macro = desk.macro(
                ToolboxDesk.reply("Gone?"),
                new TicketAction.AddTags(List.of("gone")),
                new TicketAction.Status(TicketStatus.ESCALATED));

        assertRefused(TicketProblem.ILLEGAL_MOVE, () -> desk.apply(macro, ticket));

        assertThat(desk.view(ticket)).isEqualTo(before);
        assertThat(desk.events(ticket)).hasSize(events);
        assertThat(desk.messages(ticket)).hasSize(1);
        assertThat(desk.billed(ticket)).isZero();
        assertThat(desk.toolbox()
                        .macros()
                        .get(desk.owner, new GetMacro(macro.id()))
                        .usage())
                .isEqualTo(Macro.Usage.none());
        assertThat(desk.audited("ApplyMacro")).isEqualTo(1);
    }

    @Test
    void a_macro_that_is_used_is_counted_and_keeps_its_version() {
        TicketId ticket = desk.ticket("Zoé");
        Macro macro = desk.macro(new TicketAction.Snooze(Optional.empty(), Optional.of(Duration.ofHours(2))));

        TicketView after = desk.apply(macro, ticket);
        desk.apply(macro, desk.ticket("Max"));

        assertThat(after.snoozedUntil()).isEqualTo(desk.owner.now().plus(Duration.ofHours(2)));
        assertThat(desk.toolbox().macros().get(desk.owner, new GetMacro(macro.id())))
                .isEqualTo(macro.used(new Macro.Usage(2, Optional.of(desk.owner.now()))));
    }

    @Test
    void doing_what_is_so_already_changes_nothing() {
        TicketId ticket = desk.ticket("Zoé");
        Macro macro = desk.macro(new TicketAction.Priority(TicketPriority.NORMAL), new TicketAction.Wake());
        TicketView before = desk.view(ticket);

        assertThat(desk.apply(macro, ticket)).isEqualTo(before);
        assertThat(desk.view(ticket)).isEqualTo(before);
    }

    @Test
    void a_macro_takes_the_template_as_it_is_when_it_is_used() {
        TicketId ticket = desk.ticket("Zoé");
        Template template = desk.template("Dear {{customer.name}}", Map.of());
        Macro macro = desk.macro(new TicketAction.Write(Visibility.PUBLIC, new Wording.Kept(template.id())));

        desk.apply(macro, ticket);
        desk.toolbox().templates().delete(desk.owner, new DeleteTemplate(template.id(), ExpectedVersion.any()));

        assertThat(desk.messages(ticket)).extracting(MessageView::body).containsExactly("Hello", "Dear Zoé");
        assertRefused(TicketProblem.TEMPLATE_NOT_FOUND, () -> desk.apply(macro, ticket));
        assertThat(desk.messages(ticket)).hasSize(2);
    }

    @Test
    void a_macro_for_nobody_we_know_is_not_kept() {
        assertRefused(
                TicketProblem.INVALID_ASSIGNMENT,
                () -> desk.macro(new TicketAction.Assign(Edit.to(Assignee.of(new UUID(1, 1))), Edit.keep())));
        assertRefused(
                TicketProblem.INVALID_ASSIGNMENT,
                () -> desk.macro(new TicketAction.Assign(Edit.keep(), Edit.to(new UUID(1, 1)))));
        assertRefused(
                TicketProblem.INVALID_ACTIONS, () -> desk.macro(new TicketAction.Merge(new TicketId(new UUID(1, 1)))));
    }

    @Test
    void a_ticket_that_somebody_else_changed_is_left_alone() {
        TicketId ticket = desk.ticket("Zoé");
        Macro macro = desk.macro(new TicketAction.Priority(TicketPriority.LOW));

        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> desk.toolbox()
                        .macros()
                        .apply(desk.owner, new ApplyMacro(ticket, macro.id(), ExpectedVersion.of(99L))));
        assertThat(desk.view(ticket).priority()).isEqualTo(TicketPriority.NORMAL);
    }
}
