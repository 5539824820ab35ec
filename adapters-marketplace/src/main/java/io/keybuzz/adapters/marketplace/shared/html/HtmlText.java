package io.keybuzz.adapters.marketplace.shared.html;

import io.keybuzz.adapters.marketplace.shared.Lines;
import io.keybuzz.domain.shared.Texts;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as a person would type it: one line per block, cells with bars between them, quotations behind {@code >}, and the
 * target of a link behind its text where the text does not already say it.
 */
public final class HtmlText implements NodeVisitor {
    private static final int MAX_LENGTH = 500_000;
    private static final int MAX_DEPTH = 100;
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "center",
            "form",
            "dl",
            "dt",
            "dd");
    private static final Set<String> UNREAD = Set.of("script", "style", "head", "title", "noscript", "template", "svg");

    private final StringBuilder out = new StringBuilder();
    private int unread;
    private int preformatted;
    private int quoted;
    private boolean lineStart = true;

    private HtmlText() {}

    /**
     * What an HTML part says.
     *
     * @param text the whole
     * @param preformatted the elements in which Amazon puts a buyer's words, told by their style and not by their place
     */
    public record Reading(String text, List<String> preformatted) {}

    public static Reading of(String html) {
        Document document = Jsoup.parse(
                Texts.truncate(html, MAX_LENGTH), "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        HtmlText text = new HtmlText();
        document.traverse(text);
        List<String> preformatted = document.select("pre[style*=pre-wrap]").stream()
                .map(pre -> Lines.block(pre.wholeText(), MAX_LENGTH))
                .filter(Texts::hasContent)
                .toList();
        return new Reading(Lines.block(text.out.toString(), MAX_LENGTH), preformatted);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && unread == 0) {
            append(preformatted > 0 ? text.getWholeText() : text.text());
        }
        if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (UNREAD.contains(name)) {
            unread++;
        }
        if (name.equals("br")) {
            newLine();
        } else if (BLOCKS.contains(name)) {
            freshLine();
        }
        switch (name) {
            case "pre" -> preformatted++;
            case "blockquote" -> quoted++;
            case "li" -> append("- ");
            case "td", "th" -> {
                if (!lineStart) {
                    append(" | ");
                }
            }
            default -> {
                // says nothing by itself
            }
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        if (UNREAD.contains(name)) {
            unread--;
        }
        if (name.equals("a") && unread == 0) {
            target(element);
        }
        if (BLOCKS.contains(name)) {
            freshLine();
        }
        if (name.equals("p") || name.equals("table")) {
            newLine();
        }
        if (name.equals("pre")) {
            preformatted--;
        }
        if (name.equals("blockquote")) {
            quoted--;
        }
    }

    private void target(Element link) {
        String href = link.attr("href").strip();
        boolean web = href.startsWith("http://") || href.startsWith("https://");
        if (web && !link.text().strip().equals(href)) {
            append(" <" + href + ">");
        }
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                newLine();
            } else if (!lineStart || preformatted > 0 || !Character.isWhitespace(c)) {
                if (lineStart) {
                    out.append("> ".repeat(Math.min(quoted, 5)));
                    lineStart = false;
                }
                out.append(c);
            }
        }
    }

    private void freshLine() {
        if (!lineStart) {
            newLine();
        }
    }

    private void newLine() {
        if (unread == 0) {
            out.append('\n');
            lineStart = true;
        }
    }
}
