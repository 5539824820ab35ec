package io.keybuzz.application.marketplace;

import io.keybuzz.application.marketplace.file.FilesOfMessages;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ExternalMessage;
import io.keybuzz.domain.marketplace.ExternalMessageId;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.RawInboundId;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.marketplace.file.ArrivedFiles;
import io.keybuzz.domain.marketplace.port.RawInbox.Waiting;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The main job. The payload is stored in a transaction of its own before anybody tries to understand it, so a crash at any
 * later instant loses nothing: the sweeper finds it. Then one transaction makes the external message, the ticket's message,
 * its history, its usage and the payload's end; the external message is unique, so nothing happens twice.
 */
@Worker("inbound doors, pollers and the sweeper")
final class Ingestion {
    static final int MAX_ATTEMPTS = 5;
    private static final String LOST_COPY = "a copy of an answer that names no conversation we know";
    private static final TenantScope QUEUES = new TenantScope.Queues("inbound-sweeper");

    private final MarketplacePorts ports;
    private final MarketplaceStores stores;
    private final WorkRecord record;
    private final Echoes echoes;
    private final FilesOfMessages files;

    Ingestion(MarketplacePorts ports) {
        this.ports = ports;
        this.stores = ports.stores();
        this.record = new WorkRecord(ports.trail(), ports.ids(), "ingestion");
        this.echoes = new Echoes(ports);
        this.files = new FilesOfMessages(ports);
    }

    Receipt take(Connection connection, RawContent content, String source, Instant now) {
        RawInbound arrived = RawInbound.arrived(
                ports.ids().next(RawInboundId::new), connection.tenant(), connection.id(), source, content, now);
        RawInbound raw = ports.unitOfWork()
                .run(
                        new TenantScope.One(connection.tenant()),
                        () -> stores.inbox().store(arrived));
        if (raw.status() != RawStatus.STORED) {
            RawStatus shown = raw.status() == RawStatus.INGESTED ? RawStatus.DUPLICATE : raw.status();
            return new Receipt(raw.id(), shown, raw.reason());
        }
        return understand(connection, raw, now);
    }

    int sweep(Instant before, Instant now, int limit) {
        List<Waiting> waiting =
                ports.unitOfWork().read(QUEUES, () -> stores.inbox().waiting(before, limit));
        int settled = 0;
        for (Waiting item : waiting) {
            if (resume(item, now)) {
                settled++;
            }
        }
        return settled;
    }

    private boolean resume(Waiting item, Instant now) {
        TenantScope scope = new TenantScope.One(item.tenant());
        Optional<RawInbound> raw =
                ports.unitOfWork().read(scope, () -> stores.inbox().find(item.id()));
        Optional<Connection> connection =
                ports.unitOfWork().read(scope, () -> stores.connections().find(item.connection()));
        if (raw.isEmpty() || connection.isEmpty() || raw.get().status() != RawStatus.STORED) {
            return false;
        }
        return understand(connection.get(), raw.get(), now).status() != RawStatus.STORED;
    }

    private Receipt understand(Connection connection, RawInbound raw, Instant now) {
        Instant began = ports.time().instant();
        Receipt receipt = settle(connection, raw, now);
        ports.listener()
                .worked(
                        "message",
                        connection.channel().name(),
                        receipt.status().name(),
                        Duration.between(began, ports.time().instant()));
        return receipt;
    }

    private Receipt settle(Connection connection, RawInbound raw, Instant now) {
        ParsedInbound parsed = parse(connection, raw);
        if (parsed instanceof ParsedInbound.Understood understood) {
            return attempt(connection, raw, understood.messages(), now);
        }
        return quarantine(raw, ((ParsedInbound.Suspicious) parsed).reason());
    }

    private ParsedInbound parse(Connection connection, RawInbound raw) {
        try {
            return ports.channels()
                    .parserOf(connection)
                    .map(parser -> parser.parse(connection, raw.content()))
                    .orElseGet(() -> new ParsedInbound.Suspicious("no parser serves this connection"));
        } catch (RuntimeException | StackOverflowError poison) {
            return new ParsedInbound.Suspicious(
                    "unreadable: " + poison.getClass().getSimpleName());
        }
    }

    private Receipt attempt(Connection connection, RawInbound raw, List<InboundMessage> messages, Instant now) {
        try {
            RawStatus status = files.with(
                    connection,
                    raw.content(),
                    messages,
                    arrived -> ports.unitOfWork()
                            .run(
                                    new TenantScope.One(raw.tenant()),
                                    () -> takeIn(connection, raw, messages, arrived, now)));
            Optional<String> reason = Optional.of(LOST_COPY).filter(it -> status == RawStatus.QUARANTINED);
            return new Receipt(raw.id(), status, reason);
        } catch (RuntimeException failure) {
            return failed(raw, failure);
        }
    }

    /** Everything the payload holds, or nothing: what was taken in before is passed over. */
    private RawStatus takeIn(
            Connection connection, RawInbound raw, List<InboundMessage> messages, ArrivedFiles arrived, Instant now) {
        Threading.locks(messages).forEach(name -> stores.conversations().lock(connection.id(), name));
        int taken = 0;
        for (InboundMessage message : messages) {
            if (!stores.messages().contains(connection.id(), message.externalId(), message.secondaryId())) {
                if (takeIn(connection, raw, message, arrived, now)) {
                    taken++;
                } else {
                    stores.inbox().settle(raw.id(), RawStatus.QUARANTINED, Optional.of(LOST_COPY));
                    return RawStatus.QUARANTINED;
                }
            }
        }
        RawStatus status = taken > 0 || messages.isEmpty() ? RawStatus.INGESTED : RawStatus.DUPLICATE;
        stores.inbox().settle(raw.id(), status, Optional.empty());
        return status;
    }

    /** @return false for a copy of an answer by mail whose conversation nobody knows */
    private boolean takeIn(
            Connection connection, RawInbound raw, InboundMessage message, ArrivedFiles arrived, Instant now) {
        Optional<OutboundMessage> failed = echoes.failed(connection, message);
        Optional<UUID> known = stores.conversations()
                .resolve(connection.id(), message.threadKeys(), now)
                .or(() -> failed.map(OutboundMessage::ticket));
        Optional<UUID> echoed = echoes.ticketOf(connection, message, known, now);
        if (echoed.isEmpty() && Echoes.isLost(connection, message, known)) {
            return false;
        }
        UUID ticket = echoed.orElseGet(() -> ports.desk().receive(connection, known, message, arrived, now));
        failed.ifPresent(sent -> echoes.fail(sent, message, now));
        stores.messages()
                .add(new ExternalMessage(
                        ports.ids().next(ExternalMessageId::new),
                        raw.tenant(),
                        connection.id(),
                        raw.id(),
                        message,
                        ticket,
                        raw.receivedAt()));
        stores.conversations()
                .remember(Threading.conversation(connection, ticket, message, now), message.threadKeys(), now);
        record.done(
                raw.tenant(),
                "TakeInMessage",
                WorkRecord.part("ticket", ticket, "messages"),
                raw.id().value(),
                now);
        return true;
    }

    /** An outage is waited out; anything else gets {@link #MAX_ATTEMPTS} tries and is then kept for a person. */
    private Receipt failed(RawInbound raw, RuntimeException failure) {
        boolean outage = failure instanceof Refusal refusal && refusal.code() == CommonProblem.UNAVAILABLE;
        String reason = failure instanceof Refusal refusal
                ? refusal.code().slug()
                : failure.getClass().getSimpleName();
        if (outage) {
            return new Receipt(raw.id(), RawStatus.STORED, Optional.of(reason));
        }
        if (raw.attempts() + 1 >= MAX_ATTEMPTS) {
            return quarantine(raw, "failed " + MAX_ATTEMPTS + " times: " + reason);
        }
        ports.unitOfWork().run(new TenantScope.One(raw.tenant()), () -> {
            stores.inbox().failed(raw.id(), reason);
            return raw.id();
        });
        return new Receipt(raw.id(), RawStatus.STORED, Optional.of(reason));
    }

    private Receipt quarantine(RawInbound raw, String reason) {
        ports.unitOfWork().run(new TenantScope.One(raw.tenant()), () -> {
            stores.inbox().settle(raw.id(), RawStatus.QUARANTINED, Optional.of(reason));
            return raw.id();
        });
        return new Receipt(raw.id(), RawStatus.QUARANTINED, Optional.of(reason));
    }
}
