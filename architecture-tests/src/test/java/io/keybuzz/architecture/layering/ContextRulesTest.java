package io.keybuzz.architecture.layering;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.keybuzz.architecture.Codebase;
import io.keybuzz.architecture.Contexts;
import io.keybuzz.architecture.Proof;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContextRulesTest {
    private static final Set<String> NEUTRAL = Set.of("shared", "internal", "outbox", "bridge");

    @Test
    void contexts_do_not_know_each_other() {
        ContextRules.contextsDoNotKnowEachOther(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_context_that_uses_anothers_values_is_found() {
        Proof.canFail(
                ContextRules::contextsDoNotKnowEachOther, fixtures.contexts.domain.ticketing.KnowsAConnection.class);
    }

    @Test
    void a_context_that_hears_events_against_the_declared_direction_is_found() {
        Proof.canFail(
                ContextRules::contextsDoNotKnowEachOther,
                fixtures.listening.application.marketplace.HearsTicketing.class);
    }

    @Test
    void what_all_contexts_share_knows_none_of_them() {
        ContextRules.sharedPackagesKnowNoContext(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_shared_value_that_knows_a_context_is_found() {
        Proof.canFail(ContextRules::sharedPackagesKnowNoContext, fixtures.neutral.domain.shared.KnowsATicket.class);
    }

    @Test
    void packages_have_no_cycles() {
        ContextRules.packagesHaveNoCycles(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void two_contexts_that_need_each_other_are_found() {
        Proof.canFail(ContextRules::packagesHaveNoCycles, fixtures.cycles.domain.billing.NeedsTicketing.class);
    }

    @Test
    void the_declared_graph_has_no_cycle() {
        Map<String, Set<String>> graph = Contexts.LISTENS_TO;
        for (String start : graph.keySet()) {
            Set<String> reached = new HashSet<>();
            Set<String> edge = new TreeSet<>(graph.get(start));
            while (!edge.isEmpty()) {
                reached.addAll(edge);
                Set<String> next = new TreeSet<>();
                edge.forEach(context -> next.addAll(graph.get(context)));
                next.removeAll(reached);
                edge = next;
            }
            assertThat(reached).as("reached from " + start).doesNotContain(start);
        }
    }

    @Test
    void every_package_of_the_core_belongs_to_a_declared_context() {
        assertThat(Codebase.main())
                .filteredOn(JavaClass.Predicates.resideInAnyPackage(
                        Codebase.ROOT + ".domain.*..", Codebase.ROOT + ".application.*.."))
                .isNotEmpty()
                .allSatisfy(type -> {
                    String context = type.getPackageName().split("\\.")[3];
                    assertThat(NEUTRAL.contains(context) || Contexts.LISTENS_TO.containsKey(context))
                            .as(type.getName())
                            .isTrue();
                });
    }
}
