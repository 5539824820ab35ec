package io.keybuzz.application.ticketing.settings;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Changes how a desk works; what is not mentioned stays.
 *
 * @param marketplaces how long each of these marketplaces gives to answer; empty for one that asks for nothing
 * @param tenant named by super admins
 */
public record ChangeDeskSettings(
        Optional<Duration> reopenWindow,
        Edit<TicketStatus> statusAfterReply,
        Optional<Duration> undoSend,
        Optional<Duration> undoMerge,
        Optional<Integer> autoCloseDays,
        Optional<Integer> autoCloseWarnDays,
        Edit<String> autoCloseMessage,
        Map<Channel, Optional<Duration>> marketplaces,
        Optional<Boolean> surveys,
        Optional<Duration> surveyDelay,
        ExpectedVersion expected,
        Optional<TenantId> tenant) {}
