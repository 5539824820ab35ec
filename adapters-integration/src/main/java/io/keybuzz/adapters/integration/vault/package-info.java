/** Credentials in HashiCorp Vault, KV version 2, for those who run one; values never touch our own database. */
@NullMarked
package io.keybuzz.adapters.integration.vault;

import org.jspecify.annotations.NullMarked;
