/** Files that come with messages of channels. */
@NullMarked
package io.keybuzz.domain.marketplace.file;

import org.jspecify.annotations.NullMarked;
