package io.keybuzz.adapters.marketplace.rakuten;

import io.keybuzz.adapters.marketplace.rakuten.RakutenApi.Answer;
import io.keybuzz.adapters.marketplace.shared.xml.XmlNode;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks which items need attention, writes them down, and reads one a page. Every night it looks again at items sold lately
 * and at those with a claim, because a message that was marked as read by anybody else is on no list any more.
 */
final class RakutenSource implements InboundMessageSource {
    private static final String CLAIM = "CLAIM";

    /** A list is good for this long; the poller calls until the cursor rests. */
    private static final Duration FRESH = Duration.ofSeconds(50);

    private static final int NIGHT = 2;
    private static final int FIRST_DAYS = 7;

    /** Buyers may write until so long after they got their things. */
    private static final int SWEEP_DAYS = 15;

    private final RakutenApi api;
    private final InstantSource time;

    RakutenSource(RakutenApi api, InstantSource time) {
        this.api = api;
        this.time = time;
    }

    @Override
    public boolean serves(Connection connection) {
        return RakutenChannel.serves(connection);
    }

    @Override
    public Batch fetch(Connection connection, Optional<String> cursor) {
        Agenda agenda = Agenda.read(cursor);
        Instant now = time.instant();
        if (agenda.asked().filter(at -> isFresh(at, now)).isEmpty()) {
            return nothing(todo(connection, agenda, now));
        }
        if (agenda.first().isEmpty() && (agenda.token().isPresent() || isSweepDue(agenda, now))) {
            return nothing(sweep(connection, agenda, now));
        }
        return agenda.next().map(item -> item(connection, agenda, item)).orElseGet(() -> new Batch(List.of(), cursor));
    }

    private static boolean isFresh(Instant asked, Instant now) {
        return !asked.isAfter(now) && now.isBefore(asked.plus(FRESH));
    }

    private static boolean isSweepDue(Agenda agenda, Instant now) {
        return agenda.later().isEmpty()
                && agenda.swept()
                        .map(day -> day.isBefore(RakutenTimes.day(now)) && RakutenTimes.hour(now) >= NIGHT)
                        .orElse(true);
    }

    private static Batch nothing(Agenda agenda) {
        return new Batch(List.of(), Optional.of(agenda.write()));
    }

    private Agenda todo(Connection connection, Agenda agenda, Instant now) {
        XmlNode response = api.ask(connection, RakutenApi.TO_DO_LIST, Map.of()).response();
        List<String> withMessages = new ArrayList<>();
        Set<String> withClaims = new LinkedHashSet<>();
        for (XmlNode item : items(response)) {
            Set<String> causes = new LinkedHashSet<>();
            item.child("causes").ifPresent(all -> all.children("cause").forEach(cause -> causes.add(cause.text())));
            item.text("itemid").ifPresent(id -> {
                if (causes.equals(Set.of(CLAIM))) {
                    withClaims.add(id);
                } else {
                    withMessages.add(id);
                }
            });
        }
        return agenda.asked(now.truncatedTo(ChronoUnit.SECONDS), withMessages, withClaims);
    }

    private static List<XmlNode> items(XmlNode response) {
        return response.child("items").orElse(response).children("item");
    }

    private Agenda sweep(Connection connection, Agenda agenda, Instant now) {
        LocalDate today = RakutenTimes.day(now);
        LocalDate since = today.minusDays(agenda.swept().isPresent() ? SWEEP_DAYS : FIRST_DAYS);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("purchasedate", since.toString());
        agenda.token().ifPresent(token -> parameters.put("nexttoken", token));
        XmlNode response = api.ask(connection, RakutenApi.SALES, parameters).response();
        Set<String> found = new LinkedHashSet<>(agenda.claims());
        RakutenOrders.sales(response).stream()
                .filter(sale -> sale.text("purchasedate")
                        .flatMap(RakutenTimes::local)
                        .filter(at -> at.toLocalDate().isBefore(since))
                        .isEmpty())
                .flatMap(sale -> RakutenOrders.lines(sale).stream())
                .forEach(line -> line.text("itemid").ifPresent(found::add));
        Optional<String> next = response.text("nexttoken").filter(token -> token.matches("[^;=\\s]{1,200}"));
        return agenda.sweeping(List.copyOf(found), next, today);
    }

    /** The bytes go out as they came; whether anybody can read them is found out when they are safe. */
    private Batch item(Connection connection, Agenda agenda, String item) {
        try {
            Answer answer = api.ask(connection, RakutenApi.ITEM, Map.of("itemid", item));
            boolean readable = answer.root().isPresent() || agenda.isAgain(item);
            Agenda rest = readable ? agenda.done(item) : agenda.postponed(item);
            return new Batch(List.of(RawContent.of(answer.bytes())), Optional.of(rest.write()));
        } catch (ChannelTrouble trouble) {
            return despite(trouble, agenda, item);
        }
    }

    /**
     * Trouble with one item is not to keep the others waiting: it is tried once more after them, and then noted as a payload
     * that nobody can read, for a person to see. All other trouble is the channel's.
     */
    private static Batch despite(ChannelTrouble trouble, Agenda agenda, String item) {
        boolean items = trouble.kind() == Kind.UNAVAILABLE
                || trouble.kind() == Kind.BROKEN_ANSWER
                || trouble.kind() == Kind.NOT_ALLOWED;
        if (!items) {
            throw trouble;
        }
        if (trouble.kind() != Kind.NOT_ALLOWED && !agenda.isAgain(item)) {
            return nothing(agenda.postponed(item));
        }
        return new Batch(
                List.of(RakutenParser.unread(item, trouble.code())),
                Optional.of(agenda.done(item).write()));
    }
}
