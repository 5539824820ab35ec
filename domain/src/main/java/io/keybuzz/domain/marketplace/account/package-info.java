/** What an account at a marketplace is connected with: which credentials, where, and with which settings. */
@NullMarked
package io.keybuzz.domain.marketplace.account;

import org.jspecify.annotations.NullMarked;
