/**
 * How people get in, stay in and are put out: sessions and their refresh tokens, what a session's account may do right now,
 * links that let somebody set a password, the rules for passwords, and the patience with wrong ones.
 */
@NullMarked
package io.keybuzz.domain.tenancy.access;

import org.jspecify.annotations.NullMarked;
