package io.keybuzz.benchmarks.http;

import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.data.Password;
import io.keybuzz.benchmarks.postgres.SameSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files of one run: what wrk and pgbench are to ask, the answers of the bare server, logs and results. */
record RunFolder(Path path) {
    static RunFolder in(Path home, String name) {
        try {
            return new RunFolder(Files.createDirectories(home.resolve("runs").resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write below " + home, e);
        }
    }

    Path data() {
        return path.resolve("data.lua");
    }

    Path answers() {
        return path;
    }

    void write(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }

    /** One SQL script for each route that is no mix. */
    Map<Route, Path> writeScripts(DataShape shape) {
        Map<Route, Path> files = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            if (route != Route.MIX) {
                write(route.label() + ".sql", SameSql.of(route.label()).script(shape));
                files.put(route, path.resolve(route.label() + ".sql"));
            }
        }
        return files;
    }

    /** The table the Lua scripts read, and one answer for each route. */
    void writeData(DataShape shape, List<String> tokens, Map<Route, byte[]> answers) {
        StringBuilder lua = new StringBuilder("return {\n");
        lua.append("  tickets = ").append(shape.tickets()).append(",\n");
        lua.append("  password = \"").append(Password.PLAIN).append("\",\n");
        column(lua, "firsts", shape, tenant -> Long.toString(shape.firstTicketOf(tenant)));
        column(lua, "sizes", shape, tenant -> Long.toString(shape.ticketsOf(tenant)));
        column(lua, "emails", shape, tenant -> '"' + DataShape.emailOf(tenant) + '"');
        column(lua, "tokens", shape, tenant -> '"' + tokens.get(tenant - 1) + '"');
        lua.append("  bare = { ")
                .append(answers.entrySet().stream()
                        .map(answer -> answer.getKey().label() + " = " + answer.getValue().length)
                        .collect(Collectors.joining(", ")))
                .append(" },\n}\n");
        write("data.lua", lua.toString());
        answers.forEach((route, body) -> {
            try {
                Files.write(path.resolve(route.label() + ".json"), body);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the answer of " + route.label(), e);
            }
        });
    }

    private static void column(StringBuilder lua, String name, DataShape shape, IntFunction<String> value) {
        lua.append("  ")
                .append(name)
                .append(" = { ")
                .append(IntStream.rangeClosed(1, shape.tenants())
                        .mapToObj(value)
                        .collect(Collectors.joining(", ")))
                .append(" },\n");
    }
}
