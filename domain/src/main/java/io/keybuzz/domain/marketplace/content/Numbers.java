package io.keybuzz.domain.marketplace.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone and card numbers in a text, and what only looks like them: orders, parcels, invoices and dates never count. A bare
 * row of digits is taken for a telephone only where the text says so or a country writes them like that.
 */
final class Numbers {
    private static final int CONTEXT = 40;

    private static final Pattern ROW =
            Pattern.compile("(?<![\\p{L}\\p{N}@.,-])(?:\\+|\\()?\\d[\\d ().\\u00a0/-]{5,24}\\d(?![\\p{L}\\p{N}])");
    private static final Pattern ORDER = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Pattern DATE =
            Pattern.compile("(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})(?![\\d./-]).{0,20}");
    private static final Pattern CARD =
            Pattern.compile("(?:4\\d{15}|4\\d{12}|5[1-5]\\d{14}|2[2-7]\\d{14}|3[47]\\d{13}|6(?:011|5\\d\\d)\\d{12})");

    /** Ways in which countries write a telephone number so that it is hardly anything else. */
    private static final Pattern WRITTEN = Pattern.compile("\\+\\(?\\d[\\d ().\\u00a0/-]{6,22}"
            + "|00(?:33|49|34|39|44|32|31|41|352|351)[\\d ().\\u00a0/-]{6,20}"
            + "|0[1-9](?:[ .\\u00a0-]\\d{2}){4}|0[1-9]\\d{8}"
            + "|\\(\\d{3}\\)[ -]?\\d{3}[ .-]\\d{4}|\\d{3}[.-]\\d{3}[.-]\\d{4}"
            + "|0[2-9]\\d{1,3}[ /-]\\d{3,4}[ -]?\\d{3,5}"
            + "|07\\d{3}[ ]?\\d{3}[ ]?\\d{3}|01[567]\\d[ /-]?\\d{3,4}[ ]?\\d{3,5}"
            + "|[679]\\d{2}[ .]\\d{3}[ .]\\d{3}|[679]\\d{2}(?:[ .]\\d{2}){3}|3[2-9]\\d[ .]\\d{3}[ .]\\d{3,4}");

    private static final Pattern PHONE_WORDS =
            Pattern.compile("(?iu)t[ée]l(?![a-z]{5})|t[ée]l[ée]ph|phone|fax|mobile|portable|whatsapp|appel|call|"
                    + "joindre|contact|anruf|ruf(?:en|nummer)|handy|llam|tel[ée]fono|m[óo]vil|chiam|cellulare|telefon");
    private static final Pattern REFERENCE_WORDS =
            Pattern.compile("(?iu)suivi|tracking|colis|colissimo|chronopost|mondial relay|parcel|shipment|"
                    + "sendung|paket|env[íi]o|seguimiento|spedizione|tracciamento|commande|order|bestell|pedido|ordine|"
                    + "facture|invoice|rechnung|factura|fattura|siret|siren|tva|vat|iban|imei|(?<!\\p{L})ean(?!\\p{L})|asin|r[ée]f[ée]?|s[ée]rie|serial|"
                    + "dossier|ticket|billet|code");

    private Numbers() {}

    static List<Span> phones(String text) {
        List<Span> found = new ArrayList<>();
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            Span at = new Span(row.start(), row.end());
            if (isPhone(text, at)) {
                found.add(at);
            }
        }
        return found;
    }

    static List<Span> cards(String text) {
        List<Span> found = new ArrayList<>();
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            String shown = row.group();
            String digits = digits(shown);
            boolean grouped = shown.matches("\\d{4}(?:[ \\u00a0-]\\d{2,6}){2,4}|\\d{13,19}");
            if (grouped
                    && CARD.matcher(digits).matches()
                    && hasCheckDigit(digits)
                    && !REFERENCE_WORDS.matcher(before(text, row.start())).find()) {
                found.add(new Span(row.start(), row.end()));
            }
        }
        return found;
    }

    private static boolean isPhone(String text, Span at) {
        String shown = text.substring(at.start(), at.end());
        String digits = digits(shown);
        if (digits.length() < 8
                || digits.length() > 15
                || ORDER.matcher(shown).find()
                || DATE.matcher(shown).matches()) {
            return false;
        }
        String before = before(text, at.start());
        boolean told = last(PHONE_WORDS, before) > last(REFERENCE_WORDS, before);
        if (last(REFERENCE_WORDS, before) >= 0 && !told) {
            return false;
        }
        return told || WRITTEN.matcher(shown).matches();
    }

    private static String before(String text, int start) {
        return text.substring(Math.max(0, start - CONTEXT), start);
    }

    /** Where the last of the words begins; -1 without one. */
    private static int last(Pattern words, String text) {
        Matcher matcher = words.matcher(text);
        int at = -1;
        while (matcher.find()) {
            at = matcher.start();
        }
        return at;
    }

    private static String digits(String shown) {
        return shown.replaceAll("\\D", "");
    }

    /** Luhn's. */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? value : value * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
