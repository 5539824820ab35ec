package io.keybuzz.adapters.http.marketplace;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities.Attachments;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities.Reading;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities.Sending;
import io.keybuzz.domain.shared.Channel;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/channels}: what each channel can do. It is the same for everybody, so no use case decides who sees what. */
public final class ChannelRoutes implements Route.Group {
    private static final Words<Channel> CHANNELS = Words.of(Channel.class);
    private static final Words<Reading> READING = Words.of(Reading.class);
    private static final Words<Sending> SENDING = Words.of(Sending.class);
    private static final SerializedString CHANNEL = new SerializedString("channel");
    private static final SerializedString READ = new SerializedString("reading");
    private static final SerializedString SEND = new SerializedString("sending");
    private static final SerializedString CAN_SEND = new SerializedString("canSend");
    private static final SerializedString POLL = new SerializedString("pollSeconds");
    private static final SerializedString CURSOR = new SerializedString("cursor");
    private static final SerializedString PUSH = new SerializedString("push");
    private static final SerializedString ATTACHMENTS = new SerializedString("attachments");
    private static final SerializedString MOST = new SerializedString("maxCount");
    private static final SerializedString MOST_BYTES = new SerializedString("maxBytes");
    private static final SerializedString TOGETHER = new SerializedString("together");
    private static final SerializedString ORDERS = new SerializedString("orders");
    private static final SerializedString NATIVE_IDS = new SerializedString("nativeMessageIds");
    private static final SerializedString DESTRUCTIVE = new SerializedString("destructiveRead");
    private static final SerializedString MOST_CHARACTERS = new SerializedString("maxCharacters");
    private static final SerializedString NOTE = new SerializedString("note");

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/channels", ChannelRoutes::list));
    }

    private static void list(Exchange exchange) throws IOException {
        exchange.query().done();
        exchange.json(200, 4_000, out -> out.page(ChannelCapabilities.all(), null, ChannelRoutes::channel));
    }

    private static void channel(JsonOut out, ChannelCapabilities channel) throws IOException {
        Attachments attachments = channel.attachments();
        out.open();
        out.word(CHANNEL, CHANNELS.write(channel.channel()));
        out.word(READ, READING.write(channel.reading()));
        out.word(SEND, SENDING.write(channel.sending()));
        out.flag(CAN_SEND, channel.canSend());
        out.text(CURSOR, channel.cursor().orElse(null));
        out.flag(PUSH, channel.push());
        if (channel.pollEvery().isPresent()) {
            out.number(POLL, channel.pollEvery().get().toSeconds());
        } else {
            out.text(POLL, null);
        }
        out.open(ATTACHMENTS);
        out.number(MOST, attachments.most());
        out.number(MOST_BYTES, attachments.mostBytes());
        out.flag(TOGETHER, attachments.together());
        out.close();
        out.text(ORDERS, channel.orders().orElse(null));
        out.flag(NATIVE_IDS, channel.nativeIds());
        out.flag(DESTRUCTIVE, channel.destructiveRead());
        out.number(MOST_CHARACTERS, channel.maxBody());
        out.text(NOTE, channel.note().isEmpty() ? null : channel.note());
        out.close();
    }
}
