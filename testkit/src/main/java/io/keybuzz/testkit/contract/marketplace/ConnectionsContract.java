package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenConnection;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.Connections}. */
public interface ConnectionsContract extends StoreContract {
    private GivenConnection aConnection(TenantId tenant) {
        return GivenConnection.of(tenant, stores().ids(), stores().now());
    }

    private Connection saved(Connection connection) {
        change(connection.tenant(), () -> stores().connections().save(connection));
        return connection;
    }

    /** Whoever would receive what comes to that address at that time. */
    private Optional<Connection> receiver(EmailAddress address, Instant at) {
        return stores().connections().byInboundAddress(address, at);
    }

    private Optional<Connection> receiver(String address) {
        return receiver(new EmailAddress(address), stores().now());
    }

    private Connection changed(Connection before, ConnectionStatus status, String address) {
        return new Connection(
                before.id(),
                before.tenant(),
                before.channel(),
                before.provider(),
                "Renamed",
                status,
                new EmailAddress(address),
                before.createdAt(),
                before.updatedAt().plusSeconds(1));
    }

    @Test
    default void a_connection_comes_back_equal() {
        TenantId tenant = givenTenant();
        for (ConnectionStatus status : ConnectionStatus.values()) {
            Connection connection = saved(aConnection(tenant)
                    .channel(Channel.OTHER)
                    .provider(Provider.MAIL)
                    .status(status)
                    .build());

            assertThat(read(tenant, () -> stores().connections().find(connection.id())))
                    .contains(connection);
        }
    }

    @Test
    default void saving_again_changes_it() {
        TenantId tenant = givenTenant();
        Connection before = saved(aConnection(tenant).build());

        Connection after = saved(changed(before, ConnectionStatus.DEGRADED, "moved@inbound.example.test"));

        assertThat(read(tenant, () -> stores().connections().list())).containsExactly(after);
        assertThat(receiver(after.inboundAddress(), stores().now())).contains(after);
        assertThat(receiver(before.inboundAddress(), stores().now())).isEmpty();
    }

    @Test
    default void connections_are_listed_in_the_order_they_were_made() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        Connection younger = saved(
                GivenConnection.of(tenant, stores().ids(), now.plusSeconds(1)).build());
        Connection first = saved(aConnection(tenant).build());
        Connection second = saved(aConnection(tenant).build());

        assertThat(read(tenant, () -> stores().connections().list())).containsExactly(first, second, younger);
    }

    @Test
    default void another_tenants_connection_is_out_of_sight() {
        Connection connection = givenConnection(givenTenant());
        TenantId other = givenTenant();

        assertThat(read(other, () -> stores().connections().find(connection.id())))
                .isEmpty();
        assertThat(read(other, () -> stores().connections().list())).isEmpty();
    }

    @Test
    default void another_tenants_connection_cannot_be_made_or_taken_over() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Connection connection = givenConnection(owner);
        Connection stolen = new Connection(
                connection.id(),
                other,
                connection.channel(),
                connection.provider(),
                "Stolen",
                connection.status(),
                new EmailAddress("stolen@inbound.example.test"),
                connection.createdAt(),
                connection.updatedAt());

        assertOutsideScope(() -> change(
                other, () -> stores().connections().save(aConnection(owner).build())));
        assertThatThrownBy(() -> saved(stolen)).isInstanceOf(RuntimeException.class);

        assertThat(read(owner, () -> stores().connections().list())).containsExactly(connection);
        assertThat(read(other, () -> stores().connections().list())).isEmpty();
    }

    @Test
    default void workers_and_the_platform_see_those_of_every_tenant() {
        Connection one = givenConnection(givenTenant());
        Connection two = givenConnection(givenTenant());

        assertThat(read(QUEUES, () -> stores().connections().list())).containsExactly(one, two);
        assertThat(read(QUEUES, () -> stores().connections().find(two.id()))).contains(two);
        assertThat(read(PLATFORM, () -> stores().connections().list())).containsExactly(one, two);
    }

    @Test
    default void workers_change_none() {
        Connection connection = givenConnection(givenTenant());

        assertOutsideScope(() -> change(
                QUEUES,
                () -> stores().connections()
                        .save(changed(connection, ConnectionStatus.DEGRADED, "moved@inbound.example.test"))));
    }

    @Test
    default void an_inbound_address_finds_its_connection_before_any_tenant_is_known() {
        Connection connection = saved(aConnection(givenTenant())
                .inboundAddress("Key-Abc1@inbound.example.test")
                .build());
        givenConnection(givenTenant());

        assertThat(receiver(connection.inboundAddress(), stores().now())).contains(connection);
        assertThat(receiver("kEY-aBC1@Inbound.Example.Test")).contains(connection);
        assertThat(receiver("key-abc2@inbound.example.test")).isEmpty();
    }

    @Test
    default void a_disconnected_connection_receives_for_a_month_yet() {
        TenantId tenant = givenTenant();
        Connection gone =
                saved(aConnection(tenant).status(ConnectionStatus.DISCONNECTED).build());
        Connection paused = saved(
                aConnection(tenant).status(ConnectionStatus.REAUTH_REQUIRED).build());
        Instant over = stores().now().plus(Connection.GRACE);

        assertThat(receiver(gone.inboundAddress(), over.minusSeconds(1))).contains(gone);
        assertThat(receiver(gone.inboundAddress(), over)).isEmpty();
        assertThat(receiver(paused.inboundAddress(), over)).contains(paused);
    }

    @Test
    default void an_inbound_address_belongs_to_one_connection_of_all_tenants() {
        Connection connection = givenConnection(givenTenant());
        TenantId other = givenTenant();
        String taken = connection.inboundAddress().value().toUpperCase(Locale.ROOT);

        assertThatThrownBy(() -> saved(aConnection(other).inboundAddress(taken).build()))
                .isInstanceOf(RuntimeException.class);

        assertThat(receiver(connection.inboundAddress(), stores().now())).contains(connection);
        assertThat(read(other, () -> stores().connections().list())).isEmpty();
    }

    @Test
    default void a_missing_connection_is_not_found() {
        ConnectionId missing = stores().ids().next(ConnectionId::new);

        assertThat(read(givenTenant(), () -> stores().connections().find(missing)))
                .isEmpty();
        assertNeedsUnitOfWork(() -> stores().connections().find(missing));
    }

    private Connection withAccount(TenantId tenant, Provider provider) {
        ChannelAccount account = new ChannelAccount(
                Optional.of("A1SELLER"), Optional.of("EU"), Optional.empty(), Map.of("sender", "é@shop.test"));
        return aConnection(tenant).provider(provider).build().account(account, stores().now());
    }

    @Test
    default void every_provider_and_its_account_come_back_equal() {
        TenantId tenant = givenTenant();
        for (Provider provider : Provider.values()) {
            Connection connection = saved(withAccount(tenant, provider));

            assertThat(read(tenant, () -> stores().connections().find(connection.id())))
                    .contains(connection);
            assertThat(receiver(connection.inboundAddress(), stores().now())).contains(connection);
        }
    }

    @Test
    default void a_seller_account_is_connected_once_of_all_tenants_until_it_is_disconnected() {
        Connection connection = saved(withAccount(givenTenant(), Provider.AMAZON));
        TenantId other = givenTenant();

        assertThatThrownBy(() -> saved(withAccount(other, Provider.AMAZON)))
                .isInstanceOf(Refusal.class)
                .extracting("code")
                .isEqualTo(MarketplaceProblem.ACCOUNT_TAKEN);
        saved(connection.status(ConnectionStatus.DISCONNECTED, stores().now()));
        saved(withAccount(other, Provider.AMAZON));

        assertThatThrownBy(() -> saved(connection)).isInstanceOf(Refusal.class);
    }

    @Test
    default void a_draft_holds_no_account_and_is_held_up_by_who_has_proved_it() {
        Connection draft =
                saved(withAccount(givenTenant(), Provider.FNAC).status(ConnectionStatus.DRAFT, stores().now()));
        Connection proved = saved(withAccount(givenTenant(), Provider.FNAC));

        assertRefused(
                MarketplaceProblem.ACCOUNT_TAKEN,
                () -> saved(draft.status(ConnectionStatus.CONNECTED, stores().now())));
        assertThat(read(draft.tenant(), () -> stores().connections().find(draft.id())))
                .contains(draft);

        saved(proved.status(ConnectionStatus.DISCONNECTED, stores().now()));
        saved(draft.status(ConnectionStatus.CONNECTED, stores().now()));
    }
}
