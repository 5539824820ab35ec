package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.Session;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.SpentToken;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemorySessions implements Sessions {
    private static final int MOST = 100;
    private static final Duration KEPT = Duration.ofDays(30);

    private final InMemoryDatabase database;
    private final Table<SessionId, Row> sessions;
    private final Table<UserId, List<SessionId>> ofUsers;
    private final Table<SecretHash, Token> tokens;

    InMemorySessions(InMemoryDatabase database) {
        this.database = database;
        this.sessions = new Table<>(database);
        this.ofUsers = new Table<>(database);
        this.tokens = new Table<>(database);
        database.clears(Leftovers.Kind.SESSIONS, this::clear);
    }

    @Override
    public void open(Session session, SecretHash first) {
        database.session().requireOwn(session.tenant());
        List<SessionId> kept = new ArrayList<>(List.of(session.id()));
        for (Row row : rows(session.user()).toList()) {
            if (row.overSince(session.createdAt().minus(KEPT))) {
                row.tokens().forEach(tokens::remove);
                sessions.remove(row.session().id());
            } else {
                kept.add(row.session().id());
            }
        }
        ofUsers.put(session.user(), List.copyOf(kept));
        sessions.put(session.id(), new Row(session, Optional.empty(), List.of(first)));
        tokens.put(first, new Token(session.id(), Optional.empty()));
    }

    @Override
    public List<Session> live(TenantId tenant, UserId user, Instant now) {
        boolean inSight = database.session().sees(tenant);
        return rows(user)
                .filter(row -> inSight && row.session().tenant().equals(tenant))
                .filter(row -> !row.isOver(now)
                        && now.isBefore(row.session().lastUsedAt().plus(Session.IDLE)))
                .map(Row::session)
                .sorted(Comparator.comparing(Session::createdAt).reversed())
                .limit(MOST)
                .toList();
    }

    @Override
    public boolean spend(SecretHash token, OpaqueSecret salt, Instant now) {
        Optional<Token> fresh = own(token).filter(found -> found.spent().isEmpty());
        fresh.ifPresent(found -> tokens.put(token, new Token(found.session(), Optional.of(new SpentToken(now, salt)))));
        return fresh.isPresent();
    }

    @Override
    public Optional<SpentToken> spent(SecretHash token) {
        return own(token).flatMap(Token::spent);
    }

    @Override
    public void goOn(SessionId session, SecretHash next, Instant now) {
        Row row = sessions.find(session).orElseThrow();
        database.session().requireOwn(row.session().tenant());
        List<SecretHash> all =
                Stream.concat(row.tokens().stream(), Stream.of(next)).toList();
        sessions.put(session, new Row(used(row.session(), now), row.ended(), all));
        tokens.put(next, new Token(session, Optional.empty()));
    }

    @Override
    public boolean end(UserId user, SessionId session, SessionEnd why, Instant now) {
        Optional<Row> open = sessions.find(session)
                .filter(row -> isOwn(row) && row.session().user().equals(user) && !row.isOver(now));
        open.ifPresent(row -> end(row, now));
        return open.isPresent();
    }

    @Override
    public void endAll(UserId user, Optional<SessionId> except, SessionEnd why, Instant now) {
        rows(user)
                .filter(row -> isOwnOrHouse(row)
                        && row.ended().isEmpty()
                        && except.filter(row.session().id()::equals).isEmpty())
                .toList()
                .forEach(row -> end(row, now));
    }

    private int clear(Instant before, int limit) {
        List<Row> over = sessions.some(row -> row.overSince(before), limit);
        over.forEach(row -> {
            UserId user = row.session().user();
            SessionId id = row.session().id();
            row.tokens().forEach(tokens::remove);
            sessions.remove(id);
            ofUsers.put(
                    user,
                    ofUsers.find(user).orElse(List.of()).stream()
                            .filter(kept -> !kept.equals(id))
                            .toList());
        });
        return over.size();
    }

    /** A session whatever the scope, for {@link InMemoryStandings}. */
    Optional<Row> row(SessionId session) {
        return sessions.find(session);
    }

    /** The session of a token whatever the scope. */
    Optional<SessionId> sessionOf(SecretHash token) {
        return tokens.find(token).map(Token::session);
    }

    private void end(Row row, Instant now) {
        sessions.put(row.session().id(), new Row(row.session(), Optional.of(now), row.tokens()));
    }

    private Stream<Row> rows(UserId user) {
        return ofUsers.find(user).orElse(List.of()).stream().flatMap(id -> sessions.find(id).stream());
    }

    private Optional<Token> own(SecretHash token) {
        return tokens.find(token)
                .filter(found ->
                        sessions.find(found.session()).filter(this::isOwn).isPresent());
    }

    private boolean isOwn(Row row) {
        return database.session()
                .tenant()
                .filter(row.session().tenant()::equals)
                .isPresent();
    }

    private boolean isOwnOrHouse(Row row) {
        TenantId tenant = row.session().tenant();
        return isOwn(row) || (database.session().isPlatform() && tenant.equals(TenantId.PLATFORM));
    }

    private static Session used(Session session, Instant now) {
        return new Session(
                session.id(),
                session.tenant(),
                session.user(),
                session.client(),
                session.createdAt(),
                now,
                session.expiresAt());
    }

    record Row(Session session, Optional<Instant> ended, List<SecretHash> tokens) {
        boolean isOver(Instant now) {
            return ended.isPresent() || !now.isBefore(session.expiresAt());
        }

        boolean overSince(Instant then) {
            return session.expiresAt().isBefore(then)
                    || ended.filter(at -> at.isBefore(then)).isPresent();
        }
    }

    private record Token(SessionId session, Optional<SpentToken> spent) {}
}
