/** From configuration to a database that is safe to work on: started if it is ours, migrated if we may, checked always. */
@NullMarked
package io.keybuzz.bootstrap.database;

import org.jspecify.annotations.NullMarked;
