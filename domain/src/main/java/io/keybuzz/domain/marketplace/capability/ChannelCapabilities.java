package io.keybuzz.domain.marketplace.capability;

import io.keybuzz.domain.shared.Channel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a channel can do, as data: the one place that says so, read by the API, by senders and by rules
 * (reference/marketplaces.md §12.1, §12.14).
 *
 * @param reading how messages come
 * @param sending how answers leave
 * @param pollEvery how often it is asked; nothing where nobody is asked
 * @param attachments what an answer may carry: nothing anywhere, as long as no sender takes files along
 * @param orders the interface order context comes from
 * @param nativeIds whether its messages have ids; without, two equal ones are told apart by their order
 * @param destructiveRead whether reading a message marks it as read for good
 * @param maxBody characters an answer may have
 */
public record ChannelCapabilities(
        Channel channel,
        Reading reading,
        Sending sending,
        Optional<Duration> pollEvery,
        Attachments attachments,
        Optional<String> orders,
        boolean nativeIds,
        boolean destructiveRead,
        int maxBody,
        String note) {
    private static final Map<Channel, ChannelCapabilities> ALL = Arrays.stream(Channel.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), ChannelCapabilities::describe));

    /** How messages come. */
    public enum Reading {
        MAIL,
        POLL,
        NONE
    }

    /** How answers leave. */
    public enum Sending {
        MAIL,
        API,
        /** Nothing leaves: what is written is for the record. */
        RECORD_ONLY
    }

    /** What an answer may carry; none at all where {@code most} is 0. @param mostBytes of one, or of all where {@code together} */
    public record Attachments(int most, long mostBytes, boolean together) {
        static final Attachments NONE = new Attachments(0, 0, false);

        public boolean allowed() {
            return most > 0;
        }
    }

    public static ChannelCapabilities of(Channel channel) {
        return Objects.requireNonNull(ALL.get(channel));
    }

    /** Every channel's, in the channels' order. */
    public static List<ChannelCapabilities> all() {
        return Arrays.stream(Channel.values()).map(ChannelCapabilities::of).toList();
    }

    public boolean canSend() {
        return sending != Sending.RECORD_ONLY;
    }

    /** By what reading goes on where it ended; nothing where messages are brought, and where every look is a new one. */
    public Optional<String> cursor() {
        return switch (channel) {
            case CDISCOUNT, FNAC -> Optional.of("changed-since");
            case BACKMARKET -> Optional.of("last-message-date");
            case OTHER -> Optional.of("changed-since-and-page");
            case AMAZON, RAKUTEN, MANOMANO, VINTED, MANUAL -> Optional.empty();
        };
    }

    /** Whether messages are brought to us, without being asked for. */
    public boolean push() {
        return reading == Reading.MAIL;
    }

    private static ChannelCapabilities describe(Channel channel) {
        return switch (channel) {
            case AMAZON -> mail(channel);
            case CDISCOUNT -> api(channel, 3, "Octopia GET /orders");
            case FNAC -> api(channel, 3, "orders_query");
            case RAKUTEN -> withoutIds(channel);
            case BACKMARKET -> api(channel, 2, "/ws/orders").noted("An answer reopens a closed folder");
            case OTHER -> api(channel, 3, "OR11").most(50_000).noted("Mirakl operators; others come by mail");
            case MANOMANO ->
                none(channel)
                        .noted(
                                "ManoMano has no interface for messages: forward its notices by mail, or enter them by hand; answers are for the record");
            case VINTED ->
                none(channel)
                        .noted(
                                "Vinted has no interface for conversations: enter them by hand; answers are for the record");
            case MANUAL -> none(channel).noted("Opened by hand; answers are for the record");
        };
    }

    private static ChannelCapabilities mail(Channel channel) {
        return new ChannelCapabilities(
                channel,
                Reading.MAIL,
                Sending.MAIL,
                Optional.empty(),
                Attachments.NONE,
                Optional.of("Orders 2026-01-01"),
                true,
                false,
                20_000,
                "Amazon has no interface for buyer messages: they come by mail and are answered by mail");
    }

    private static ChannelCapabilities api(Channel channel, int minutes, String orders) {
        return new ChannelCapabilities(
                channel,
                Reading.POLL,
                Sending.API,
                Optional.of(Duration.ofMinutes(minutes)),
                Attachments.NONE,
                Optional.of(orders),
                true,
                false,
                10_000,
                "");
    }

    private static ChannelCapabilities withoutIds(Channel channel) {
        return new ChannelCapabilities(
                channel,
                Reading.POLL,
                Sending.API,
                Optional.of(Duration.ofMinutes(10)),
                Attachments.NONE,
                Optional.of("getcurrentsales"),
                false,
                true,
                5_000,
                "Messages have no ids, and reading them marks them as read");
    }

    private static ChannelCapabilities none(Channel channel) {
        return new ChannelCapabilities(
                channel,
                Reading.NONE,
                Sending.RECORD_ONLY,
                Optional.empty(),
                Attachments.NONE,
                Optional.empty(),
                false,
                false,
                50_000,
                "");
    }

    private ChannelCapabilities most(int characters) {
        return new ChannelCapabilities(
                channel,
                reading,
                sending,
                pollEvery,
                attachments,
                orders,
                nativeIds,
                destructiveRead,
                characters,
                note);
    }

    private ChannelCapabilities noted(String text) {
        return new ChannelCapabilities(
                channel, reading, sending, pollEvery, attachments, orders, nativeIds, destructiveRead, maxBody, text);
    }
}
