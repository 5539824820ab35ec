/**
 * How SQL is sent: in the scope of a unit of work, in as few round trips as can be. A read costs one, because the scope
 * travels in the same message group as the query; a write collects its changes and sends them together at the end.
 */
@NullMarked
package io.keybuzz.adapters.jdbi.shared;

import org.jspecify.annotations.NullMarked;
