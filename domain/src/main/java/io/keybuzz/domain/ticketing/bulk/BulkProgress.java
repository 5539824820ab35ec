package io.keybuzz.domain.ticketing.bulk;

import java.util.List;

/**
 * How far a piece of work has come.
 *
 * @param done tickets that are different now
 * @param unchanged tickets that were so already
 */
public record BulkProgress(BulkJob job, int done, int unchanged, int failed) {
    /** Counts outcomes. */
    public static BulkProgress of(BulkJob job, List<BulkItem> items) {
        return new BulkProgress(
                job,
                count(items, ItemOutcome.Kind.DONE),
                count(items, ItemOutcome.Kind.UNCHANGED),
                count(items, ItemOutcome.Kind.FAILED));
    }

    /** Tickets whose turn has not come. */
    public int waiting() {
        return job.total() - done - unchanged - failed;
    }

    private static int count(List<BulkItem> items, ItemOutcome.Kind kind) {
        return (int) items.stream()
                .filter(item -> item.outcome().filter(it -> it.kind() == kind).isPresent())
                .count();
    }
}
