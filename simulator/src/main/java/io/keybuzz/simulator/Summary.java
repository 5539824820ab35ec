package io.keybuzz.simulator;

import java.util.Map;

/**
 * What became of everything.
 *
 * @param written messages buyers wrote
 * @param received of those, how many are in tickets
 * @param lost in no ticket, by channel
 * @param duplicated more than once in tickets
 * @param answered answers agents wrote
 * @param delivered of those, how many reached their channel
 * @param answersLost that neither reached it nor are shown as not sent
 * @param answersDuplicated that reached it more than once
 * @param breaches deadlines missed, each with one line of history
 * @param unmarked deadlines missed without one
 */
public record Summary(
        int written,
        int received,
        Map<String, Integer> lost,
        int duplicated,
        int answered,
        int delivered,
        int answersLost,
        int answersDuplicated,
        int tickets,
        int breaches,
        int unmarked) {
    /** Whether nothing was lost, nothing happened twice, and every deadline was kept or is marked as missed. */
    public boolean isClean() {
        return lost.isEmpty() && duplicated + answersLost + answersDuplicated + unmarked == 0;
    }

    @Override
    public String toString() {
        return String.format(
                "buyers wrote %d messages: %d received in %d tickets, %d lost%s, %d duplicated%n"
                        + "agents wrote %d answers: %d delivered, %d lost, %d duplicated%n"
                        + "deadlines: %d missed and marked, %d missed and not marked",
                written,
                received,
                tickets,
                lost.values().stream().mapToInt(Integer::intValue).sum(),
                lost.isEmpty() ? "" : " " + lost,
                duplicated,
                answered,
                delivered,
                answersLost,
                answersDuplicated,
                breaches,
                unmarked);
    }
}
