package io.keybuzz.adapters.jdbi.shared;

import io.keybuzz.application.shared.once.KeyTaken;
import io.keybuzz.application.shared.once.KeyedAnswers;
import io.keybuzz.application.shared.once.StoredAnswer;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Keys in PostgreSQL. A claim is a plain insert in front of everything else: while another transaction holds the key the
 * unique index makes it wait, after that transaction it fails and takes the whole message group with it, and it travels with
 * the first question, so that a key costs no round trip.
 */
public final class JdbiKeyedAnswers implements KeyedAnswers {
    private static final String TABLE = "idempotency_key";
    private static final String INDEX = "idempotency_key_pkey";
    private static final HexFormat HEX = HexFormat.of();

    private static final Sql CLAIM = Sql.exact("""
            insert into shared.idempotency_key (tenant_id, actor_id, method, route, key, fingerprint, created_at)
            values (?, ?, ?, ?, ?, ?, ?)""");

    private static final String WHERE =
            " where k.tenant_id = ? and k.actor_id = ? and k.method = ? and k.route = ?" + " and k.key = ?";

    private static final Sql RECLAIM = Sql.exact("update shared.idempotency_key k"
            + " set fingerprint = ?, created_at = ?, status = null, location = null, body = null" + WHERE
            + " and k.created_at <= ?");

    private static final Sql KEEP =
            Sql.exact("update shared.idempotency_key k set status = ?, location = ?, body = ?" + WHERE);

    private static final Sql FIND =
            Sql.exact("select k.fingerprint, k.status, k.location, k.body, k.created_at from shared.idempotency_key k"
                    + WHERE + " and k.status is not null");

    private static final Sql FORGET = Sql.exact("""
            delete from shared.idempotency_key k
            using (
              select o.tenant_id, o.actor_id, o.method, o.route, o.key from shared.idempotency_key o
              where o.created_at < ? order by o.created_at limit ?) old
            where k.tenant_id = old.tenant_id and k.actor_id = old.actor_id and k.method = old.method
              and k.route = old.route and k.key = old.key
            returning 1""");

    private final JdbiUnitOfWork work;

    public JdbiKeyedAnswers(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void claim(Call call, String fingerprint, Instant now) {
        work.session()
                .write(Write.of(
                                CLAIM,
                                args -> key(args, call)
                                        .bytes(HEX.parseHex(fingerprint))
                                        .instant(now))
                        .orWhenTaken(INDEX, KeyTaken::new)
                        .orWhenHeld(INDEX, JdbiKeyedAnswers::inProgress));
    }

    @Override
    public void reclaim(Call call, String fingerprint, Instant now, Instant expired) {
        work.session()
                .write(Write.of(
                                RECLAIM,
                                args -> key(
                                                args.bytes(HEX.parseHex(fingerprint))
                                                        .instant(now),
                                                call)
                                        .instant(expired))
                        .orWhenNoRow(KeyTaken::new)
                        .orWhenHeld(TABLE, JdbiKeyedAnswers::inProgress));
    }

    @Override
    public void keep(Call call, StoredAnswer answer) {
        work.session()
                .write(Write.of(
                                KEEP,
                                args -> key(
                                        args.number(answer.status())
                                                .text(answer.location())
                                                .text(answer.body()),
                                        call))
                        .orWhenNoRow(() -> new IllegalStateException("the key was not claimed")));
    }

    @Override
    public Optional<Kept> find(Call call) {
        return work.session().first(FIND, args -> key(args, call), JdbiKeyedAnswers::kept);
    }

    @Override
    public int forget(Instant before, int limit) {
        work.session().requireWide();
        return work.session()
                .list(FORGET, args -> args.instant(before).number(limit), row -> row.number(1))
                .size();
    }

    private static Args key(Args args, Call call) throws SQLException {
        return args.uuid(call.tenant().value())
                .uuid(call.actor())
                .text(call.method())
                .text(call.route())
                .text(call.key());
    }

    private static Kept kept(Row row) throws SQLException {
        StoredAnswer answer = new StoredAnswer(row.number(2), row.maybeText(3), row.text(4));
        return new Kept(HEX.formatHex(row.bytes(1)), answer, row.instant(5));
    }

    private static Refusal inProgress() {
        return CommonProblem.IN_PROGRESS.refuse(
                "Another request with this Idempotency-Key is being answered", Map.of("retryAfter", 1));
    }
}
