/** How every context keeps a secret at rest without knowing how it is encrypted. */
@NullMarked
package io.keybuzz.domain.shared.secret;

import org.jspecify.annotations.NullMarked;
