package io.keybuzz.adapters.inmemory.ticketing.draft;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.draft.Draft;
import io.keybuzz.domain.ticketing.draft.port.Drafts;
import java.util.Optional;
import java.util.UUID;

final class InMemoryDrafts implements Drafts {
    private final InMemoryDatabase database;
    private final Table<Place, Draft> drafts;

    InMemoryDrafts(InMemoryDatabase database) {
        this.database = database;
        this.drafts = new Table<>(database);
    }

    @Override
    public Optional<Draft> find(TicketId ticket, UUID user) {
        return drafts.find(new Place(ticket, user))
                .filter(draft -> database.session().sees(draft.tenant()));
    }

    @Override
    public Draft save(Draft draft) {
        database.session().requireOwn(draft.tenant());
        Draft stored = draft.stored(
                find(draft.ticket(), draft.user()).map(Draft::version).orElse(0L) + 1);
        drafts.put(Place.of(draft), stored);
        return stored;
    }

    @Override
    public void bringBack(Draft draft) {
        database.session().requireOwn(draft.tenant());
        if (!drafts.contains(Place.of(draft))) {
            drafts.put(Place.of(draft), draft.stored(1));
        }
    }

    @Override
    public void remove(TicketId ticket, UUID user) {
        Draft draft = find(ticket, user)
                .orElseThrow(() -> TicketProblem.DRAFT_NOT_FOUND.refuse("There is no draft of yours"));
        database.session().requireOwn(draft.tenant());
        drafts.remove(Place.of(draft));
    }

    @Override
    public void sent(TicketId ticket, UUID user, Visibility visibility) {
        database.session().requireWritable();
        find(ticket, user).filter(draft -> draft.visibility() == visibility).ifPresent(draft -> {
            database.session().requireOwn(draft.tenant());
            drafts.remove(Place.of(draft));
        });
    }

    private record Place(TicketId ticket, UUID user) {
        static Place of(Draft draft) {
            return new Place(draft.ticket(), draft.user());
        }
    }
}
