/** How this program logs: text for people, JSON for machines, on the error stream, without anybody's data. */
@NullMarked
package io.keybuzz.bootstrap.log;

import org.jspecify.annotations.NullMarked;
