package io.keybuzz.adapters.jdbi.ticketing.toolbox;

import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.saved.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The list of what somebody sees of a table {@code k} whose rows are for a person, a team or everybody; newest first. */
final class Seen<T> {
    private static final String WANTED = "(k.audience_id is null or k.audience_id = any(?))";
    private static final String ORDER = "\norder by k.created_at desc, k.id desc\nlimit ?";

    private final Sql first;
    private final Sql after;
    private final Row.Mapper<T> mapper;
    private final Function<T, PageKey> place;

    Seen(String select, Row.Mapper<T> mapper, Function<T, PageKey> place) {
        this.first = Sql.of(select + WANTED + ORDER);
        this.after = Sql.of(select + WANTED + " and (k.created_at, k.id) < (?, ?)" + ORDER);
        this.mapper = mapper;
        this.place = place;
    }

    Page<T> by(Session session, Viewer viewer, PageRequest page) {
        List<UUID> audience = new ArrayList<>(viewer.teams());
        audience.add(viewer.user());
        List<T> rows = session.list(
                page.after().isPresent() ? after : first,
                args -> args.tenant().uuids(audience).page(page),
                mapper);
        return Page.of(rows, page.limit(), place);
    }
}
