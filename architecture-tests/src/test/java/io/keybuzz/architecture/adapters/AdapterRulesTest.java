package io.keybuzz.architecture.adapters;

import io.keybuzz.architecture.Codebase;
import io.keybuzz.architecture.Proof;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdapterRulesTest {
    private static final Set<String> NONE = Set.of();

    /** What the server does to a database before it has a store: log in, migrate, make roles, look that all is well. */
    private static final Set<String> FOR_THE_SERVER = Set.of(
            "Login", "Migrations", "Roles", "StartupChecks", "HttpServer", "HealthProbe", "RandomInboundAddresses");

    /** What the simulator alone puts in front of servers that are not there, besides: channels at addresses of its own. */
    private static final Set<String> FOR_THE_SIMULATOR = Set.of(
            "ApiChannels", "BackMarketChannel", "CdiscountChannel", "ChannelHttp", "ManoManoChannel", "MiraklChannel");

    @Test
    void nothing_is_public_without_need() {
        AdapterRules.nothingIsPublicWithoutNeed(Codebase.ROOT, FOR_THE_SERVER).check(Codebase.main());
    }

    @Test
    void a_public_class_nobody_needs_is_found() {
        Proof.canFail(
                root -> AdapterRules.nothingIsPublicWithoutNeed(root, NONE),
                fixtures.publicity.adapters.jdbi.ticketing.ShownWithoutNeed.class);
    }

    @Test
    void the_outside_uses_entries_only() {
        AdapterRules.theOutsideUsesEntriesOnly(Codebase.ROOT, FOR_THE_SERVER, FOR_THE_SIMULATOR)
                .check(Codebase.main());
    }

    @Test
    void a_server_that_reaches_into_an_adapter_is_found() {
        Proof.canFail(
                root -> AdapterRules.theOutsideUsesEntriesOnly(root, NONE, NONE),
                fixtures.reaching.bootstrap.ReachesIn.class);
    }

    @Test
    void a_server_that_uses_what_is_there_for_the_simulator_is_found() {
        Proof.canFail(
                root -> AdapterRules.theOutsideUsesEntriesOnly(root, NONE, Set.of("FnacLine")),
                fixtures.simulating.bootstrap.ServesLikeASimulator.class);
    }

    @Test
    void technologies_stay_home() {
        TechnologyRules.technologiesStayHome(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_route_that_speaks_jdbi_is_found() {
        Proof.canFail(TechnologyRules::technologiesStayHome, fixtures.technology.adapters.http.SpeaksJdbi.class);
    }

    @Test
    void stores_do_not_open_connections() {
        TechnologyRules.storesDoNotOpenConnections(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_store_that_opens_its_own_connection_is_found() {
        Proof.canFail(
                TechnologyRules::storesDoNotOpenConnections,
                fixtures.connections.adapters.jdbi.ticketing.OpensItsOwn.class);
    }

    @Test
    void guice_only_chooses() {
        TechnologyRules.guiceOnlyChooses(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_store_that_is_wired_by_annotation_is_found() {
        Proof.canFail(TechnologyRules::guiceOnlyChooses, fixtures.wiring.adapters.jdbi.ticketing.WiredStore.class);
    }
}
