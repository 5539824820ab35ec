/** The command line: what can be asked of the program, what it prints, and what its exit status means. */
@NullMarked
package io.keybuzz.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
