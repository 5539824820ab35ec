package io.keybuzz.adapters.jdbi.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.statement.PlanShare;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.billing.statement.StatementLine;
import io.keybuzz.domain.shared.TenantId;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A statement as {@code jsonb} holds it. */
final class StatementJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StatementJson() {}

    static String write(Statement statement) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("quota", statement.quota())
                .put("softLimit", statement.softLimit())
                .put("hardLimit", statement.hardLimit());
        counts(all.putObject("counts"), statement.counts());
        var plans = all.putArray("plans");
        statement
                .plans()
                .forEach(plan -> plans.addObject()
                        .put("plan", plan.plan())
                        .put("since", plan.since().toString())
                        .put("quota", plan.ticketMonthlyQuota())
                        .put("ticketMinor", plan.prices().ticketMinor())
                        .put("aiActionMinor", plan.prices().aiActionMinor())
                        .put("currency", plan.prices().currency()));
        var lines = all.putArray("lines");
        statement
                .lines()
                .forEach(line -> lines.addObject()
                        .put("kind", line.kind().name())
                        .put("units", line.units())
                        .put("unitPriceMinor", line.unitPriceMinor()));
        var recharges = all.putArray("recharges");
        statement
                .recharges()
                .forEach(recharge -> recharges
                        .addObject()
                        .put("id", recharge.id().toString())
                        .put("number", recharge.number())
                        .put("units", recharge.units())
                        .put("unitPriceMinor", recharge.unitPriceMinor())
                        .put("boughtAt", recharge.boughtAt().toString()));
        return all.toString();
    }

    private static void counts(ObjectNode node, Counts counts) {
        node.put("tickets", counts.tickets())
                .put("aiActions", counts.aiActions())
                .put("prepaid", counts.prepaid())
                .put("recharges", counts.recharges())
                .put("recharged", counts.recharged())
                .put("tokens", counts.tokens())
                .put("usageMinor", counts.usageMinor())
                .put("rechargeMinor", counts.rechargeMinor());
    }

    static Statement read(TenantId tenant, BillingPeriod period, Instant issuedAt, String currency, String text) {
        JsonNode all = parsed(text);
        return new Statement(
                tenant,
                period,
                issuedAt,
                list(all, "plans", StatementJson::plan),
                number(all, "quota"),
                number(all, "softLimit"),
                number(all, "hardLimit"),
                counts(all.path("counts")),
                list(
                        all,
                        "lines",
                        node -> new StatementLine(
                                StatementLine.Kind.valueOf(node.path("kind").asText()),
                                number(node, "units"),
                                number(node, "unitPriceMinor"))),
                list(
                        all,
                        "recharges",
                        node -> new Recharge(
                                UUID.fromString(node.path("id").asText()),
                                tenant,
                                period,
                                node.path("number").asInt(),
                                node.path("units").asInt(),
                                number(node, "unitPriceMinor"),
                                currency,
                                Instant.parse(node.path("boughtAt").asText()))),
                currency);
    }

    private static PlanShare plan(JsonNode node) {
        return new PlanShare(
                node.path("plan").asText(),
                Instant.parse(node.path("since").asText()),
                number(node, "quota"),
                new UnitPrices(
                        number(node, "ticketMinor"),
                        number(node, "aiActionMinor"),
                        node.path("currency").asText()));
    }

    private static Counts counts(JsonNode node) {
        return new Counts(
                number(node, "tickets"),
                number(node, "aiActions"),
                number(node, "prepaid"),
                node.path("recharges").asInt(),
                number(node, "recharged"),
                number(node, "tokens"),
                number(node, "usageMinor"),
                number(node, "rechargeMinor"));
    }

    private static long number(JsonNode node, String name) {
        return node.path(name).asLong();
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        node.path(name).forEach(one -> all.add(read.apply(one)));
        return all;
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
