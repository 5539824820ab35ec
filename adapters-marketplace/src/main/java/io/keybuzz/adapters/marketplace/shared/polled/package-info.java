/** What channels that are asked over HTTP have in common: credentials, access tokens, faults and reading answers back. */
@NullMarked
package io.keybuzz.adapters.marketplace.shared.polled;

import org.jspecify.annotations.NullMarked;
