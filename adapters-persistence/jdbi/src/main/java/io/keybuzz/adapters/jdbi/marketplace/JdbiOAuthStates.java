package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.oauth.AmazonMarketplace;
import io.keybuzz.domain.marketplace.oauth.OAuthState;
import io.keybuzz.domain.marketplace.oauth.port.OAuthStates;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

final class JdbiOAuthStates implements OAuthStates {
    private static final Sql TIDY = Sql.of("""
            delete from marketplace.oauth_state s
            where s.tenant_id = ? and (s.connection_id = ? or s.expires_at < ?)""");
    private static final Sql ADD = Sql.exact("""
            insert into marketplace.oauth_state (tenant_id, hash, browser_hash, user_id, connection_id, marketplace,
              redirect_uri, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    private static final Sql TENANT = Sql.exact("select t.tenant_id from marketplace.oauth_state_tenant(?) t");
    private static final Sql TAKE = Sql.of("""
            update marketplace.oauth_state
            set used_at = ?
            where tenant_id = ? and hash = ? and browser_hash = ? and used_at is null and expires_at > ?
            returning tenant_id, hash, browser_hash, user_id, connection_id, marketplace, redirect_uri, created_at,
              expires_at""");

    private final JdbiUnitOfWork work;

    JdbiOAuthStates(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(OAuthState state) {
        Session session = ofOneTenant();
        session.write(Write.of(
                TIDY, args -> args.tenant().uuid(state.connection().value()).instant(state.createdAt())));
        session.write(Write.of(
                ADD,
                args -> args.uuid(state.tenant().value())
                        .text(state.hash())
                        .text(state.browserHash())
                        .uuid(state.user().value())
                        .uuid(state.connection().value())
                        .name(state.marketplace())
                        .text(state.redirectUri())
                        .instant(state.createdAt())
                        .instant(state.expiresAt())));
    }

    @Override
    public Optional<TenantId> tenantOf(String hash) {
        return work.unscoped(
                session -> session.first(TENANT, args -> args.text(hash), row -> new TenantId(row.uuid(1))));
    }

    @Override
    public Optional<OAuthState> take(String hash, String browserHash, Instant now) {
        return ofOneTenant()
                .first(
                        TAKE,
                        args -> args.instant(now)
                                .tenant()
                                .text(hash)
                                .text(browserHash)
                                .instant(now),
                        JdbiOAuthStates::state);
    }

    private Session ofOneTenant() {
        Session session = work.session();
        session.requireOneTenant();
        return session;
    }

    private static OAuthState state(Row row) throws SQLException {
        return new OAuthState(
                row.text(2),
                row.text(3),
                new TenantId(row.uuid(1)),
                new UserId(row.uuid(4)),
                new ConnectionId(row.uuid(5)),
                AmazonMarketplace.valueOf(row.text(6)),
                row.text(7),
                row.instant(8),
                row.instant(9));
    }
}
