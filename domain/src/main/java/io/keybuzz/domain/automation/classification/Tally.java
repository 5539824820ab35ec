package io.keybuzz.domain.automation.classification;

import io.keybuzz.domain.automation.classification.WordTree.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the words of one text tell, counted for every language at once. */
final class Tally {
    private static final int MOST_NAMED = 64;
    private static final int REACH = 3;

    private final int[][] scores = new int[Language.values().length][Label.values().length];
    private final int[] negated = new int[Language.values().length];
    private final List<Mark> named = new ArrayList<>();
    private int words;

    private Tally() {
        Arrays.fill(negated, -REACH - 1);
    }

    static Tally of(WordTree tree, String letters) {
        Tally tally = new Tally();
        List<Mark> found = new ArrayList<>();
        for (int space = 0; space >= 0 && space + 1 < letters.length(); space = letters.indexOf(' ', space + 1)) {
            found.clear();
            tree.marksAt(letters, space + 1, found);
            tally.count(found);
            tally.words++;
        }
        return tally;
    }

    /** Of several that begin at one word and tell the same, the longest counts. */
    private void count(List<Mark> found) {
        for (int i = 0; i < found.size(); i++) {
            Mark mark = found.get(i);
            boolean longer = false;
            for (int j = i + 1; j < found.size(); j++) {
                longer |= found.get(j).tellsTheSameAs(mark);
            }
            if (!longer) {
                count(mark);
            }
        }
    }

    private void count(Mark mark) {
        int language = mark.language().ordinal();
        if (mark.label() == Label.NEGATION) {
            negated[language] = words;
        }
        boolean turned = mark.label() == Label.POSITIVE && words - negated[language] <= REACH;
        Label label = turned ? Label.NEGATIVE : mark.label();
        scores[language][label.ordinal()] += mark.weight();
        if (named.size() < MOST_NAMED && label != Label.STOP && label != Label.NEGATION) {
            named.add(turned ? new Mark(mark.language(), label, "not " + mark.phrase(), mark.weight()) : mark);
        }
    }

    int score(Language language, Label label) {
        return scores[language.ordinal()][label.ordinal()];
    }

    int words() {
        return words;
    }

    /** How much of the text is of a language: its small words count double. */
    int ofLanguage(Language language) {
        int sum = score(language, Label.STOP);
        for (Label label : Label.values()) {
            sum += label == Label.NEGATION ? 0 : score(language, label);
        }
        return sum;
    }

    /** The words that tell this, each once, as the lists have them. */
    List<String> phrases(Language language, Label label) {
        return named.stream()
                .filter(mark -> mark.language() == language && mark.label() == label)
                .map(Mark::phrase)
                .distinct()
                .limit(5)
                .toList();
    }
}
