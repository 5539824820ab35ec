package io.keybuzz.application.billing;

import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.billing.port.PayerNames;
import io.keybuzz.domain.shared.IdSource;

/** What billing is assembled from. */
public record BillingPorts(
        UnitOfWork unitOfWork, BillingStores stores, PayerNames names, Outbox outbox, IdSource ids) {}
