package io.keybuzz.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DataShapeTest {
    @Test
    void the_full_set_has_a_million_tickets_and_four_million_messages() {
        DataShape full = DataShape.scaled(1.0);

        assertThat(full.tickets()).isEqualTo(1_000_000);
        assertThat(full.messages()).isEqualTo(4_000_000);
        assertThat(full.tenants()).isEqualTo(200);
    }

    @Test
    void sizes_fall_from_the_largest_tenant_with_130_000_tickets() {
        DataShape full = DataShape.scaled(1.0);
        long[] sizes = IntStream.rangeClosed(1, 200).mapToLong(full::ticketsOf).toArray();

        assertThat(sizes[0]).isEqualTo(130_000);
        for (int i = 1; i < sizes.length; i++) {
            assertThat(sizes[i]).isBetween(1L, sizes[i - 1]);
        }
        assertThat(LongStream.of(sizes).sum()).isEqualTo(full.tickets());
    }

    @Test
    void every_ticket_belongs_to_the_tenant_whose_range_holds_it() {
        DataShape small = DataShape.scaled(0.001);

        for (int tenant = 1; tenant <= small.tenants(); tenant++) {
            long first = small.firstTicketOf(tenant);
            assertThat(small.tenantOf(first)).isEqualTo(tenant);
            assertThat(small.tenantOf(first + small.ticketsOf(tenant) - 1)).isEqualTo(tenant);
        }
    }

    @Test
    void ids_have_twelve_decimal_digits_at_the_end() {
        assertThat(DataShape.ticketId(7)).isEqualTo("01900000-0000-7000-8000-100000000007");
        assertThat(DataShape.tenantId(200)).isEqualTo("01900000-0000-7000-8000-200000000200");
    }
}
