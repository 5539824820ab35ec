/** A server that stands for HashiCorp Vault in tests. */
@NullMarked
package io.keybuzz.testkit.fake.vault;

import org.jspecify.annotations.NullMarked;
