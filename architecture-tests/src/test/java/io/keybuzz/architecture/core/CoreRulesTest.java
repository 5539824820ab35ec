package io.keybuzz.architecture.core;

import io.keybuzz.application.internal.AccessMatrix;
import io.keybuzz.architecture.Codebase;
import io.keybuzz.architecture.Proof;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CoreRulesTest {
    private static final Predicate<String> IN_MATRIX =
            useCase -> !AccessMatrix.allowed(useCase).isEmpty();

    @Test
    void no_clock_or_random_inside() {
        ClockRules.noClockOrRandomInside(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_domain_class_that_reads_the_clock_is_found() {
        Proof.canFail(ClockRules::noClockOrRandomInside, fixtures.wallclock.domain.ticketing.ReadsTheClock.class);
    }

    @Test
    void a_handler_that_draws_ids_is_found() {
        Proof.canFail(ClockRules::noClockOrRandomInside, fixtures.randomness.application.ticketing.DrawsIds.class);
    }

    @Test
    void only_workers_open_units_of_work() {
        UseCaseRules.onlyWorkersOpenUnitsOfWork(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_handler_that_opens_a_unit_of_work_is_found() {
        Proof.canFail(
                UseCaseRules::onlyWorkersOpenUnitsOfWork, fixtures.unitofwork.application.ticketing.OpensItsOwn.class);
    }

    @Test
    void handlers_are_final_hidden_and_named_after_their_command() {
        UseCaseRules.handlersAreHidden(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_public_handler_is_found() {
        Proof.canFail(
                UseCaseRules::handlersAreHidden, fixtures.handlers.application.ticketing.CloseTicketHandler.class);
    }

    @Test
    void every_use_case_is_in_the_access_matrix() {
        UseCaseRules.everyUseCaseIsInTheMatrix(Codebase.ROOT, IN_MATRIX).check(Codebase.main());
    }

    @Test
    void a_use_case_nobody_may_run_is_found() {
        Proof.canFail(
                root -> UseCaseRules.everyUseCaseIsInTheMatrix(root, IN_MATRIX),
                fixtures.matrix.application.ticketing.ForgottenHandlers.class);
    }

    @Test
    void ports_are_interfaces() {
        DomainRules.portsAreInterfaces(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_port_with_an_implementation_inside_is_found() {
        Proof.canFail(DomainRules::portsAreInterfaces, fixtures.ports.domain.ticketing.port.TicketsInAList.class);
    }

    @Test
    void the_domain_does_not_call_ports() {
        DomainRules.theDomainDoesNotCallPorts(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void an_aggregate_that_stores_itself_is_found() {
        Proof.canFail(DomainRules::theDomainDoesNotCallPorts, fixtures.portusers.domain.ticketing.StoresItself.class);
    }

    @Test
    void nothing_in_the_domain_has_setters() {
        DomainRules.nothingInTheDomainHasSetters(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void an_aggregate_with_a_setter_is_found() {
        Proof.canFail(DomainRules::nothingInTheDomainHasSetters, fixtures.setters.domain.ticketing.HasASetter.class);
    }

    @Test
    void values_do_not_change() {
        DomainRules.valuesDoNotChange(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_record_that_shares_an_array_is_found() {
        Proof.canFail(DomainRules::valuesDoNotChange, fixtures.values.domain.ticketing.SharesAnArray.class);
    }

    @Test
    void aggregates_refer_to_each_other_by_id() {
        DomainRules.aggregatesReferById(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void an_aggregate_that_holds_another_is_found() {
        Proof.canFail(DomainRules::aggregatesReferById, fixtures.aggregates.domain.ticketing.HoldsAnother.class);
    }

    @Test
    void only_refusals_are_thrown() {
        RefusalRules.onlyRefusalsAreThrown(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_handler_with_an_exception_of_its_own_is_found() {
        Proof.canFail(
                RefusalRules::onlyRefusalsAreThrown, fixtures.exceptions.application.ticketing.ThrowsItsOwn.class);
    }

    @Test
    void problem_slugs_are_unique() {
        RefusalRules.problemSlugsAreUnique(Codebase.ROOT).check(Codebase.main());
    }

    @Test
    void a_problem_with_a_badly_formed_or_taken_slug_is_found() {
        Proof.canFail(RefusalRules::problemSlugsAreUnique, fixtures.slugs.domain.ticketing.TakenProblem.class);
    }
}
