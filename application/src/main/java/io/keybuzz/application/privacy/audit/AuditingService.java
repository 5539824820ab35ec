package io.keybuzz.application.privacy.audit;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.Page;
import java.util.List;
import java.util.function.LongConsumer;

final class AuditingService implements Auditing {
    private final UseCaseRunner runner;
    private final ChainWalk walk;
    private final ListAuditHandler list;

    AuditingService(UseCaseRunner runner, ChainWalk walk, ListAuditHandler list) {
        this.runner = runner;
        this.walk = walk;
        this.list = list;
    }

    @Override
    public Page<ChainedEntry> list(CallContext call, ListAudit query) {
        return runner.read(list, call, query);
    }

    @Override
    public List<AuditHead> heads() {
        return walk.heads();
    }

    @Override
    public Proof prove(List<AuditHead> anchors, LongConsumer progress) {
        return walk.prove(anchors, progress);
    }
}
