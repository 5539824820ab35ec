package io.keybuzz.application.billing.payment;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.port.PaymentGateway;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.billing.PaymentGatewayContract;
import java.util.List;

class RecordedPaymentsTest implements PaymentGatewayContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public PaymentGateway gateway() {
        return new RecordedPayments(stores.unitOfWork(), billing().payments());
    }

    @Override
    public List<String> collected(TenantId tenant) {
        return read(tenant, () -> billing().payments().list(tenant, PageRequest.first())).items().stream()
                .map(PaymentOrder::key)
                .toList();
    }
}
