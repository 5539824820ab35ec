package io.keybuzz.adapters.jdbi.ticketing.customer;

import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.ticketing.customer.CustomerWords;

/** The statements about customers. */
final class CustomerSql {
    private static final String COLUMNS = """
            select c.id, c.tenant_id, c.name, c.language, c.merged_into, c.created_at, c.updated_at, c.version,
              array(select coalesce(h.channel, '') from ticketing.customer_handle h
                where h.tenant_id = c.tenant_id and h.customer_id = c.id order by h.position, h.key),
              array(select h.value from ticketing.customer_handle h
                where h.tenant_id = c.tenant_id and h.customer_id = c.id order by h.position, h.key)
            from ticketing.customer c
            """;

    /** Also by the id of one that became a part of another. */
    static final Sql FIND = Sql.of(COLUMNS + """
            where c.tenant_id = ? and c.id =
              (select coalesce(m.merged_into, m.id) from ticketing.customer m where m.tenant_id = ? and m.id = ?)""");

    static final Sql LOCK = Sql.of(COLUMNS + """
            where c.tenant_id = ? and c.id = any (?)
            order by c.id
            for update of c""");

    /**
     * One statement from the handle to the record. Who finds the handle keeps it from being moved to another record until the
     * ticket is stored; who does not claims it, and waits for whoever claims it at the same time.
     */
    static final Sql RECOGNISE = Sql.exact("""
            with given as (
              select cast(? as uuid) tenant_id, cast(? as text) key, cast(? as uuid) fresh, cast(? as text) channel,
                cast(? as text) value, cast(? as text) name, cast(? as text) language, cast(? as timestamptz) at
            ), known as (
              select h.customer_id from ticketing.customer_handle h, given g
              where h.tenant_id = g.tenant_id and h.key = g.key
              for share of h
            ), claimed as (
              insert into ticketing.customer_handle (tenant_id, key, customer_id, position, channel, value)
              select g.tenant_id, g.key, g.fresh, 0, g.channel, g.value from given g where not exists (select from known)
              on conflict (tenant_id, key) do update set value = customer_handle.value
              returning customer_id
            ), made as (
              insert into ticketing.customer (tenant_id, id, version, created_at, updated_at, name, language)
              select g.tenant_id, g.fresh, 1, g.at, g.at, g.name, g.language
              from given g join claimed on claimed.customer_id = g.fresh
              returning id
            ), named as (
              update ticketing.customer c
              set name = g.name, language = coalesce(c.language, g.language), updated_at = g.at, version = c.version + 1
              from given g, (select customer_id from known union all select customer_id from claimed) whose
              where c.tenant_id = g.tenant_id and c.id = whose.customer_id and c.name is null and g.name is not null
              returning c.id
            ), worded as (
              insert into ticketing.customer_word (tenant_id, word, customer_id)
              select g.tenant_id, w.word, whose.id
              from given g, (select id from made union all select id from named) whose, unnest(?) w (word)
              on conflict do nothing
            )
            select customer_id from known union all select customer_id from claimed""");

    static final Sql INSERT = Sql.exact("""
            insert into ticketing.customer (tenant_id, id, version, created_at, updated_at, name, language)
            values (?, ?, ?, ?, ?, ?, ?)""");

    static final Sql UPDATE = Sql.exact("""
            update ticketing.customer c
            set version = ?, updated_at = ?, name = ?, language = ?, merged_into = ?
            where c.tenant_id = ? and c.id = ? and c.version = ?""");

    static final Sql DROP_HANDLES = Sql.exact("""
            delete from ticketing.customer_handle h
            where h.tenant_id = ? and h.customer_id = ? and h.key <> all (?)""");

    /** A handle of somebody else's stays theirs, which the key then refuses. */
    static final Sql PUT_HANDLES = Sql.exact("""
            with given as (
              select cast(? as uuid) tenant_id, cast(? as uuid) customer_id, wanted.*
              from unnest(?, ?, ?) with ordinality wanted (key, channel, value, position)
            ), kept as (
              update ticketing.customer_handle h
              set channel = nullif(g.channel, ''), value = g.value, position = g.position
              from given g where h.tenant_id = g.tenant_id and h.key = g.key and h.customer_id = g.customer_id
              returning h.key
            )
            insert into ticketing.customer_handle (tenant_id, key, customer_id, position, channel, value)
            select g.tenant_id, g.key, g.customer_id, g.position, nullif(g.channel, ''), g.value
            from given g where g.key not in (select key from kept)""");

    static final Sql DROP_WORDS = Sql.exact("""
            delete from ticketing.customer_word w
            where w.tenant_id = ? and w.customer_id = ? and w.word <> all (?)""");

    static final Sql PUT_WORDS = Sql.exact("""
            insert into ticketing.customer_word (tenant_id, word, customer_id)
            select ?, wanted.word, ? from unnest(?) wanted (word)
            on conflict do nothing""");

    static final Sql REPOINT = Sql.exact("""
            update ticketing.customer c set merged_into = ?, updated_at = ?
            where c.tenant_id = ? and c.merged_into = any (?)""");

    static final Sql MOVE_NOTES = Sql.exact("""
            update ticketing.customer_note n set customer_id = ?
            where n.tenant_id = ? and n.customer_id = any (?)""");

    private static final Sql[] LISTS = new Sql[2 * (CustomerWords.MAX_ASKED + 1)];

    static {
        for (int words = 0; words <= CustomerWords.MAX_ASKED; words++) {
            LISTS[2 * words] = Sql.of(list(words, false));
            LISTS[2 * words + 1] = Sql.of(list(words, true));
        }
    }

    private CustomerSql() {}

    /** @param words so many beginnings of words are asked for */
    static Sql page(int words, boolean after) {
        return LISTS[2 * words + (after ? 1 : 0)];
    }

    private static String list(int words, boolean after) {
        return COLUMNS + "where c.tenant_id = ? and c.merged_into is null"
                + """

                  and c.id in (select w.customer_id from ticketing.customer_word w
                    where w.tenant_id = ? and w.word >= ? and w.word < ?)""".repeat(words)
                + (after ? "\n  and (c.created_at, c.id) < (?, ?)" : "")
                + "\norder by c.created_at desc, c.id desc\nlimit ?";
    }
}
