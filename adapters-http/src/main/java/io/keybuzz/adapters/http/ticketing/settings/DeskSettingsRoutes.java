package io.keybuzz.adapters.http.ticketing.settings;

import io.javalin.http.HandlerType;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Flags;
import io.keybuzz.adapters.http.json.Numbers;
import io.keybuzz.adapters.http.json.Scalars;
import io.keybuzz.adapters.http.json.WholeMinutes;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.throttle.Pace;
import io.keybuzz.application.ticketing.settings.ChangeDeskSettings;
import io.keybuzz.application.ticketing.settings.DeskSettings;
import io.keybuzz.application.ticketing.settings.GetDeskSettings;
import io.keybuzz.application.ticketing.settings.TenantDesk;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.desk.AutoClose;
import io.keybuzz.domain.ticketing.desk.SurveyRules;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /api/v1/desk/settings}. A super admin names the tenant in the query. */
public final class DeskSettingsRoutes implements Route.Group {
    private static final String SETTINGS = "/api/v1/desk/settings";
    private static final String TENANT = "tenantId";
    private static final Words<TicketStatus> STATUSES = Words.of(TicketStatus.class);
    private static final Words<Channel> CHANNELS = Words.of(Channel.class);

    private final DeskSettings settings;

    public DeskSettingsRoutes(DeskSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SETTINGS, this::get, TENANT),
                new Route(HandlerType.PATCH, SETTINGS, Route.Access.USERS, Pace.WRITE, Set.of(TENANT), this::change));
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, settings.get(exchange.call(), new GetDeskSettings(tenant(exchange))));
    }

    private void change(Exchange exchange) throws IOException {
        Optional<TenantId> tenant = tenant(exchange);
        Fields body = exchange.body();
        ChangeDeskSettings command = new ChangeDeskSettings(
                Numbers.changed(body, "reopenWindowHours", 0, 8_760).map(Duration::ofHours),
                status(body.editedText("statusAfterReply", 100)),
                Numbers.changed(body, "undoSendSeconds", 0, 120).map(Duration::ofSeconds),
                Numbers.changed(body, "undoMergeHours", 0, 720).map(Duration::ofHours),
                Numbers.changed(body, "autoCloseDays", 0, AutoClose.MOST_DAYS),
                Numbers.changed(body, "autoCloseWarnDays", 0, AutoClose.MOST_DAYS),
                body.editedText("autoCloseMessage", MessageBody.MAX_WRITTEN),
                marketplaces(
                        Scalars.of(body, "marketplaceMinutes", CHANNELS.all().size(), new WholeMinutes())),
                Flags.changed(body, "surveys"),
                Numbers.changed(body, "surveyDelayMinutes", 0, (int) SurveyRules.MOST_DELAY.toMinutes())
                        .map(Duration::ofMinutes),
                exchange.expectedVersion(),
                tenant);
        body.done();
        show(exchange, settings.change(exchange.call(), command));
    }

    private static Optional<TenantId> tenant(Exchange exchange) {
        Optional<TenantId> tenant = exchange.query().id(TENANT).map(TenantId::new);
        exchange.query().done();
        return tenant;
    }

    private static Edit<TicketStatus> status(Edit<String> word) {
        return new Edit<>(
                word.wanted(),
                word.value()
                        .map(it -> STATUSES.read(it)
                                .orElseThrow(() -> TicketProblem.INVALID_DESK_RULES.refuse(
                                        "statusAfterReply must be pending, waiting_customer or resolved"))));
    }

    private static Map<Channel, Optional<Duration>> marketplaces(Map<String, Optional<Duration>> minutes) {
        Map<Channel, Optional<Duration>> marketplaces = new EnumMap<>(Channel.class);
        minutes.forEach((word, within) -> marketplaces.put(
                CHANNELS.read(word)
                        .orElseThrow(() ->
                                TicketProblem.INVALID_DESK_RULES.refuse("marketplaceMinutes has channels as its keys")),
                within));
        return marketplaces;
    }

    private static void show(Exchange exchange, TenantDesk desk) throws IOException {
        exchange.version(desk.rules().version()).json(200, 1_024, out -> out.data(desk, DeskSettingsJson::desk));
    }
}
