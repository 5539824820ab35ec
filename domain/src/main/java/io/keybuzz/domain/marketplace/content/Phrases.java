package io.keybuzz.domain.marketplace.content;

import java.util.List;
import java.util.regex.Pattern;

/** What sellers may not write for, in the five languages they write in; and markup, which channels show as it is or refuse. */
final class Phrases {
    private static final Pattern REVIEWS = Pattern.compile(
            "(?iu)"
                    // French
                    + "laiss\\p{L}{0,4}[ -](?:nous )?(?:un|une|votre|vos) (?:avis|commentaires?|[ée]valuations?|note)|avis (?:positif|favorable)"
                    + "|(?:bonne|[ée]valuation) (?:note|positive)|(?:supprim|modifi|retir)\\p{L}{0,4} (?:votre |l['’])?(?:avis|commentaire|[ée]valuation)"
                    + "|(?:5|cinq) [ée]toiles"
                    // English
                    + "|(?:positive|good|great|honest|5[ -]star|five[ -]star) (?:reviews?|feedback|ratings?)"
                    + "|(?:leave|write|give|post) (?:us )?(?:a |an |your )?(?:\\p{L}{1,12} )?(?:review|feedback|rating)"
                    + "|(?:remove|change|edit|delete|update) (?:your|the) (?:review|feedback|rating)|(?:5|five)[ -]stars?"
                    // German
                    + "|(?:positive|gute) (?:bewertung|rezension)|(?:bewertung|rezension)\\p{L}{0,2} (?:abgeben|hinterlassen|schreiben|[äa]ndern|l[öo]schen|entfernen)"
                    + "|bewerten sie uns|(?:5|f[üu]nf)[ -]sterne?"
                    // Spanish
                    + "|(?:rese[ñn]a|opini[óo]n|valoraci[óo]n) positiva|(?:dej|escrib)\\p{L}{0,5} (?:una? |su )?(?:rese[ñn]a|opini[óo]n|valoraci[óo]n)"
                    + "|(?:5|cinco) estrellas"
                    // Italian
                    + "|recensione positiva|(?:lasci|scriv)\\p{L}{0,4} (?:una |la sua )?(?:recensione|valutazione)|(?:5|cinque) stelle");

    private static final Pattern PROMOTIONS = Pattern.compile("(?iu)"
            + "codes? (?:promo|de r[ée]duction|avantage)|bons? (?:de r[ée]duction|d['’]achat)|remise de \\d|offres? sp[ée]ciales?|prochain achat"
            + "|\\bcoupons?\\b|\\bvouchers?\\b|discount|promo(?:tional)? codes?|special offers?|next (?:purchase|order)"
            + "|gutschein|rabatt|sonderangebot|n[äa]chsten? (?:einkauf|bestellung)"
            + "|cup[óo]n|c[óo]digo (?:de )?descuento|descuento del? \\d|oferta especial|pr[óo]xima compra"
            + "|buono sconto|codice sconto|sconto del \\d|offerta speciale|prossimo acquisto"
            + "|newsletter|(?<!\\d)\\d{1,2} ?% (?:de r[ée]duction|de remise|off|rabatt|de descuento|di sconto)"
            + "|(?:r[ée]duction|remise|descuento|sconto|nachlass|reduction) (?:de |von |del |di |of )?\\d{1,2} ?%"
            + "|cash ?back|remboursement contre (?:un )?avis|free (?:gift|product)|cadeau (?:gratuit|en [ée]change)");

    private static final Pattern THANKS = Pattern.compile(
            "(?iu)\\s*(?:bonjour|hello|hi|hallo|hola|ciao|buongiorno|guten tag|dear \\p{L}{1,20})?[,!.\\s]{0,4}"
                    + "(?:merci(?: beaucoup| bien)?(?: pour| de)?(?: votre)?(?: commande| achat| message| retour| confiance)?"
                    + "|(?:many )?thanks?(?: you)?(?: very much| so much)?(?: for)?(?: your)?(?: order| purchase| message)?"
                    + "|(?:vielen )?dank(?:e)?(?: sch[öo]n)?(?: f[üu]r)?(?: ihre)?(?: bestellung| nachricht)?"
                    + "|(?:muchas )?gracias(?: por)?(?: su)?(?: pedido| compra| mensaje)?"
                    + "|(?:molte )?grazie(?: mille)?(?: per)?(?: il suo)?(?: ordine| acquisto| messaggio)?)[,!.\\s]{0,6}"
                    + "(?:cordialement|regards|best regards|gru[ßs]{1,2}|saludos|saluti)?[,!.\\s]{0,6}");

    private static final Pattern SHIPPED = Pattern.compile(
            "(?iu)\\s*(?:bonjour|hello|hi|hallo|hola|ciao|buongiorno|guten tag|dear \\p{L}{1,20})?[,!.\\s]{0,4}"
                    + "(?:(?:votre|la) (?:commande|colis) (?:a (?:bien )?[ée]t[ée]|est|vient d['’][êe]tre) (?:exp[ée]di[ée]e?|envoy[ée]e?)"
                    + "|(?:your|the) (?:order|parcel|package|item) (?:has been|was|is|has) (?:shipped|dispatched|sent)"
                    + "|(?:ihre|die) (?:bestellung|sendung) (?:wurde|ist) (?:versandt|verschickt|versendet)"
                    + "|(?:su|el) (?:pedido|paquete) (?:ha sido|fue) enviado"
                    + "|(?:il suo|il tuo|l['’])\\s?(?:ordine|pacco) [èe] stato spedito)"
                    + "(?: (?:aujourd['’]hui|hier|today|yesterday|heute|gestern|hoy|ayer|oggi|ieri))?[,!.\\s]{0,6}"
                    + "(?:merci|thank you|danke|gracias|grazie)?[,!.\\s]{0,4}"
                    + "(?:cordialement|regards|best regards|gru[ßs]{1,2}|saludos|saluti)?[,!.\\s]{0,6}");

    private static final Pattern MARKUP = Pattern.compile(
            "(?i)</?(?:a|abbr|b|body|br|button|center|div|em|font|form|h[1-6]|head|hr|html|i|iframe|img|input"
                    + "|li|link|meta|object|ol|p|pre|script|span|strong|style|svg|table|tbody|td|th|tr|u|ul)(?:\\s[^<>]{0,500})?/?>");

    private static final int SHORT = 150;

    private Phrases() {}

    static List<Span> reviews(String text) {
        return Contacts.spans(REVIEWS, text);
    }

    static List<Span> promotions(String text) {
        return Contacts.spans(PROMOTIONS, text);
    }

    static List<Span> markup(String text) {
        return Contacts.spans(MARKUP, text);
    }

    /** Whether there is nothing else in it. */
    static boolean onlyThanks(String text) {
        return text.length() <= SHORT && THANKS.matcher(text).matches();
    }

    /** Whether it only says that something is on its way, which the channel says itself. */
    static boolean onlyShipped(String text) {
        return text.length() <= SHORT && SHIPPED.matcher(text).matches();
    }
}
