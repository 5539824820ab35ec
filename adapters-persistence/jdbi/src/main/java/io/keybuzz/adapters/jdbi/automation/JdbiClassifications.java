package io.keybuzz.adapters.jdbi.automation;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.Classification.Intent;
import io.keybuzz.domain.automation.classification.Classification.Sentiment;
import io.keybuzz.domain.automation.classification.MessageRef;
import io.keybuzz.domain.automation.port.Classifications;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

final class JdbiClassifications implements Classifications {
    private static final Sql FIND_ALL = Sql.of("""
            select c.message_id, c.category, c.sentiment, c.language, c.intents, cast(c.confidence as text), c.reason, c.source,
              c.tokens
            from automation.classification c
            where c.tenant_id = ? and c.message_id = any (?)""");

    private static final Sql PUT = Sql.exact("""
            insert into automation.classification (tenant_id, message_id, ticket_id, created_at, confidence, tokens, sentiment,
              category, language, intents, source, reason)
            values (?, ?, ?, ?, cast(? as double precision), ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, message_id) do nothing
            returning message_id""");

    private final JdbiUnitOfWork work;

    JdbiClassifications(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Classification> find(UUID message) {
        return Optional.ofNullable(findAll(List.of(message)).get(message));
    }

    @Override
    public Map<UUID, Classification> findAll(Collection<UUID> messages) {
        return work
                .session()
                .list(FIND_ALL, args -> args.tenant().uuids(messages), row -> Map.entry(row.uuid(1), said(row)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean put(MessageRef message, Classification said, Instant now) {
        return work.session()
                .first(
                        PUT,
                        args -> {
                            args.uuid(message.tenant().value()).uuid(message.message());
                            args.uuid(message.ticket()).instant(now);
                            args.text(Double.toString(said.confidence())).number(said.tokens());
                            args.name(said.sentiment()).text(said.category()).text(said.language());
                            args.texts(said.intents().stream()
                                    .map(Enum::name)
                                    .sorted()
                                    .toList());
                            args.text(said.source()).text(said.reason());
                        },
                        row -> row.uuid(1))
                .isPresent();
    }

    private static Classification said(Row row) throws SQLException {
        return new Classification(
                row.maybeText(2),
                Sentiment.valueOf(row.text(3)),
                row.maybeText(4),
                row.texts(5).stream().map(Intent::valueOf).collect(Collectors.toUnmodifiableSet()),
                Double.parseDouble(row.text(6)),
                row.text(7),
                row.text(8),
                row.number(9));
    }
}
