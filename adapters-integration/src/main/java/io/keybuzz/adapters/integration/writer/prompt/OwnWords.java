package io.keybuzz.adapters.integration.writer.prompt;

import io.keybuzz.domain.automation.writing.WritingTask;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells whether an answer says what we have told the model, word for word, whatever stands between the words. What the seller has
 * said, too, is the seller's. Who says it in other words, or in another language, is not found.
 */
public final class OwnWords {
    /** Fewer in a row may come about by chance. */
    static final int RUN = 6;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");

    private OwnWords() {}

    /** Whether so many words in a row are ours alone. */
    public static boolean areIn(String answer, Prompt prompt, WritingTask task) {
        Set<String> ours = runs(prompt.own().stream());
        ours.removeAll(runs(sellers(task)));
        return runs(Stream.of(answer)).stream().anyMatch(ours::contains);
    }

    private static Stream<String> sellers(WritingTask task) {
        return Stream.of(
                        task.guidance().stream(),
                        task.questions().stream(),
                        task.articles().stream().flatMap(article -> Stream.of(article.title(), article.text())),
                        task.thread().stream().filter(said -> !said.buyer()).map(WritingTask.Said::text))
                .flatMap(texts -> texts);
    }

    private static Set<String> runs(Stream<String> texts) {
        return texts.flatMap(OwnWords::runs).collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> runs(String text) {
        String plain = HIDDEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(start -> String.join(" ", words.subList(start, start + RUN)));
    }
}
