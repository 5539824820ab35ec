/** Signed anchors of the audit trail, outside the database and beyond its administrators' reach. */
@NullMarked
package io.keybuzz.bootstrap.audit;

import org.jspecify.annotations.NullMarked;
