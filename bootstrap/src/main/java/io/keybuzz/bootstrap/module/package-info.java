/** The wiring: which adapter stands behind which port. Guice chooses and supplies; the application assembles itself. */
@NullMarked
package io.keybuzz.bootstrap.module;

import org.jspecify.annotations.NullMarked;
