/** What tests of channels with a REST interface share: a seller's account, and a poller that remembers. */
@NullMarked
package io.keybuzz.adapters.marketplace.rest;

import org.jspecify.annotations.NullMarked;
