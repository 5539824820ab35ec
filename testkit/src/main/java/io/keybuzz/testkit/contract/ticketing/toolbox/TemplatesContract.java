package io.keybuzz.testkit.contract.ticketing.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.saved.Viewer;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.action.port.Templates}. */
public interface TemplatesContract extends StoreContract {
    UUID ANNA = new UUID(1, 1);
    UUID BERT = new UUID(1, 2);
    UUID RETURNS = new UUID(2, 1);

    private Template given(TenantId tenant, Audience audience, Optional<String> shortcut) {
        Template template = Template.of(
                stores().ids().next(TemplateId::new),
                tenant,
                audience,
                new Label("Where is it? “later”", shortcut),
                new TemplateText("Hello {{customer.name|there}},\n\tit is on its way. 📦 \\ \" {}"),
                Map.of("fr", new TemplateText("Bonjour {{customer.name}}"), "de", new TemplateText("Hallo")),
                stores().now());
        change(tenant, () -> stores().templates().add(template));
        return template.stored();
    }

    private Template saved(Template changed) {
        return inTenant(changed.tenant(), () -> stores().templates().save(changed));
    }

    private List<Template> visible(TenantId tenant, Viewer viewer, int limit) {
        return allPages(limit, page -> read(tenant, () -> stores().templates().visible(viewer, page)));
    }

    @Test
    default void a_template_comes_back_as_it_was_kept() {
        TenantId tenant = givenTenant();
        for (Audience audience : List.of(Audience.user(ANNA), Audience.team(RETURNS), Audience.tenant())) {
            Template template = given(tenant, audience, Optional.of("late"));

            assertThat(read(tenant, () -> stores().templates().find(template.id())))
                    .contains(template);
        }
        Template nameless = given(tenant, Audience.tenant(), Optional.empty());
        assertThat(read(tenant, () -> stores().templates().find(nameless.id()))).contains(nameless);
        assertThat(nameless.version()).isEqualTo(1);
    }

    @Test
    default void one_sees_ones_own_and_those_of_ones_teams_and_of_the_tenant_newest_first() {
        TenantId tenant = givenTenant();
        Template own = given(tenant, Audience.user(ANNA), Optional.empty());
        Template others = given(tenant, Audience.user(BERT), Optional.empty());
        Template team = given(tenant, Audience.team(RETURNS), Optional.empty());
        Template everybodys = given(tenant, Audience.tenant(), Optional.empty());
        given(givenTenant(), Audience.tenant(), Optional.empty());

        assertThat(visible(tenant, new Viewer(ANNA, Set.of(RETURNS)), 1)).containsExactly(everybodys, team, own);
        assertThat(visible(tenant, new Viewer(BERT, Set.of()), 50)).containsExactly(everybodys, others);
    }

    @Test
    default void a_shortcut_means_one_thing_to_the_same_people() {
        TenantId tenant = givenTenant();
        given(tenant, Audience.tenant(), Optional.of("late"));
        given(tenant, Audience.user(ANNA), Optional.of("late"));
        given(tenant, Audience.user(BERT), Optional.of("late"));
        given(givenTenant(), Audience.tenant(), Optional.of("late"));
        Template other = given(tenant, Audience.tenant(), Optional.of("later"));

        assertRefused(TicketProblem.SHORTCUT_TAKEN, () -> given(tenant, Audience.tenant(), Optional.of("late")));
        Template renamed =
                other.changed(new Label("Later", Optional.of("late")), other.body(), Map.of(), stores().now());
        assertRefused(TicketProblem.SHORTCUT_TAKEN, () -> saved(renamed));
        assertThat(read(tenant, () -> stores().templates().find(other.id()))).contains(other);
    }

    @Test
    default void a_change_needs_the_version_that_was_read() {
        TenantId tenant = givenTenant();
        Template template = given(tenant, Audience.tenant(), Optional.of("late"));
        Template changed = template.changed(
                new Label("Other", Optional.empty()),
                new TemplateText("Other"),
                Map.of(),
                stores().now().plusSeconds(5));

        Template stored = saved(changed);

        assertThat(stored.version()).isEqualTo(2);
        assertThat(visible(tenant, new Viewer(ANNA, Set.of()), 50)).containsExactly(stored);
        assertRefused(CommonProblem.STALE_VERSION, () -> saved(changed));
    }

    @Test
    default void a_template_that_was_taken_away_is_gone_and_its_shortcut_free() {
        TenantId tenant = givenTenant();
        Template template = given(tenant, Audience.tenant(), Optional.of("late"));

        change(tenant, () -> stores().templates().remove(template));

        assertThat(read(tenant, () -> stores().templates().find(template.id()))).isEmpty();
        assertThat(visible(tenant, new Viewer(ANNA, Set.of()), 50)).isEmpty();
        given(tenant, Audience.tenant(), Optional.of("late"));
    }

    @Test
    default void another_tenants_template_is_missing_and_cannot_be_written() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Template template = given(owner, Audience.tenant(), Optional.empty());
        Template changed =
                template.changed(new Label("Mine", Optional.empty()), template.body(), Map.of(), stores().now());

        assertThat(read(other, () -> stores().templates().find(template.id()))).isEmpty();
        changeInVain(other, () -> stores().templates().save(changed));
        changeInVain(other, () -> stores().templates().remove(template));
        assertThat(read(owner, () -> stores().templates().find(template.id()))).contains(template);
    }
}
