package io.keybuzz.domain.automation.writing;

import io.keybuzz.domain.automation.classification.Lexicon;
import io.keybuzz.domain.automation.writing.Doubt.Kind;
import io.keybuzz.domain.shared.Texts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a reply that was written for a task, whoever wrote it and whatever the buyer has talked them into. It
 * believes nothing but the seller's own words: guidance, questions, articles and earlier answers. Every quantifier is bounded.
 */
public final class ReplyCheck {
    private static final Pattern LEAK = Pattern.compile(
            "(?iU)<\\|[a-z_]{2,30}\\|>|\\[/?INST]|<</?SYS>>|</?(?:system|assistant|instructions?|buyer[-_a-z0-9]{0,40})>"
                    + "(?iU)|<{3}|>{3}|\\bsystem[ _-]?prompt|\\b(?:my|these|the) (?:system )?instructions (?:are|say|were)|\\bas an ai\\b|language model"
                    + "(?iU)|prompt syst[èe]me|mes instructions|mod[èe]le de langage|en tant qu['’]ia\\b|meine (?:system)?anweisungen|systemanweisung|sprachmodell|als ki\\b"
                    + "(?iU)|mis instrucciones|instrucciones del sistema|modelo de lenguaje|le mie istruzioni|istruzioni di sistema|modello linguistico"
                    + "(?iU)|\\bsk-[a-z0-9_-]{12,200}|\\bAKIA[0-9A-Z]{12,20}|-----BEGIN|\\bapi[ _-]?key\\b|\\bpasswor[dt]\\b|mot de passe|contrase[ñn]a"
                    + "(?iU)|\\{\\s{0,5}\"(?:tool|action|function|name|role|arguments|command)\"\\s{0,5}:|\\b(?:tool|function)_call"
                    + "(?iU)|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b|\\b(?:select|drop|delete|update)\\s{1,5}(?:\\*\\s{1,5})?(?:from|table)\\b");
    private static final Pattern WEB = Pattern.compile(
            "(?iU)\\b(?:[a-z]{2,10}://|www\\.)[^\\s<>\"'«»]{1,2000}"
                    + "(?iU)|(?<![\\w@.-])(?:[\\w-]{1,63}\\s?(?:\\.|\\[\\.]|\\(\\.\\)|\\s(?:dot|point|punkt|punto)\\s)\\s?){1,4}(?:com|net|org|eu|fr|de|es|it|be|nl|pl|io|me|at|ch|pt|uk|co|ru|cn|shop|store|info|biz|online|site|app|link|ly|xyz|top|example|test)(?![\\w-])(?:/[^\\s<>\"'«»]{0,500})?");
    private static final Pattern MAIL = Pattern.compile(
            "(?iU)[\\w.%+-]{1,64}\\s{0,2}(?:@|\\(\\s?at\\s?\\)|\\[\\s?at\\s?]|\\s(?:arobase|arroba|chiocciola)\\s)\\s{0,2}[\\w-]{1,63}(?:\\s?\\.\\s?[\\w-]{1,63}){0,4}");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w])[+(]?\\d(?:[\\s./()-]{0,3}\\d){7,24}(?![\\w])|\\b[A-Z]{2}\\d{2}(?:\\s?[A-Z0-9]{4}){3,7}\\b");
    private static final Pattern HANDLE = Pattern.compile(
            "(?iU)\\b(?:whats\\s?app|telegram|signal|instagram|facebook|wechat|viber|snapchat|paypal|western union|bitcoin|crypto\\p{L}{0,10}|iban|discord|tiktok)\\b|(?<![\\w.])@[\\w]{3,30}\\b");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?iU)\\d[\\d .,]{0,12}\\s?(?:€|eur(?:os?)?\\b|\\$|usd\\b|dollars?\\b|£|gbp\\b|chf\\b|%)|(?:€|\\$|£)\\s?\\d");
    private static final Pattern PROMISE = Pattern.compile(
            "(?iU)rembours|refund|reimburs|money back|erstatt|gutschrift|gutgeschrieben|geld zur[üu]ck|reembols|devolvere|rimbors|riaccredit"
                    + "(?iU)|gratuit|offert[es]?\\b|free of charge|\\bfor free\\b|\\bfree\\b|kostenlos|gratis|discount|voucher|coupon|bons? d['’]achat|code promo|remise|r[ée]duction|gutschein|rabatt|descuento|cup[óo]n|vale de|sconto|buono|omaggio"
                    + "(?iU)|compensat|d[ée]dommag|entsch[äa]dig|indemn|risarc|geste commercial|\\bcredit(?:ed)?\\b|avoir de|garder le produit|keep the (?:item|product)|behalten sie|quedarse con el|tenere il prodotto|gift card|carte cadeau"
                    + "(?iU)|geschenk|regalo|cadeau|replacement|nouve(?:au|l) (?:article|produit)|(?:annul|cancel|stornier|anulad|annullat)\\p{L}{0,6}|garanti[es]\\b|guarantee");

    private static final int LONG_ENOUGH_TO_TELL = 60;

    private ReplyCheck() {}

    /** Everything that is wrong, the fatal first. */
    public static List<Doubt> of(WritingTask task, String text) {
        List<Doubt> doubts = new ArrayList<>();
        if (!Texts.hasContent(text)) {
            return List.of(new Doubt(Kind.EMPTY, "The reply is empty"));
        }
        if (Texts.length(text) > task.limit()) {
            doubts.add(new Doubt(Kind.TOO_LONG, "The reply has more than " + task.limit() + " characters"));
        }
        String plain = plain(text);
        if (!Texts.isStorable(text) || LEAK.matcher(plain).find()) {
            doubts.add(new Doubt(Kind.LEAK, "The reply shows something that is not for buyers"));
        }
        Own own = Own.of(task);
        if (foreign(WEB, plain, own)
                || foreign(MAIL, plain, own)
                || foreign(HANDLE, plain, own)
                || number(plain, own)) {
            doubts.add(new Doubt(Kind.CONTACT, "The reply names an address or a number that the seller has not given"));
        }
        if (foreign(AMOUNT, plain, own) || foreign(PROMISE, plain, own)) {
            doubts.add(new Doubt(Kind.PROMISE, "The reply speaks of money or goods that the seller has not promised"));
        }
        if (Markup.isIn(plain)) {
            doubts.add(new Doubt(Kind.MARKUP, "The reply is not plain text"));
        }
        language(task, text).ifPresent(doubts::add);
        return List.copyOf(doubts);
    }

    private static boolean foreign(Pattern pattern, String text, Own own) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (!own.said(found.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean number(String text, Own own) {
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            if (!own.numbered(found.group())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Doubt> language(WritingTask task, String text) {
        if (text.length() < LONG_ENOUGH_TO_TELL) {
            return Optional.empty();
        }
        return Lexicon.standard()
                .classify("", text, Optional.empty())
                .language()
                .filter(found -> !task.language().toLowerCase(Locale.ROOT).startsWith(found))
                .map(found -> new Doubt(
                        Kind.LANGUAGE,
                        "The reply seems to be in “" + found + "” and not in “" + task.language() + "”"));
    }

    /** Without what is only there to hide something: odd widths, and letters that cannot be seen. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }

    /**
     * The seller's own words.
     *
     * @param digits of them alone, in order, with a bar between numbers and at the end of a line: what stands below each other is
     *     no number of the seller's
     */
    private record Own(String words, String digits) {
        static Own of(WritingTask task) {
            StringBuilder all = new StringBuilder();
            task.guidance().ifPresent(guidance -> all.append(guidance).append('\n'));
            task.questions().forEach(question -> all.append(question).append('\n'));
            task.articles()
                    .forEach(article -> all.append(article.title())
                            .append('\n')
                            .append(article.text())
                            .append('\n'));
            task.thread().stream()
                    .filter(said -> !said.buyer())
                    .forEach(said -> all.append(said.text()).append('\n'));
            all.append(task.seller()).append('\n');
            task.orderReference().ifPresent(all::append);
            String words = plain(all.toString()).toLowerCase(Locale.ROOT);
            return new Own(words, digits(words));
        }

        /**
         * Whether it is among the seller's words, whatever they say of it: of a promise only the stem is looked for, so a seller
         * who writes that nothing is refunded has spoken of refunds, and a reply may.
         */
        boolean said(String found) {
            return words.contains(found.strip().toLowerCase(Locale.ROOT));
        }

        boolean numbered(String found) {
            return digits.contains(digits(found));
        }

        private static String digits(String text) {
            return text.replaceAll("\\v+", "|")
                    .replaceAll("[\\s./()+-]", "")
                    .replaceAll("\\D+", "|")
                    .replaceAll("^\\|+|\\|+$", "");
        }
    }
}
