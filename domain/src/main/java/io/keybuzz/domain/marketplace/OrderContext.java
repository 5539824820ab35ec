package io.keybuzz.domain.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as its channel tells it.
 *
 * @param status in the channel's own word, since every channel has others
 * @param fulfilledBy {@code MERCHANT} or {@code CHANNEL} where the channel says so
 * @param buyerAddress where the buyer is written to; a relay, not their own
 */
public record OrderContext(
        String orderRef,
        String status,
        Optional<String> fulfilledBy,
        Optional<Instant> orderedAt,
        Optional<Instant> changedAt,
        Optional<String> buyerName,
        Optional<String> buyerAddress,
        List<Item> items) {
    public OrderContext {
        items = List.copyOf(items);
    }

    /** One line of the order. @param price for all of its pieces, with its currency, such as {@code 19.90 EUR} */
    public record Item(String title, Optional<String> sku, int quantity, Optional<String> price) {}
}
