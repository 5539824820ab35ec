/** The use cases of KeyBuzz and their assembly in plain Java; embedders start at {@code KeyBuzzApplication}. */
module io.keybuzz.application {
    requires transitive io.keybuzz.domain;
    requires static transitive org.jspecify;

    exports io.keybuzz.application;
    exports io.keybuzz.application.shared;
    exports io.keybuzz.application.shared.once;
    exports io.keybuzz.application.tenancy;
    exports io.keybuzz.application.tenancy.keys;
    exports io.keybuzz.application.tenancy.me;
    exports io.keybuzz.application.tenancy.teams;
    exports io.keybuzz.application.tenancy.tenants;
    exports io.keybuzz.application.tenancy.users;
    exports io.keybuzz.application.tenancy.access;
    exports io.keybuzz.application.tenancy.entry;
    exports io.keybuzz.application.tenancy.password;
    exports io.keybuzz.application.ticketing;
    exports io.keybuzz.application.ticketing.assignment;
    exports io.keybuzz.application.ticketing.attachment;
    exports io.keybuzz.application.ticketing.attributes;
    exports io.keybuzz.application.ticketing.customer;
    exports io.keybuzz.application.ticketing.drafts;
    exports io.keybuzz.application.ticketing.filing;
    exports io.keybuzz.application.ticketing.presence;
    exports io.keybuzz.application.ticketing.reply;
    exports io.keybuzz.application.ticketing.routing;
    exports io.keybuzz.application.ticketing.satisfaction;
    exports io.keybuzz.application.ticketing.search;
    exports io.keybuzz.application.ticketing.settings;
    exports io.keybuzz.application.ticketing.sla.plan;
    exports io.keybuzz.application.ticketing.sla;
    exports io.keybuzz.application.ticketing.thread;
    exports io.keybuzz.application.ticketing.toolbox;
    exports io.keybuzz.application.ticketing.toolbox.bulk;
    exports io.keybuzz.application.ticketing.toolbox.macro;
    exports io.keybuzz.application.ticketing.toolbox.template;
    exports io.keybuzz.application.ticketing.views;
    exports io.keybuzz.application.marketplace;
    exports io.keybuzz.application.marketplace.connection;
    exports io.keybuzz.application.marketplace.delivery;
    exports io.keybuzz.application.marketplace.order;
    exports io.keybuzz.application.billing;
    exports io.keybuzz.application.privacy.audit;
    exports io.keybuzz.application.tenancy.secondstep;
    exports io.keybuzz.application.tenancy.twofactor;
    exports io.keybuzz.application.privacy;
    exports io.keybuzz.application.outbox;
}
