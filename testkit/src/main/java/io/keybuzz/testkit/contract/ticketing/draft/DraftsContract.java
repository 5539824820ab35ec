package io.keybuzz.testkit.contract.ticketing.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.draft.Draft;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.draft.port.Drafts}. */
public interface DraftsContract extends StoreContract {
    private Draft aDraft(String body) {
        TenantId tenant = givenTenant();
        return Draft.written(
                tenant, givenTicket(tenant).id(), stores().ids().next(), body, Visibility.PUBLIC, stores().now());
    }

    private static Draft saying(Draft draft, String body, Visibility visibility) {
        return new Draft(
                draft.tenant(),
                draft.ticket(),
                draft.user(),
                MessageBody.written(body),
                visibility,
                0,
                draft.updatedAt().plusSeconds(1));
    }

    private Draft saved(Draft draft) {
        return inTenant(draft.tenant(), () -> stores().drafts().save(draft));
    }

    private void removed(Draft draft) {
        change(draft.tenant(), () -> stores().drafts().remove(draft.ticket(), draft.user()));
    }

    private Optional<Draft> found(Draft draft) {
        return read(draft.tenant(), () -> stores().drafts().find(draft.ticket(), draft.user()));
    }

    @Test
    default void the_last_one_saved_comes_back_equal_with_its_version() {
        Draft first = aDraft("Je regarde\n  📦");
        assertThat(found(first)).isEmpty();

        assertThat(saved(first)).isEqualTo(first.stored(1));
        Draft second = saying(first, "Ou plutôt une note", Visibility.INTERNAL);
        assertThat(saved(second)).isEqualTo(second.stored(2));

        assertThat(found(first)).contains(second.stored(2));
    }

    @Test
    default void everybody_has_their_own() {
        Draft mine = aDraft("mine");
        UUID colleague = stores().ids().next();
        Draft theirs =
                Draft.written(mine.tenant(), mine.ticket(), colleague, "theirs", Visibility.PUBLIC, stores().now());
        saved(mine);
        saved(theirs);

        removed(mine);

        assertThat(found(mine)).isEmpty();
        assertThat(found(theirs)).contains(theirs.stored(1));
        assertRefused(TicketProblem.DRAFT_NOT_FOUND, () -> removed(mine));
    }

    @Test
    default void what_is_sent_takes_away_what_it_was_written_as() {
        Draft draft = aDraft("soon a reply");
        saved(draft);

        change(draft.tenant(), () -> stores().drafts().sent(draft.ticket(), draft.user(), Visibility.INTERNAL));
        assertThat(found(draft)).isPresent();
        change(draft.tenant(), () -> stores().drafts().sent(draft.ticket(), draft.user(), Visibility.PUBLIC));
        assertThat(found(draft)).isEmpty();
        change(draft.tenant(), () -> stores().drafts().sent(draft.ticket(), draft.user(), Visibility.PUBLIC));
    }

    @Test
    default void what_is_brought_back_does_not_replace_what_was_begun_meanwhile() {
        Draft draft = aDraft("undone");
        change(draft.tenant(), () -> stores().drafts().bringBack(draft));
        assertThat(found(draft)).contains(draft.stored(1));

        change(draft.tenant(), () -> stores().drafts().bringBack(saying(draft, "undone as well", Visibility.PUBLIC)));

        assertThat(found(draft)).contains(draft.stored(1));
    }

    @Test
    default void another_tenant_sees_and_changes_nothing() {
        Draft draft = saved(aDraft("mine"));
        TenantId other = givenTenant();

        assertThat(read(other, () -> stores().drafts().find(draft.ticket(), draft.user())))
                .isEmpty();
        changeInVain(other, () -> stores().drafts().remove(draft.ticket(), draft.user()));
        changeInVain(other, () -> stores().drafts().sent(draft.ticket(), draft.user(), Visibility.PUBLIC));
        changeInVain(other, () -> stores().drafts().save(saying(draft, "theirs", Visibility.PUBLIC)));
        changeInVain(other, () -> stores().drafts().bringBack(saying(draft, "theirs", Visibility.PUBLIC)));

        assertThat(found(draft)).contains(draft);
    }
}
