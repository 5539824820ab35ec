package io.keybuzz.application.ticketing;

import io.keybuzz.application.ticketing.customer.CustomerStores;
import io.keybuzz.application.ticketing.routing.RoutingStores;
import io.keybuzz.application.ticketing.sla.SlaStores;
import io.keybuzz.application.ticketing.thread.ThreadStores;
import io.keybuzz.application.ticketing.toolbox.ToolboxStores;
import io.keybuzz.domain.ticketing.attachment.port.Attachments;
import io.keybuzz.domain.ticketing.attribute.port.AttributePlans;
import io.keybuzz.domain.ticketing.dossier.port.Dossiers;
import io.keybuzz.domain.ticketing.draft.port.Drafts;
import io.keybuzz.domain.ticketing.draft.port.ReplyUndos;
import io.keybuzz.domain.ticketing.past.port.HeardMessages;
import io.keybuzz.domain.ticketing.port.Desks;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.port.Tickets;
import io.keybuzz.domain.ticketing.satisfaction.port.Surveys;
import io.keybuzz.domain.ticketing.saved.port.SavedViews;
import io.keybuzz.domain.ticketing.search.port.SearchIndex;

/** The stores of ticketing. */
public record TicketingStores(
        Tickets tickets,
        TicketViews views,
        Dossiers dossiers,
        Desks desks,
        SlaStores sla,
        SearchIndex search,
        SavedViews saved,
        CustomerStores customers,
        Attachments attachments,
        ThreadStores threads,
        RoutingStores routing,
        ToolboxStores toolbox,
        Drafts drafts,
        ReplyUndos undos,
        Surveys surveys,
        AttributePlans attributes,
        HeardMessages heard) {}
