/** QR codes as pictures. */
@NullMarked
package io.keybuzz.adapters.http.tenancy.qr;

import org.jspecify.annotations.NullMarked;
