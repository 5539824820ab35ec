/** The API's own description: the OpenAPI document and a page to read and try it. */
@NullMarked
package io.keybuzz.adapters.http.docs;

import org.jspecify.annotations.NullMarked;
