package io.keybuzz.bootstrap.audit;

import io.keybuzz.application.privacy.audit.Auditing;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.shared.TenantId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs how far each chain has come, if it has moved since this process last did. The log carries the same lines away. */
public final class Anchoring {
    private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);

    private final Auditing auditing;
    private final AnchorFiles files;
    private final InstantSource time;
    private final Map<TenantId, Long> anchored = new HashMap<>();

    public Anchoring(Auditing auditing, AnchorFiles files, InstantSource time) {
        this.auditing = auditing;
        this.files = files;
        this.time = time;
    }

    /** @return how many chains had moved */
    public synchronized int run() {
        List<AuditHead> moved = auditing.heads().stream()
                .filter(head -> anchored.getOrDefault(head.tenant(), 0L) != head.seq())
                .toList();
        if (!moved.isEmpty()) {
            files.append(moved, time.instant()).forEach(line -> LOG.info("audit anchor {}", line));
            moved.forEach(head -> anchored.put(head.tenant(), head.seq()));
        }
        return moved.size();
    }
}
