package io.keybuzz.adapters.marketplace;

import io.keybuzz.adapters.marketplace.amazon.sp.AmazonAdapters;
import io.keybuzz.adapters.marketplace.backmarket.BackMarketChannel;
import io.keybuzz.adapters.marketplace.cdiscount.CdiscountChannel;
import io.keybuzz.adapters.marketplace.fnac.FnacChannel;
import io.keybuzz.adapters.marketplace.manomano.ManoManoChannel;
import io.keybuzz.adapters.marketplace.mirakl.MiraklChannel;
import io.keybuzz.adapters.marketplace.rakuten.RakutenChannel;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.ConnectionParts;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The channels that are asked over their own interfaces, with the credentials of each connection. */
public record ApiChannels(
        List<InboundMessageSource> sources,
        List<InboundParser> parsers,
        List<MessageSender> senders,
        List<ConnectionProbe> probes,
        List<OrderContexts> orders) {

    /** Where the channels are. */
    public record Endpoints(
            CdiscountChannel.Endpoints cdiscount,
            MiraklChannel.Endpoints mirakl,
            URI fnac,
            URI rakuten,
            BackMarketChannel.Endpoints backMarket,
            URI manoMano) {
        /** @param contact whom Back Market finds in our requests if it has a question, such as an address */
        public static Endpoints real(String contact) {
            return new Endpoints(
                    CdiscountChannel.Endpoints.real(),
                    MiraklChannel.Endpoints.real(),
                    FnacChannel.ADDRESS,
                    RakutenChannel.ADDRESS,
                    BackMarketChannel.Endpoints.real(contact),
                    ManoManoChannel.ADDRESS);
        }
    }

    /** With one memory of tokens and one set of budgets; there should be one of it in a process. */
    public static ApiChannels of(ChannelHttp http, SecretStore secrets, InstantSource time, Endpoints endpoints) {
        CdiscountChannel cdiscount = CdiscountChannel.of(http, secrets, time, endpoints.cdiscount());
        MiraklChannel mirakl = MiraklChannel.of(http, secrets, time, endpoints.mirakl());
        FnacChannel fnac = FnacChannel.of(http, secrets, time, endpoints.fnac());
        RakutenChannel rakuten = RakutenChannel.of(http, secrets, time, endpoints.rakuten());
        BackMarketChannel backMarket = BackMarketChannel.of(http, secrets, time, endpoints.backMarket());
        ManoManoChannel manoMano = ManoManoChannel.of(http, secrets, time, endpoints.manoMano());
        return new ApiChannels(
                List.of(cdiscount.source(), mirakl.source(), fnac.source(), rakuten.source(), backMarket.source()),
                List.of(cdiscount.parser(), mirakl.parser(), fnac.parser(), rakuten.parser(), backMarket.parser()),
                List.of(cdiscount.sender(), mirakl.sender(), fnac.sender(), rakuten.sender(), backMarket.sender()),
                List.of(cdiscount.probe(), mirakl.probe(), fnac.probe(), rakuten.probe(), backMarket.probe()),
                List.of(
                        cdiscount.orders(),
                        mirakl.orders(),
                        fnac.orders(),
                        rakuten.orders(),
                        backMarket.orders(),
                        manoMano.orders()));
    }

    /** With Amazon's proof of consent and its orders; its messages are mail. */
    public ApiChannels with(AmazonAdapters amazon) {
        return new ApiChannels(
                sources,
                parsers,
                senders,
                both(probes, List.of(amazon.probe())),
                both(orders, List.of(amazon.orders())));
    }

    /** These and those that need no credentials, as the application's ports want them. */
    public Channels beside(MarketplaceAdapters others, ConnectionParts connecting) {
        return new Channels(
                both(others.sources(), sources),
                both(others.parsers(), parsers),
                both(others.senders(), senders),
                both(others.probes(), probes),
                orders,
                connecting);
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
