/**
 * Throws requests at a running server, made from its own OpenAPI document, and judges every answer: none may be a failure of
 * the server, undocumented, of another shape than documented, or accept what the document forbids.
 */
@NullMarked
package io.keybuzz.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
