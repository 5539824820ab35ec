package io.keybuzz.domain.shared.secret;

import io.keybuzz.domain.shared.TenantId;
import java.util.UUID;

/**
 * Where a secret is stored. A value opens in its own place and in no other: moved to another row, column or tenant it is
 * as good as damaged.
 *
 * @param table with its schema, such as {@code tenancy.second_factor}
 * @param row id of the row within its tenant
 */
public record SecretPlace(TenantId tenant, String table, UUID row, String column) {
    public SecretPlace {
        if (!(table + '.' + column).matches("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*_sealed")) {
            throw new IllegalArgumentException("a secret is kept in schema.table and a column ending in _sealed");
        }
    }

    @Override
    public String toString() {
        return table + '.' + column + " of " + row;
    }
}
