package io.keybuzz.bootstrap.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is and as whom.
 *
 * @param jdbcUrl without user and password
 */
public record ConnectionUrl(String jdbcUrl, String user, Secret password) {
    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:)?(?:postgres|postgresql)://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?"
                    + "(?<host>[A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>\\d{1,5}))?/(?<db>[A-Za-z0-9_.%-]+)"
                    + "(?:\\?(?<query>\\S*))?");
    private static final Set<String> PARAMETERS = Set.of(
            "user",
            "password",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "sslpassword",
            "channelBinding",
            "gssEncMode",
            "connectTimeout",
            "socketTimeout",
            "loginTimeout",
            "tcpKeepAlive",
            "ApplicationName",
            "targetServerType");

    /** @throws IllegalArgumentException with what is wrong, never with the password */
    static ConnectionUrl parse(String text) {
        Matcher url = FORM.matcher(text);
        if (!url.matches()) {
            throw new IllegalArgumentException("must look like postgres://user:password@host:5432/database");
        }
        String port = Optional.ofNullable(url.group("port")).orElse("5432");
        if (Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("has a port outside 1 to 65535");
        }
        Map<String, String> parameters =
                parameters(Optional.ofNullable(url.group("query")).orElse(""));
        String user = taken(url.group("user"), parameters.remove("user"));
        String password = taken(url.group("password"), parameters.remove("password"));
        if (user.isEmpty() || password.isEmpty()) {
            throw new IllegalArgumentException("must name a user and a password");
        }
        StringBuilder jdbc = new StringBuilder("jdbc:postgresql://")
                .append(url.group("host"))
                .append(':')
                .append(port)
                .append('/')
                .append(url.group("db"));
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            jdbc.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = '&';
        }
        return new ConnectionUrl(jdbc.toString(), user, new Secret(password));
    }

    /** Host, port and database, to tell whether two URLs mean one database. */
    String place() {
        int query = jdbcUrl.indexOf('?');
        return query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> found = new TreeMap<>(new LinkedHashMap<>());
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!PARAMETERS.contains(name)) {
                throw new IllegalArgumentException(
                        "has the parameter " + printable(name) + ", which is not known here");
            }
            found.put(name, equals < 0 ? "" : pair.substring(equals + 1));
        }
        return found;
    }

    private static String printable(String name) {
        return name.matches("[A-Za-z_]{1,40}") ? name : "with an odd name";
    }

    private static String taken(
            @org.jspecify.annotations.Nullable String first, @org.jspecify.annotations.Nullable String second) {
        String encoded =
                Optional.ofNullable(first).or(() -> Optional.ofNullable(second)).orElse("");
        return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
    }
}
