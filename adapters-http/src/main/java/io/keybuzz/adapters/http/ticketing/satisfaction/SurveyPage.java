package io.keybuzz.adapters.http.ticketing.satisfaction;

import io.keybuzz.application.ticketing.satisfaction.Invitation;
import io.keybuzz.domain.ticketing.satisfaction.Rating;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page behind a link: one file without scripts, and nothing from elsewhere. */
final class SurveyPage {
    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0;min-height:100vh;display:grid;place-items:center;background:#f3f4f6;color:#111827;
            font:1rem/1.5 system-ui,sans-serif}
            main{box-sizing:border-box;width:min(32rem,100%);padding:2rem;background:#fff;border-radius:1rem;
            box-shadow:0 1px 3px #0003}
            h1{margin:0 0 1.5rem;font-size:1.35rem;overflow-wrap:anywhere}
            h1:only-child{margin:0}
            fieldset{margin:0 0 1.5rem;padding:0;border:0;display:grid;grid-template-columns:repeat(5,minmax(0,1fr));
            gap:.5rem}
            fieldset label{display:grid;justify-items:center;align-content:start;gap:.35rem;padding:.75rem .25rem;
            border:1px solid #9ca3af;border-radius:.75rem;font-size:.75rem;text-align:center;
            hyphens:auto;overflow-wrap:anywhere;cursor:pointer}
            fieldset b{font-size:1.5rem;line-height:1}
            fieldset label:has(:checked){border-color:#1d4ed8;background:#dbeafe;color:#1e3a8a}
            fieldset label:focus-within{outline:3px solid #60a5fa}
            textarea{box-sizing:border-box;width:100%;margin:.35rem 0 1.5rem;padding:.6rem;border:1px solid #6b7280;
            border-radius:.5rem;font:inherit}
            button{width:100%;padding:.8rem;border:0;border-radius:.5rem;background:#1d4ed8;color:#fff;font:inherit;
            font-weight:600;cursor:pointer}
            @media(max-width:24rem){main{padding:1.25rem}fieldset{gap:.25rem}fieldset label{font-size:.65rem}}
            @media(prefers-color-scheme:dark){body{background:#111827;color:#f9fafb}main{background:#1f2937}}
            """;

    /** The page's own style and its form; nothing else may be loaded, run or framed. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest()
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final SurveyWords words;

    private SurveyPage(SurveyWords words) {
        this.words = words;
    }

    /** @param accepted languages, as a browser names them */
    static SurveyPage in(String accepted) {
        return new SurveyPage(SurveyWords.in(accepted));
    }

    /** The form, or why there is none. */
    String asking(Invitation invitation) {
        return invitation.door() == Survey.Door.OPEN ? page(form(invitation)) : closed(invitation.door());
    }

    /** What is said to whoever has sent the form. @param found what the link led to before */
    String thanking(Invitation found) {
        return found.door() == Survey.Door.OPEN
                ? page("<h1 role=\"status\">" + words.thanks() + "</h1>")
                : closed(found.door());
    }

    private String closed(Survey.Door door) {
        return page("<h1>" + (door == Survey.Door.ANSWERED ? words.answered() : words.expired()) + "</h1>");
    }

    private String form(Invitation invitation) {
        String question = words.question().formatted(escaped(invitation.tenantName()));
        StringBuilder form = new StringBuilder(2_000)
                .append("<form method=\"post\"><h1 id=\"q\">")
                .append(question)
                .append("</h1><fieldset aria-labelledby=\"q\">");
        for (int score = 1; score <= Rating.MOST; score++) {
            form.append("<label><b>")
                    .append(score)
                    .append("</b><input type=\"radio\" name=\"score\" required value=\"")
                    .append(score)
                    .append("\">")
                    .append(words.scores().get(score - 1))
                    .append("</label>");
        }
        return form.append("</fieldset><label for=\"c\">")
                .append(words.comment())
                .append("</label><textarea id=\"c\" name=\"comment\" rows=\"4\" maxlength=\"")
                .append(Rating.MAX_COMMENT)
                .append("\"></textarea><button>")
                .append(words.send())
                .append("</button></form>")
                .toString();
    }

    private String page(String main) {
        return "<!doctype html><html lang=\"" + words.language() + "\"><head><meta charset=\"utf-8\"><title>"
                + words.title()
                + "</title><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><style>" + STYLE + "</style></head><body><main>" + main
                + "</main></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
