package io.keybuzz.architecture.layering;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.keybuzz.architecture.Codebase;
import io.keybuzz.architecture.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerRulesTest {
    @Test
    void dependencies_point_inwards() {
        LayerRules.dependenciesPointInwards(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_handler_that_knows_a_store_by_its_technology_is_found() {
        Proof.canFail(LayerRules::dependenciesPointInwards, fixtures.layers.application.ticketing.KnowsAnAdapter.class);
    }

    @Test
    void adapters_do_not_know_each_other() {
        LayerRules.adaptersDoNotKnowEachOther(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_route_that_calls_a_store_is_found() {
        Proof.canFail(LayerRules::adaptersDoNotKnowEachOther, fixtures.siblings.adapters.http.CallsTheStore.class);
    }

    @Test
    void marketplaces_do_not_know_each_other() {
        LayerRules.marketplacesDoNotKnowEachOther(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_marketplace_that_borrows_from_another_is_found() {
        Proof.canFail(
                LayerRules::marketplacesDoNotKnowEachOther,
                fixtures.marketplaces.adapters.marketplace.fnac.BorrowsFromAmazon.class);
    }

    @Test
    void the_core_is_plain_java() {
        LayerRules.theCoreIsPlainJava(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_domain_class_that_speaks_sql_is_found() {
        Proof.canFail(LayerRules::theCoreIsPlainJava, fixtures.plainjava.domain.ticketing.SpeaksSql.class);
    }

    @Test
    void ports_exist_in_every_context_of_the_domain() {
        assertThat(Codebase.main())
                .filteredOn(JavaClass.Predicates.resideInAPackage(Codebase.ROOT + ".domain.*.port"))
                .extracting(JavaClass::getPackageName)
                .contains(
                        Codebase.ROOT + ".domain.tenancy.port",
                        Codebase.ROOT + ".domain.ticketing.port",
                        Codebase.ROOT + ".domain.marketplace.port",
                        Codebase.ROOT + ".domain.billing.port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain",
                "domain.shared",
                "application",
                "application.shared",
                "application.internal",
                "application.outbox",
                "application.bridge",
                "testkit",
                "testkit.contract",
                "adapters.http",
                "adapters.inmemory",
                "adapters.jdbi",
                "adapters.jdbi.shared",
                "adapters.integration",
                "adapters.marketplace",
                "adapters.marketplace.shared",
                "bootstrap"
            })
    void rules_speak_of_packages_that_exist(String layer) {
        assertThat(Codebase.main())
                .filteredOn(JavaClass.Predicates.resideInAPackage(Codebase.ROOT + "." + layer + ".."))
                .isNotEmpty();
    }
}
