package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets.Plan;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.List;

/** Asks within what the channel allows, and remembers when it says that it was too often. */
public final class Budget {
    private final ChannelHttp http;
    private final TokenBuckets buckets;
    private final InstantSource time;

    public Budget(ChannelHttp http, InstantSource time) {
        this.http = http;
        this.buckets = new TokenBuckets(time);
        this.time = time;
    }

    /**
     * Sends the request once.
     *
     * @param plans all of which it counts for
     * @throws ChannelTrouble throttled, by us or by the channel; or of the line
     */
    public ChannelAnswer send(ConnectionId connection, HttpRequest request, List<Plan> plans) {
        plans.forEach(plan -> buckets.take(connection, plan));
        ChannelAnswer answer = http.send(request);
        if (answer.status() == 429) {
            var wait = answer.retryAfter(time.instant());
            buckets.empty(connection, plans.get(0), wait);
            throw ChannelTrouble.throttled("throttled", "The channel says that it was asked too often", wait);
        }
        return answer;
    }
}
