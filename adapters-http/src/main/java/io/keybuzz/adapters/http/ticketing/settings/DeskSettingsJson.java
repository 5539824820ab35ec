package io.keybuzz.adapters.http.ticketing.settings;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.ticketing.settings.TenantDesk;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** A desk's settings as the API shows them. */
final class DeskSettingsJson {
    private static final Words<Channel> CHANNELS = Words.of(Channel.class);

    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString REOPEN_WINDOW_HOURS = new SerializedString("reopenWindowHours");
    private static final SerializedString STATUS_AFTER_REPLY = new SerializedString("statusAfterReply");
    private static final SerializedString UNDO_SEND_SECONDS = new SerializedString("undoSendSeconds");
    private static final SerializedString UNDO_MERGE_HOURS = new SerializedString("undoMergeHours");
    private static final SerializedString AUTO_CLOSE_DAYS = new SerializedString("autoCloseDays");
    private static final SerializedString AUTO_CLOSE_WARN_DAYS = new SerializedString("autoCloseWarnDays");
    private static final SerializedString AUTO_CLOSE_MESSAGE = new SerializedString("autoCloseMessage");
    private static final SerializedString MARKETPLACE_MINUTES = new SerializedString("marketplaceMinutes");
    private static final SerializedString SURVEYS = new SerializedString("surveys");
    private static final SerializedString SURVEY_DELAY_MINUTES = new SerializedString("surveyDelayMinutes");
    private static final SerializedString VERSION = new SerializedString("version");

    private DeskSettingsJson() {}

    static void desk(JsonOut out, TenantDesk desk) throws IOException {
        DeskRules rules = desk.rules();
        out.open();
        out.id(TENANT_ID, desk.tenant().value());
        out.number(REOPEN_WINDOW_HOURS, rules.reopenWindow().toHours());
        out.text(
                STATUS_AFTER_REPLY,
                rules.statusAfterReply()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
        out.number(UNDO_SEND_SECONDS, rules.undoSend().toSeconds());
        out.number(UNDO_MERGE_HOURS, rules.undoMerge().toHours());
        out.number(AUTO_CLOSE_DAYS, rules.autoClose().days());
        out.number(AUTO_CLOSE_WARN_DAYS, rules.autoClose().warnDays());
        out.text(AUTO_CLOSE_MESSAGE, rules.autoClose().message().orElse(null));
        out.open(MARKETPLACE_MINUTES);
        for (Map.Entry<Channel, Duration> entry :
                rules.marketplaces().answerWithin().entrySet()) {
            out.number(CHANNELS.write(entry.getKey()), entry.getValue().toMinutes());
        }
        out.close();
        out.flag(SURVEYS, rules.survey().on());
        out.number(SURVEY_DELAY_MINUTES, rules.survey().delay().toMinutes());
        out.number(VERSION, rules.version());
        out.close();
    }
}
