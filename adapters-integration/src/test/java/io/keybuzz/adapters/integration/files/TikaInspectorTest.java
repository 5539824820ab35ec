package io.keybuzz.adapters.integration.files;

import io.keybuzz.domain.ticketing.attachment.port.ContentInspector;
import io.keybuzz.testkit.contract.ticketing.attachment.ContentInspectorContract;

class TikaInspectorTest implements ContentInspectorContract {
    private final TikaInspector inspector = new TikaInspector();

    @Override
    public ContentInspector inspector() {
        return inspector;
    }
}
