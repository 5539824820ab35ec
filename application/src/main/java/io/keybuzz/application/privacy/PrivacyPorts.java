package io.keybuzz.application.privacy;

import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.privacy.port.MasterKeys;
import io.keybuzz.domain.privacy.port.Sealer;
import io.keybuzz.domain.shared.secret.SealedColumn;
import java.time.InstantSource;
import java.util.List;

/**
 * What privacy is assembled from.
 *
 * @param columns every column with sealed values, of every context
 */
public record PrivacyPorts(
        UnitOfWork unitOfWork,
        InstantSource time,
        PrivacyStores stores,
        Sealer sealer,
        MasterKeys masterKeys,
        List<SealedColumn> columns) {
    public PrivacyPorts {
        columns = List.copyOf(columns);
    }
}
