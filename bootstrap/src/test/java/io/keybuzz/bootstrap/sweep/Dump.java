package io.keybuzz.bootstrap.sweep;

import io.keybuzz.adapters.jdbi.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What whoever steals the database reads: every row of every table as text, bytes in hexadecimal. */
final class Dump {
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and pg_get_userbyid(n.nspowner) = 'keybuzz_owner'""";

    private Dump() {}

    /** Text by table. */
    static Map<String, String> of(TestDatabase database) {
        return database.asAdmin().withHandle(handle -> {
            Map<String, String> dump = new LinkedHashMap<>();
            List<String> tables = handle.select(TABLES).mapTo(String.class).list();
            for (String table : tables) {
                dump.put(
                        table,
                        String.join(
                                "\n",
                                handle.select("select t::text from " + table + " t")
                                        .mapTo(String.class)
                                        .list()));
            }
            return dump;
        });
    }
}
