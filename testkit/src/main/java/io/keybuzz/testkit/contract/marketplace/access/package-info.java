/** What must hold of credentials and of sellers' consent, wherever they are kept and whoever is asked for them. */
@NullMarked
package io.keybuzz.testkit.contract.marketplace.access;

import org.jspecify.annotations.NullMarked;
