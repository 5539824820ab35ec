package io.keybuzz.bootstrap.database;

import io.keybuzz.adapters.jdbi.Roles;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@link Roles} does, as SQL for somebody who would rather read it and run it himself. */
public final class RolesScript {
    private static final String RIGHTS = "nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit";
    private static final int PASSWORD_BYTES = 24;

    private RolesScript() {}

    /** SQL for psql, with passwords made up now; the variables are in comments at its end. */
    public static String with(String database, String host) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(Roles.APP, "DATABASE_URL");
        variables.put(Roles.WORKER, "KEYBUZZ_WORKER_URL");
        variables.put(Roles.PLATFORM, "KEYBUZZ_PLATFORM_URL");
        variables.put(Roles.OWNER, "KEYBUZZ_OWNER_URL");
        StringBuilder sql = new StringBuilder("-- Run once, as a superuser, connected to the database postgres.\n");
        StringBuilder urls = new StringBuilder("\n-- For the server; the owner is needed by 'keybuzz migrate' only:\n");
        variables.forEach((role, variable) -> {
            String password = password();
            sql.append(String.format("create role %s login %s password '%s';%n", role, RIGHTS, password));
            urls.append(String.format("-- %s=postgres://%s:%s@%s/%s%n", variable, role, password, host, database));
        });
        return sql.append(String.format("create role keybuzz_lookup nologin %s;%n", RIGHTS))
                .append(String.format("grant keybuzz_lookup to %s;%n", Roles.OWNER))
                .append(String.format("create database %s encoding 'UTF8' template template0;%n", database))
                .append(String.format("revoke all on database %s from public;%n", database))
                .append(String.format("grant connect, create on database %s to %s;%n", database, Roles.OWNER))
                .append(String.format(
                        "grant connect on database %s to %s, %s, %s;%n",
                        database, Roles.APP, Roles.WORKER, Roles.PLATFORM))
                .append(String.format("\\connect %s%n", database))
                .append("revoke create on schema public from public;\n")
                .append(urls)
                .toString();
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
