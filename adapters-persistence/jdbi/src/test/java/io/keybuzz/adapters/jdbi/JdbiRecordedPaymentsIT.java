package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.billing.payment.RecordedPayments;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.port.PaymentGateway;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.billing.PaymentGatewayContract;
import java.util.List;

class JdbiRecordedPaymentsIT extends JdbiContract implements PaymentGatewayContract {
    @Override
    public PaymentGateway gateway() {
        return new RecordedPayments(stores().unitOfWork(), billing().payments());
    }

    @Override
    public List<String> collected(TenantId tenant) {
        return read(tenant, () -> billing().payments().list(tenant, PageRequest.first())).items().stream()
                .map(PaymentOrder::key)
                .toList();
    }
}
