package io.keybuzz.adapters.http.privacy.audit;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import java.io.IOException;

/** Audit entries as the API shows them. */
final class AuditJson {
    private static final Words<AuditActor.Kind> KINDS = Words.of(AuditActor.Kind.class);
    private static final Words<AuditOutcome> OUTCOMES = Words.of(AuditOutcome.class);

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString SEQ = new SerializedString("seq");
    private static final SerializedString AT = new SerializedString("at");
    private static final SerializedString ACTOR = new SerializedString("actor");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString ACTION = new SerializedString("action");
    private static final SerializedString OUTCOME = new SerializedString("outcome");
    private static final SerializedString OBJECT = new SerializedString("object");
    private static final SerializedString FIELDS = new SerializedString("fields");
    private static final SerializedString REASON = new SerializedString("reason");
    private static final SerializedString REQUEST_ID = new SerializedString("requestId");
    private static final SerializedString ADDRESS_HASH = new SerializedString("addressHash");
    private static final SerializedString HASH = new SerializedString("hash");

    private AuditJson() {}

    static void entry(JsonOut out, ChainedEntry chained) throws IOException {
        AuditEntry entry = chained.entry();
        out.open();
        out.id(ID, entry.id());
        out.id(
                TENANT_ID,
                entry.tenant().equals(TenantId.PLATFORM) ? null : entry.tenant().value());
        out.number(SEQ, chained.seq());
        out.instant(AT, entry.at());
        out.open(ACTOR);
        out.word(TYPE, KINDS.write(entry.actor().kind()));
        out.text(ID, entry.actor().id().isEmpty() ? null : entry.actor().id());
        out.close();
        out.text(ACTION, entry.action());
        out.word(OUTCOME, OUTCOMES.write(entry.outcome()));
        if (entry.object().isPresent()) {
            object(out, entry.object().get());
        } else {
            out.text(OBJECT, null);
        }
        out.text(REASON, entry.reason().isEmpty() ? null : entry.reason());
        out.text(REQUEST_ID, entry.requestId());
        out.text(ADDRESS_HASH, entry.addressHash().orElse(null));
        out.text(HASH, chained.hash());
        out.close();
    }

    private static void object(JsonOut out, AuditObject object) throws IOException {
        out.open(OBJECT);
        out.text(TYPE, object.type());
        out.id(ID, object.id());
        out.texts(FIELDS, object.fields());
        out.close();
    }
}
