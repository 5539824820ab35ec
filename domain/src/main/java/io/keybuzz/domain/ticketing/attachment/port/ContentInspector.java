package io.keybuzz.domain.ticketing.attachment.port;

import io.keybuzz.domain.ticketing.attachment.Inspection;

/** Says what files really are. */
public interface ContentInspector {
    Inspection begin();
}
