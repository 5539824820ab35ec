package io.keybuzz.application.ticketing;

import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.application.ticketing.satisfaction.SurveyParts;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.ticketing.action.port.TenantNames;
import io.keybuzz.domain.ticketing.port.ReplyChannel;
import io.keybuzz.domain.ticketing.port.UsageMeter;
import io.keybuzz.domain.ticketing.reply.port.ChannelRules;
import io.keybuzz.domain.ticketing.routing.port.Staff;
import io.keybuzz.domain.ticketing.saved.port.Memberships;
import io.keybuzz.domain.ticketing.thread.port.ChannelThreads;
import java.time.InstantSource;

/**
 * What ticketing is assembled from: its stores, the neighbours that commit with it, what files are kept with, and what buyers are
 * asked with.
 */
public record TicketingPorts(
        UnitOfWork unitOfWork,
        TicketingStores stores,
        UsageMeter meter,
        ReplyChannel replies,
        ChannelRules channelRules,
        ChannelThreads channels,
        Memberships memberships,
        Staff staff,
        TenantNames tenantNames,
        InstantSource time,
        IdSource ids,
        FileParts files,
        SurveyParts surveys) {}
