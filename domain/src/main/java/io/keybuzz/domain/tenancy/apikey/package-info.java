/** API keys: shown once, kept as a digest, found by their beginning. */
@NullMarked
package io.keybuzz.domain.tenancy.apikey;

import org.jspecify.annotations.NullMarked;
