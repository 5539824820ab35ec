package io.keybuzz.testkit.contract.ticketing.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.Assignee;
import io.keybuzz.domain.ticketing.action.TicketAction;
import io.keybuzz.domain.ticketing.action.Wording;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.canned.MacroId;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.saved.Viewer;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.action.port.Macros}. */
public interface MacrosContract extends StoreContract {
    UUID ANNA = new UUID(1, 1);
    UUID BERT = new UUID(1, 2);
    UUID RETURNS = new UUID(2, 1);

    /** Every kind of step in every form, apart from a merge, which macros have not. */
    List<ActionList> STEPS = List.of(
            ActionList.of(
                    new TicketAction.Priority(TicketPriority.URGENT),
                    new TicketAction.Category(Optional.of("a \"b\" \\ {c}")),
                    new TicketAction.Sentiment(Optional.of("angry 😡")),
                    new TicketAction.Assign(Edit.to(Assignee.me()), Edit.clear()),
                    new TicketAction.AddTags(List.of("vip", "école")),
                    new TicketAction.RemoveTags(List.of("new")),
                    new TicketAction.Snooze(Optional.empty(), Optional.of(Duration.ofMinutes(90))),
                    new TicketAction.Write(
                            Visibility.PUBLIC, new Wording.Plain(new TemplateText("Hi {{customer.name|you}}\n\""))),
                    new TicketAction.Write(Visibility.INTERNAL, new Wording.Kept(new TemplateId(new UUID(5, 5)))),
                    new TicketAction.Status(TicketStatus.RESOLVED)),
            ActionList.of(
                    new TicketAction.Category(Optional.empty()),
                    new TicketAction.Sentiment(Optional.empty()),
                    new TicketAction.Assign(Edit.to(Assignee.of(ANNA)), Edit.to(RETURNS)),
                    new TicketAction.Wake()),
            ActionList.of(
                    new TicketAction.Snooze(
                            Optional.of(Instant.parse("2027-01-01T00:00:00.000001Z")), Optional.empty()),
                    new TicketAction.Assign(Edit.clear(), Edit.keep())));

    private Macro given(TenantId tenant, Audience audience, Optional<String> shortcut, ActionList actions) {
        Macro macro = Macro.of(
                stores().ids().next(MacroId::new),
                tenant,
                audience,
                new Label("Close it", shortcut),
                actions,
                stores().now());
        change(tenant, () -> stores().macros().add(macro));
        return macro.stored();
    }

    private List<Macro> visible(TenantId tenant, Viewer viewer, int limit) {
        return allPages(limit, page -> read(tenant, () -> stores().macros().visible(viewer, page)));
    }

    @Test
    default void a_macro_comes_back_as_it_was_kept_with_every_kind_of_step() {
        TenantId tenant = givenTenant();
        for (ActionList actions : STEPS) {
            for (Audience audience : List.of(Audience.user(ANNA), Audience.team(RETURNS), Audience.tenant())) {
                Macro macro = given(tenant, audience, Optional.empty(), actions);

                assertThat(read(tenant, () -> stores().macros().find(macro.id())))
                        .contains(macro);
            }
        }
    }

    @Test
    default void one_sees_ones_own_and_those_of_ones_teams_and_of_the_tenant_newest_first() {
        TenantId tenant = givenTenant();
        Macro own = given(tenant, Audience.user(ANNA), Optional.empty(), STEPS.get(0));
        Macro team = given(tenant, Audience.team(RETURNS), Optional.empty(), STEPS.get(0));
        Macro everybodys = given(tenant, Audience.tenant(), Optional.empty(), STEPS.get(0));
        given(givenTenant(), Audience.tenant(), Optional.empty(), STEPS.get(0));

        assertThat(visible(tenant, new Viewer(ANNA, Set.of(RETURNS)), 1)).containsExactly(everybodys, team, own);
        assertThat(visible(tenant, new Viewer(BERT, Set.of()), 50)).containsExactly(everybodys);
    }

    @Test
    default void a_shortcut_means_one_thing_to_the_same_people() {
        TenantId tenant = givenTenant();
        given(tenant, Audience.tenant(), Optional.of("close"), STEPS.get(0));
        given(tenant, Audience.user(ANNA), Optional.of("close"), STEPS.get(0));

        assertRefused(
                TicketProblem.SHORTCUT_TAKEN,
                () -> given(tenant, Audience.tenant(), Optional.of("close"), STEPS.get(1)));
    }

    @Test
    default void a_change_needs_the_version_that_was_read_and_leaves_the_usage() {
        TenantId tenant = givenTenant();
        Macro macro = given(tenant, Audience.tenant(), Optional.of("close"), STEPS.get(0));
        Instant used = stores().now().plusSeconds(7);
        change(tenant, () -> stores().macros().countUse(macro, used));
        Macro changed = macro.changed(
                new Label("Other", Optional.empty()),
                STEPS.get(1),
                stores().now().plusSeconds(5));

        change(tenant, () -> stores().macros().save(changed));

        Macro stored = read(tenant, () -> stores().macros().find(macro.id())).orElseThrow();
        assertThat(stored)
                .isEqualTo(changed.used(new Macro.Usage(1, Optional.of(used))).stored());
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().macros().save(changed)));
    }

    @Test
    default void everybody_who_uses_it_at_the_same_time_is_counted() {
        TenantId tenant = givenTenant();
        Macro macro = given(tenant, Audience.tenant(), Optional.empty(), STEPS.get(0));

        var outcomes = Concurrently.run(8, () -> {
            for (int i = 0; i < 5; i++) {
                Instant at = stores().now().plusSeconds(i);
                change(tenant, () -> stores().macros().countUse(macro, at));
            }
            return true;
        });

        outcomes.forEach(outcome -> assertThat(outcome.failure()).isEmpty());
        assertThat(read(tenant, () -> stores().macros().find(macro.id())).orElseThrow())
                .isEqualTo(macro.used(
                        new Macro.Usage(40, Optional.of(stores().now().plusSeconds(4)))));
    }

    @Test
    default void another_tenants_macro_is_missing_and_cannot_be_written() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Macro macro = given(owner, Audience.tenant(), Optional.empty(), STEPS.get(0));
        Macro changed = macro.changed(new Label("Mine", Optional.empty()), macro.actions(), stores().now());

        assertThat(read(other, () -> stores().macros().find(macro.id()))).isEmpty();
        changeInVain(other, () -> stores().macros().save(changed));
        changeInVain(other, () -> stores().macros().countUse(macro, stores().now()));
        changeInVain(other, () -> stores().macros().remove(macro));
        assertThat(read(owner, () -> stores().macros().find(macro.id()))).contains(macro);
        change(owner, () -> stores().macros().remove(macro));
        assertThat(read(owner, () -> stores().macros().find(macro.id()))).isEmpty();
    }
}
