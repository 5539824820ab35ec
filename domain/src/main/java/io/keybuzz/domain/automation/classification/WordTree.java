package io.keybuzz.domain.automation.classification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of all languages in one tree of letters, so that a text is gone through once. */
final class WordTree {
    private static final int LETTERS = 37;

    private final Node root = new Node();

    private WordTree() {}

    /** The lists that are part of this module. */
    static WordTree read() {
        WordTree tree = new WordTree();
        for (Language language : Language.values()) {
            text(language)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> tree.addLine(language, line));
        }
        return tree;
    }

    private static String text(Language language) {
        String name = language.code() + ".txt";
        try (InputStream in = WordTree.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the words of " + language + " are missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the words of " + language + " cannot be read", e);
        }
    }

    private void addLine(Language language, String line) {
        int colon = line.indexOf(':');
        Label label = Label.valueOf(
                line.substring(0, colon).strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        for (String phrase : line.substring(colon + 1).split(",", -1)) {
            add(new Mark(language, label, phrase.strip(), phrase.strip().split(" ", -1).length));
        }
    }

    private void add(Mark mark) {
        boolean open = mark.phrase().endsWith("*");
        String letters = open ? mark.phrase().substring(0, mark.phrase().length() - 1) : mark.phrase();
        Node node = root;
        for (int i = 0; i < letters.length(); i++) {
            node = node.below(index(letters.charAt(i)));
        }
        (open ? node.beginnings : node.whole).add(mark);
    }

    /** What begins at this place of a text of {@link Letters}, shorter ones first. */
    void marksAt(String text, int start, List<Mark> found) {
        Node node = root;
        for (int i = start; i < text.length(); i++) {
            Node next = node.children[index(text.charAt(i))];
            if (next == null) {
                return;
            }
            node = next;
            found.addAll(node.beginnings);
            if (!node.whole.isEmpty() && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                found.addAll(node.whole);
            }
        }
    }

    private static int index(char letter) {
        if (letter == ' ') {
            return 0;
        }
        int at = letter <= '9' ? letter - '0' + 1 : letter - 'a' + 11;
        if (at < 1 || at >= LETTERS) {
            throw new IllegalStateException("the lists have letters and digits alone, not " + letter);
        }
        return at;
    }

    /** @param weight the number of its words: longer ones tell more */
    record Mark(Language language, Label label, String phrase, int weight) {
        boolean tellsTheSameAs(Mark other) {
            return language == other.language && label == other.label;
        }
    }

    private static final class Node {
        private final @Nullable Node[] children = new @Nullable Node[LETTERS];
        private final List<Mark> whole = new ArrayList<>(0);
        private final List<Mark> beginnings = new ArrayList<>(0);

        Node below(int letter) {
            Node child = children[letter];
            if (child == null) {
                child = new Node();
                children[letter] = child;
            }
            return child;
        }
    }
}
