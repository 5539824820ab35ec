package io.keybuzz.application.ticketing.settings;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.DeskTenant;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.desk.AutoClose;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.desk.SurveyRules;
import io.keybuzz.domain.ticketing.sla.MarketplaceClocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ChangeDeskSettingsHandler implements Change<ChangeDeskSettings, TenantDesk> {
    private final TicketingStores stores;

    ChangeDeskSettingsHandler(TicketingStores stores) {
        this.stores = stores;
    }

    /** Open tickets are looked at again only where their clocks or their automatic close may be different. */
    @Override
    public TenantDesk handle(CallContext call, ChangeDeskSettings command) {
        TenantId tenant = DeskTenant.of(call, command.tenant());
        DeskRules rules = stores.desks().of(tenant);
        command.expected().require(rules.version());
        DeskRules changed = changed(rules, command);
        if (changed.equals(rules)) {
            return new TenantDesk(tenant, rules);
        }
        stores.desks().save(tenant, changed);
        if (!changed.autoClose().equals(rules.autoClose())
                || !changed.marketplaces().equals(rules.marketplaces())) {
            stores.sla().recounts().request(tenant);
        }
        return new TenantDesk(tenant, changed.stored());
    }

    @Override
    public AuditNote note(ChangeDeskSettings command, TenantDesk result) {
        List<String> fields = new ArrayList<>();
        command.reopenWindow().ifPresent(it -> fields.add("reopenWindowHours"));
        if (command.statusAfterReply().wanted()) {
            fields.add("statusAfterReply");
        }
        command.undoSend().ifPresent(it -> fields.add("undoSendSeconds"));
        command.undoMerge().ifPresent(it -> fields.add("undoMergeHours"));
        command.autoCloseDays().ifPresent(it -> fields.add("autoCloseDays"));
        command.autoCloseWarnDays().ifPresent(it -> fields.add("autoCloseWarnDays"));
        if (command.autoCloseMessage().wanted()) {
            fields.add("autoCloseMessage");
        }
        if (!command.marketplaces().isEmpty()) {
            fields.add("marketplaceMinutes");
        }
        command.surveys().ifPresent(it -> fields.add("surveys"));
        command.surveyDelay().ifPresent(it -> fields.add("surveyDelayMinutes"));
        return new AuditNote("desk", result.tenant().value(), fields);
    }

    private static DeskRules changed(DeskRules rules, ChangeDeskSettings command) {
        AutoClose before = rules.autoClose();
        AutoClose autoClose = new AutoClose(
                command.autoCloseDays().orElse(before.days()),
                command.autoCloseWarnDays().orElse(before.warnDays()),
                command.autoCloseMessage().wanted() ? command.autoCloseMessage().value() : before.message());
        return new DeskRules(
                rules.version(),
                command.reopenWindow().orElse(rules.reopenWindow()),
                command.statusAfterReply().wanted() ? command.statusAfterReply().value() : rules.statusAfterReply(),
                command.undoSend().orElse(rules.undoSend()),
                command.undoMerge().orElse(rules.undoMerge()),
                autoClose,
                marketplaces(rules.marketplaces(), command.marketplaces()),
                rules.sla(),
                new SurveyRules(
                        command.surveys().orElse(rules.survey().on()),
                        command.surveyDelay().orElse(rules.survey().delay())),
                rules.attributes());
    }

    private static MarketplaceClocks marketplaces(MarketplaceClocks before, Map<Channel, Optional<Duration>> edits) {
        Map<Channel, Duration> within = new HashMap<>(before.answerWithin());
        edits.forEach(
                (channel, time) -> time.ifPresentOrElse(it -> within.put(channel, it), () -> within.remove(channel)));
        return new MarketplaceClocks(within);
    }
}
