package io.keybuzz.adapters.marketplace.amazon.sp;

import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets.Plan;

/** How often Amazon lets each operation be asked unless it says otherwise (reference/marketplaces.md §2.6). */
final class SpPlans {
    static final Plan GET_ORDER = new Plan("orders.getOrder", 0.5, 30);
    static final Plan PARTICIPATIONS = new Plan("sellers.getMarketplaceParticipations", 0.016, 15);
    static final Plan MESSAGING_ACTIONS = new Plan("messaging.getMessagingActionsForOrder", 1, 5);
    static final Plan MESSAGING_ATTRIBUTES = new Plan("messaging.getAttributes", 1, 5);
    static final Plan SOLICITATION_ACTIONS = new Plan("solicitations.getSolicitationActionsForOrder", 1, 5);
    static final Plan SOLICITATION = new Plan("solicitations.create", 1, 5);
    static final Plan UPLOAD = new Plan("uploads.createUploadDestinationForResource", 10, 10);

    private SpPlans() {}

    /** Each kind of message has a budget of its own. */
    static Plan message(String action) {
        return new Plan("messaging." + action, 1, 5);
    }
}
