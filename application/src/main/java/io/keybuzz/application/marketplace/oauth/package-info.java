/**
 * Connecting a seller at Amazon: somebody of a tenant is sent there, the seller consents, and comes back to the same browser
 * with a code that is exchanged at once (reference/marketplaces.md §12.8, §12.11).
 */
@NullMarked
package io.keybuzz.application.marketplace.oauth;

import org.jspecify.annotations.NullMarked;
