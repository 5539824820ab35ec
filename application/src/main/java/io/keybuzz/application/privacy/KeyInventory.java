package io.keybuzz.application.privacy;

import io.keybuzz.domain.privacy.KeyUse;
import java.util.List;

/**
 * What needs which key.
 *
 * @param activeMasterKey what wraps from now on
 * @param masterKeys every master key that is needed, by id
 * @param values sealed values of all tenants
 * @param valuesOnOlderKeys those among them whose tenant key was made before the active master key became so
 */
public record KeyInventory(String activeMasterKey, List<KeyUse> masterKeys, long values, long valuesOnOlderKeys) {
    public KeyInventory {
        masterKeys = List.copyOf(masterKeys);
    }

    /** Tenants' keys that another master key than the active one still wraps. */
    public long keysOnOlderMasterKeys() {
        return masterKeys.stream()
                .filter(use -> !use.masterKey().equals(activeMasterKey))
                .mapToLong(KeyUse::tenantKeys)
                .sum();
    }
}
