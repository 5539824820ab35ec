/** The secret store that comes with KeyBuzz: values sealed under the owner's key, in the same database as everything else. */
@NullMarked
package io.keybuzz.application.marketplace.secret;

import org.jspecify.annotations.NullMarked;
