/** The business of KeyBuzz in plain Java: aggregates, values, events and the ports they need. */
module io.keybuzz.domain {
    requires static transitive org.jspecify;

    exports io.keybuzz.domain.shared;
    exports io.keybuzz.domain.shared.audit;
    exports io.keybuzz.domain.shared.secret;
    exports io.keybuzz.domain.tenancy;
    exports io.keybuzz.domain.tenancy.apikey;
    exports io.keybuzz.domain.tenancy.access;
    exports io.keybuzz.domain.tenancy.access.port;
    exports io.keybuzz.domain.tenancy.event;
    exports io.keybuzz.domain.tenancy.port;
    exports io.keybuzz.domain.tenancy.staff;
    exports io.keybuzz.domain.tenancy.twofactor;
    exports io.keybuzz.domain.tenancy.twofactor.port;
    exports io.keybuzz.domain.ticketing;
    exports io.keybuzz.domain.ticketing.attachment;
    exports io.keybuzz.domain.ticketing.attachment.port;
    exports io.keybuzz.domain.ticketing.customer;
    exports io.keybuzz.domain.ticketing.customer.port;
    exports io.keybuzz.domain.ticketing.desk;
    exports io.keybuzz.domain.ticketing.draft;
    exports io.keybuzz.domain.ticketing.draft.port;
    exports io.keybuzz.domain.ticketing.event;
    exports io.keybuzz.domain.ticketing.filter;
    exports io.keybuzz.domain.ticketing.port;
    exports io.keybuzz.domain.ticketing.satisfaction;
    exports io.keybuzz.domain.ticketing.satisfaction.port;
    exports io.keybuzz.domain.ticketing.saved;
    exports io.keybuzz.domain.ticketing.saved.port;
    exports io.keybuzz.domain.ticketing.search;
    exports io.keybuzz.domain.ticketing.search.port;
    exports io.keybuzz.domain.ticketing.sla;
    exports io.keybuzz.domain.ticketing.sla.calendar;
    exports io.keybuzz.domain.ticketing.sla.policy;
    exports io.keybuzz.domain.ticketing.sla.port;
    exports io.keybuzz.domain.ticketing.view;
    exports io.keybuzz.domain.marketplace;
    exports io.keybuzz.domain.marketplace.event;
    exports io.keybuzz.domain.marketplace.port;
    exports io.keybuzz.domain.billing;
    exports io.keybuzz.domain.billing.port;
    exports io.keybuzz.domain.privacy.audit;
    exports io.keybuzz.domain.privacy.audit.port;
    exports io.keybuzz.domain.privacy;
    exports io.keybuzz.domain.privacy.port;
}
