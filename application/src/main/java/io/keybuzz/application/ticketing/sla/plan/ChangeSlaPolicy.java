package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import io.keybuzz.domain.ticketing.sla.policy.TargetEdits;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A policy's new terms; those that are not mentioned stay.
 *
 * @param tenant named by super admins
 */
public record ChangeSlaPolicy(
        PolicyId policy,
        Optional<String> name,
        Optional<Set<Channel>> channels,
        Edit<CalendarId> calendar,
        TargetEdits targets,
        Optional<Integer> warnPercent,
        Edit<Duration> warnLead,
        ExpectedVersion expected,
        Optional<TenantId> tenant) {}
