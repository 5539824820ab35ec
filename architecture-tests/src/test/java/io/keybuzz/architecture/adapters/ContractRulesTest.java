package io.keybuzz.architecture.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.architecture.Codebase;
import io.keybuzz.architecture.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractRulesTest {
    private static final String[] MOCKS = {
        "org.mockito..", "org.easymock..", "org.powermock..", "mockit..", "io.mockk..", "org.jmock.."
    };

    @Test
    void every_adapter_runs_the_contract_of_its_port() {
        ContractRules.everyAdapterRunsItsContract(Codebase.ROOT, Codebase.all()).check(Codebase.all());
    }

    @Test
    void an_adapter_that_no_contract_was_run_on_is_found() {
        List<String> faults = ContractRules.everyAdapterRunsItsContract(
                        "fixtures.contracts", Codebase.fixture("contracts"))
                .evaluate(Codebase.fixture("contracts"))
                .getFailureReport()
                .getDetails();
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "fixtures.contracts.domain.ticketing.port.Tickets: no test named UntriedTickets… implements"
                                + " TicketsContract",
                        "fixtures.contracts.domain.ticketing.port.Tags has no contract TagsContract in the testkit");
    }

    @Test
    void nobody_mocks() {
        ContractRules.nobodyMocks(Codebase.ROOT, MOCKS).check(Codebase.all());
    }

    @Test
    void a_test_that_mocks_is_found() {
        Proof.canFail(
                root -> ContractRules.nobodyMocks(root, "fixtures.mocking.library.."),
                fixtures.mocking.ticketing.MocksATicket.class);
    }

    @Test
    void nobody_sleeps() {
        ContractRules.nobodySleeps(Codebase.ROOT).check(Codebase.all());
    }

    @Test
    void a_test_that_sleeps_is_found() {
        Proof.canFail(ContractRules::nobodySleeps, fixtures.sleeping.WaitsAWhile.class);
    }
}
