/** Rate limits by Bucket4j: in this process's memory, or shared by all nodes in PostgreSQL. */
@NullMarked
package io.keybuzz.adapters.integration.throttle;

import org.jspecify.annotations.NullMarked;
