package io.keybuzz.adapters.http.ticketing.toolbox;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.saved.Audience;
import java.io.IOException;
import java.time.Instant;

/** What templates and macros have in common, as the API shows it. */
final class SharedJson {
    static final Words<Audience.Kind> VISIBILITIES = Words.of(Audience.Kind.class);
    static final SerializedString ID = new SerializedString("id");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString SHORTCUT = new SerializedString("shortcut");
    private static final SerializedString VISIBILITY = new SerializedString("visibility");
    private static final SerializedString TEAM_ID = new SerializedString("teamId");
    static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");
    private static final SerializedString VERSION = new SerializedString("version");

    private SharedJson() {}

    static void label(JsonOut out, Label label, Audience audience) throws IOException {
        out.text(NAME, label.name());
        out.text(SHORTCUT, label.shortcut().orElse(null));
        out.word(VISIBILITY, VISIBILITIES.write(audience.kind()));
        out.id(TEAM_ID, audience.kind() == Audience.Kind.TEAM ? audience.one().orElse(null) : null);
    }

    static void versions(JsonOut out, Instant createdAt, Instant updatedAt, long version) throws IOException {
        out.instant(CREATED_AT, createdAt);
        out.instant(UPDATED_AT, updatedAt);
        out.number(VERSION, version);
    }
}
