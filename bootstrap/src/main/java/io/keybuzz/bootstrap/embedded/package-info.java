/** A PostgreSQL of our own under the home: one at a time, loopback only, with a password, durable, and never orphaned. */
@NullMarked
package io.keybuzz.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
