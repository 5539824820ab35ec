/** XML as marketplaces write it: read without trust, in whatever charset it really is, and written without surprises. */
@NullMarked
package io.keybuzz.adapters.marketplace.shared.xml;

import org.jspecify.annotations.NullMarked;
