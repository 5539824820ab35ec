package io.keybuzz.benchmarks.postgres;

import io.keybuzz.benchmarks.data.DataShape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL of one route, as our server sends it, for pgbench to send without our server. It is written down once more in a
 * resource, so a run compares it with what really goes over the wire; see {@link #differsFrom}.
 */
public final class SameSql {
    private static final String TENANT = "'01900000-0000-7000-8000-' || :tenant";
    private static final String TICKET = "'01900000-0000-7000-8000-' || :ticket";

    /** What stands for each value: pgbench knows numbers only, the rest is made from them or from the row itself. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("tenant_text", TENANT),
            Map.entry("tenant", "(" + TENANT + ")::uuid"),
            Map.entry("ticket", "(" + TICKET + ")::uuid"),
            Map.entry("limit", ":limit"),
            Map.entry("email", "'agent@tenant-' || :rank || '.bench.example'"),
            Map.entry("next_version", "t.version + 1"),
            Map.entry("version", "t.version"),
            Map.entry("status", "t.status"),
            Map.entry("priority", "t.priority"),
            Map.entry("subject", "t.subject"),
            Map.entry("customer_name", "t.customer_name"),
            Map.entry("customer_email", "t.customer_email"),
            Map.entry("category", "t.category"),
            Map.entry("sentiment", "t.sentiment"),
            Map.entry("tags", "t.tags"),
            Map.entry("attributes", "t.attributes::text"),
            Map.entry("assignee", "t.assignee_user_id"),
            Map.entry("team", "t.assignee_team_id"),
            Map.entry("customer", "t.customer_id"),
            Map.entry("merged_into", "t.merged_into"),
            Map.entry("now", "now()"),
            Map.entry("first_response", "coalesce(t.first_response_at, now())"),
            Map.entry("resolved", "t.resolved_at"),
            Map.entry("closed", "t.closed_at"),
            Map.entry("snoozed_until", "t.snoozed_until"),
            Map.entry("heard", "t.last_customer_message_at"),
            Map.entry("due", "t.due_at"),
            Map.entry("wake", "t.wake_at"),
            Map.entry("clocks", "t.clocks::text"),
            Map.entry("count", "t.message_count + 1"),
            Map.entry("new_id", "uuidv7()"),
            Map.entry("internal", "false"),
            Map.entry("sender_type", "'AGENT'"),
            Map.entry("sender_id", "'01900000-0000-7000-8000-300000000001'"),
            Map.entry("user", "'01900000-0000-7000-8000-300000000001'::uuid"),
            Map.entry("sender_name", "'Camille Agent'"),
            Map.entry("source", "'API'"),
            Map.entry("delivery", "'NONE'"),
            Map.entry("no_text", "null"),
            Map.entry(
                    "body",
                    "'Nous avons retrouvé votre colis et le renvoyons aujourd''hui. Nous avons retrouvé"
                            + " votre colis et le renvoyons aujourd''hui. Nous avons retrouvé votre colis et le renvoyons"
                            + " aujourd''hui. Nous avons retrouvé votre colis et le renvoyons aujourd''hui.'"),
            Map.entry("event_type", "'MESSAGE_SENT'"),
            Map.entry(
                    "payload", "'{\"messageId\":\"01900000-0000-7000-8000-300000000001\",\"visibility\":\"PUBLIC\"}'"),
            Map.entry("one", "1"),
            Map.entry("content", "decode(repeat('a7', 220), 'hex')"),
            Map.entry("actor_kind", "'USER'"),
            Map.entry("action", "'ReplyToTicket'"),
            Map.entry("outcome", "'DONE'"),
            Map.entry("object_type", "'ticket'"),
            Map.entry("fields", "array['messages']"),
            Map.entry("no_reason", "''"),
            Map.entry("request_id", "'01900000-0000-7000-8000-300000000001'"));

    private static final Pattern VALUE = Pattern.compile("(?<!:):([a-z_]+)");
    private static final Pattern WIRE_VALUE = Pattern.compile("\\$\\d+");

    private final List<List<String>> trips;

    private SameSql(List<List<String>> trips) {
        this.trips = trips;
    }

    /** @param route file name without its ending */
    public static SameSql of(String route) {
        try (InputStream in = Objects.requireNonNull(SameSql.class.getResourceAsStream(route + ".sql"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new SameSql(Arrays.stream(text.split("-- trip\n"))
                    .map(trip -> Arrays.stream(trip.split(";"))
                            .map(String::strip)
                            .filter(statement -> !statement.isEmpty())
                            .toList())
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException(route + ".sql cannot be read", e);
        }
    }

    /** Message groups the route sends. */
    public int roundTrips() {
        return trips.size();
    }

    /** Statements with pgbench's variables {@code tenant}, {@code ticket}, {@code rank} and {@code limit}. */
    List<String> statements() {
        return trips.stream().flatMap(List::stream).map(SameSql::filled).toList();
    }

    /** A pgbench script: draws a ticket, every one alike, finds whose it is, and sends what the route sends. */
    public String script(DataShape shape) {
        StringBuilder script = new StringBuilder();
        script.append("\\set n random(1, ").append(shape.tickets()).append(")\n");
        script.append("\\set rank ").append(rank(shape, 1, shape.tenants())).append('\n');
        script.append("\\set tenant 200000000000 + :rank\n");
        script.append("\\set ticket 100000000000 + :n\n");
        script.append("\\set limit 51\n");
        for (List<String> trip : trips) {
            boolean several = trip.size() > 1;
            script.append(several ? "\\startpipeline\n" : "");
            trip.forEach(statement -> script.append(filled(statement)).append(";\n"));
            script.append(several ? "\\endpipeline\n" : "");
        }
        return script.toString();
    }

    /** A search by halves, which pgbench's expressions can do. */
    private static String rank(DataShape shape, int low, int high) {
        if (low == high) {
            return Integer.toString(low);
        }
        int middle = (low + high + 1) / 2;
        return "case when :n < " + shape.firstTicketOf(middle) + " then " + rank(shape, low, middle - 1) + " else "
                + rank(shape, middle, high) + " end";
    }

    private static String filled(String statement) {
        return VALUE.matcher(statement).replaceAll(found -> {
            String value = Objects.requireNonNull(VALUES.get(found.group(1)), () -> "no value for " + found.group(1));
            return java.util.regex.Matcher.quoteReplacement(value);
        });
    }

    /**
     * Statements that only one side has, values and white space aside; empty when both are the same. Opening and closing a
     * transaction is left out: the driver has its own statements for that.
     *
     * @param known every statement the server has sent yet, because it sends the text of one only once
     * @param fresh those it sent for this route for the first time
     */
    public List<String> differsFrom(List<String> known, List<String> fresh) {
        List<String> expected = trips.stream()
                .flatMap(List::stream)
                .map(text -> normal(VALUE.matcher(text).replaceAll("?")))
                .filter(text -> !isFrame(text))
                .toList();
        Set<String> sent = onTheWire(known);
        List<String> differences = new ArrayList<>();
        expected.stream().filter(text -> !sent.contains(text)).forEach(text -> differences.add("- " + text));
        onTheWire(fresh).stream()
                .filter(text -> !expected.contains(text))
                .forEach(text -> differences.add("+ " + text));
        return differences;
    }

    private static Set<String> onTheWire(List<String> statements) {
        return statements.stream()
                .map(text -> normal(WIRE_VALUE.matcher(text).replaceAll("?")))
                .filter(text -> !isFrame(text))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isFrame(String statement) {
        return statement.isEmpty() || statement.equals("begin") || statement.equals("commit");
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*([(),;])\\s*", "$1")
                .replaceAll(";$", "")
                .strip();
    }
}
