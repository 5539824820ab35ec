package io.keybuzz.adapters.inmemory.automation.draft;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.SortedTable;
import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.AiDraftId;
import io.keybuzz.domain.automation.port.AiDrafts;
import io.keybuzz.domain.shared.CommonProblem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryAiDrafts implements AiDrafts {
    private static final int MOST = 100;
    private static final UUID LOWEST = new UUID(0, 0);
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::ticket, UuidOrder.BYTEWISE)
            .thenComparing(Place::at, Comparator.reverseOrder())
            .thenComparing(Place::draft, UuidOrder.BYTEWISE.reversed());

    private final InMemoryDatabase database;
    private final SortedTable<Place, AiDraft> drafts;

    InMemoryAiDrafts(InMemoryDatabase database) {
        this.database = database;
        this.drafts = new SortedTable<>(database, ORDER);
    }

    @Override
    public void add(AiDraft draft) {
        database.session().requireOwn(draft.tenant());
        if (drafts.contains(Place.of(draft))) {
            throw new IllegalStateException("there is a draft " + draft.id() + " already");
        }
        drafts.put(Place.of(draft), draft.stored(1));
    }

    @Override
    public Optional<AiDraft> find(UUID ticket, AiDraftId id) {
        return seen(ticket, Integer.MAX_VALUE).stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst();
    }

    @Override
    public List<AiDraft> of(UUID ticket) {
        return seen(ticket, MOST);
    }

    private List<AiDraft> seen(UUID ticket, int limit) {
        return drafts.after(new Place(ticket, Instant.MAX, LOWEST)).entrySet().stream()
                .takeWhile(row -> row.getKey().ticket().equals(ticket))
                .map(row -> row.getValue())
                .filter(draft -> database.session().sees(draft.tenant()))
                .limit(limit)
                .toList();
    }

    @Override
    public AiDraft save(AiDraft draft) {
        database.session().requireOwn(draft.tenant());
        long stored = find(draft.ticket(), draft.id()).map(AiDraft::version).orElse(0L);
        if (stored != draft.version()) {
            throw CommonProblem.STALE_VERSION.refuse("The draft was changed meanwhile");
        }
        AiDraft next = draft.stored(stored + 1);
        drafts.put(Place.of(draft), next);
        return next;
    }

    private record Place(UUID ticket, Instant at, UUID draft) {
        static Place of(AiDraft draft) {
            return new Place(draft.ticket(), draft.createdAt(), draft.id().value());
        }
    }
}
