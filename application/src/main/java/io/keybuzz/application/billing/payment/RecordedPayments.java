package io.keybuzz.application.billing.payment;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.port.DuePayments;
import io.keybuzz.domain.billing.port.PaymentGateway;

/** Collects nothing itself: writes down what is due, for whoever collects elsewhere. */
@Worker("who collects what is due")
public final class RecordedPayments implements PaymentGateway {
    private final UnitOfWork unitOfWork;
    private final DuePayments book;

    public RecordedPayments(UnitOfWork unitOfWork, DuePayments book) {
        this.unitOfWork = unitOfWork;
        this.book = book;
    }

    @Override
    public void collect(PaymentOrder order) {
        unitOfWork.run(new TenantScope.One(order.tenant()), () -> {
            book.add(order);
            return order;
        });
    }
}
