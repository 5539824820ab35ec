/** Access tokens: JWT signed with HS256 and nothing else; whatever is odd about a token makes it nobody's. */
@NullMarked
package io.keybuzz.adapters.integration.token;

import org.jspecify.annotations.NullMarked;
