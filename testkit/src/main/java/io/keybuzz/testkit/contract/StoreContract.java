package io.keybuzz.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.testkit.given.GivenConnection;
import io.keybuzz.testkit.given.GivenTenant;
import io.keybuzz.testkit.given.GivenTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What all contracts of a store share: the store, and short ways to say in which scope something happens. */
public interface StoreContract {
    /** How a store answers a write, or a look, that its scope does not cover. */
    String OUTSIDE_SCOPE = "row outside the tenant scope";

    TenantScope PLATFORM = new TenantScope.Platform("contract");
    TenantScope QUEUES = new TenantScope.Queues("contract");

    /** The same store all through one test method, a new and empty one for the next. */
    StoreFixture stores();

    /** Commits a change in the tenant's scope. */
    default void change(TenantId tenant, Runnable work) {
        change(new TenantScope.One(tenant), work);
    }

    default void change(TenantScope scope, Runnable work) {
        stores().unitOfWork().run(scope, () -> {
            work.run();
            return true;
        });
    }

    default <T> T in(TenantScope scope, Supplier<T> work) {
        return stores().unitOfWork().run(scope, work);
    }

    default <T> T inTenant(TenantId tenant, Supplier<T> work) {
        return stores().unitOfWork().run(new TenantScope.One(tenant), work);
    }

    default <T> T read(TenantId tenant, Supplier<T> work) {
        return stores().unitOfWork().read(new TenantScope.One(tenant), work);
    }

    default <T> T read(TenantScope scope, Supplier<T> work) {
        return stores().unitOfWork().read(scope, work);
    }

    /** A stored tenant. */
    default TenantId givenTenant() {
        Tenant tenant = GivenTenant.of(stores().ids(), stores().now()).build();
        change(tenant.id(), () -> stores().tenants().add(tenant));
        return tenant.id();
    }

    /** A stored, connected sandbox connection. */
    default Connection givenConnection(TenantId tenant) {
        Connection connection =
                GivenConnection.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().connections().save(connection));
        return connection;
    }

    /** A ticket still to be saved. */
    default GivenTicket aTicket(TenantId tenant) {
        return GivenTicket.of(tenant, stores().ids(), stores().now());
    }

    /** A stored ticket with the buyer's first message. */
    default Ticket givenTicket(TenantId tenant) {
        return givenTicket(aTicket(tenant));
    }

    /** A stored ticket as it is described. */
    default Ticket givenTicket(GivenTicket described) {
        Ticket ticket = described.build();
        change(ticket.state().tenant(), () -> stores().tickets().save(ticket));
        return ticket;
    }

    /** What the relay could take now, leased for a minute. */
    default List<Delivery> claim() {
        return in(QUEUES, () -> stores().outbox().claim(100, Duration.ofMinutes(1)));
    }

    /** Tries a change that must have no effect, whether the store refuses it or finds nothing to change. */
    default void changeInVain(TenantId tenant, Runnable work) {
        changeInVain(new TenantScope.One(tenant), work);
    }

    default void changeInVain(TenantScope scope, Runnable work) {
        Throwable refused = catchThrowable(() -> change(scope, work));
        if (refused instanceof AssertionError wrong) {
            throw wrong;
        }
    }

    /** Every row of a list, read page by page; checks that only the last page may be short. */
    default <T> List<T> allPages(int limit, Function<PageRequest, Page<T>> fetch) {
        List<T> all = new ArrayList<>();
        PageRequest request = PageRequest.first(limit);
        while (true) {
            Page<T> page = fetch.apply(request);
            all.addAll(page.items());
            if (page.next().isEmpty()) {
                Assertions.assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                return all;
            }
            Assertions.assertThat(page.items()).hasSize(limit);
            request = new PageRequest(limit, page.next());
        }
    }

    default void assertRefused(ProblemCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.code()).isEqualTo(code));
    }

    default void assertOutsideScope(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(IllegalStateException.class).hasMessage(OUTSIDE_SCOPE);
    }

    /** A port used with no unit of work around it says so instead of answering. */
    default void assertNeedsUnitOfWork(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(IllegalStateException.class);
    }

    /** Nothing is found, whether the store answers with nothing or refuses to look. */
    default void assertSeesNothing(TenantScope scope, Supplier<Optional<?>> look) {
        Throwable thrown =
                catchThrowable(() -> Assertions.assertThat(read(scope, look)).isEmpty());
        if (thrown instanceof AssertionError wrong) {
            throw wrong;
        }
        if (thrown != null) {
            Assertions.assertThat(thrown)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(OUTSIDE_SCOPE);
        }
    }
}
