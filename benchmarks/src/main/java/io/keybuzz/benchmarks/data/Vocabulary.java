package io.keybuzz.benchmarks.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the messages of the set are about: 3,000 products, one named in each message, the second half as often as the first,
 * the third a third as often, and so on. The first of them are things, the others names of models.
 */
public final class Vocabulary {
    public static final int PRODUCTS = 3_000;

    private static final List<String> THINGS = List.of(
            "aspirateur",
            "casque",
            "vélo",
            "cafetière",
            "téléphone",
            "écran",
            "batterie",
            "clavier",
            "étagère",
            "matelas",
            "perceuse",
            "bouilloire",
            "poêle",
            "trottinette",
            "imprimante",
            "télévision",
            "chargeur",
            "montre",
            "valise",
            "lampe",
            "robot",
            "poussette",
            "fauteuil",
            "tapis",
            "rideau",
            "tente",
            "sèche-cheveux",
            "tondeuse",
            "barbecue",
            "parasol");
    private static final List<String> BEGINNINGS = List.of(
            "bel", "cor", "dal", "fen", "gri", "hav", "jor", "kel", "lum", "mar", "nov", "ori", "pra", "quil", "riv",
            "sol", "tan", "vel", "wex", "zan");
    private static final List<String> MIDDLES =
            List.of("a", "avi", "eco", "edi", "emo", "i", "iba", "ilo", "o", "oga", "ona", "opti", "u", "ura", "uvo");
    private static final List<String> ENDS =
            List.of("bor", "dex", "fil", "gan", "lux", "max", "nor", "phon", "rak", "stel", "tron", "vax");

    private static final List<String> FRENCH = List.of(
            "Bonjour, message du dossier",
            "Je vous écris au sujet de la commande que j'ai passée la semaine dernière et dont je suis sans nouvelles.",
            "Le suivi indique une livraison, mais rien n'est arrivé et le voisin n'a rien reçu non plus.",
            "Le colis était ouvert à la réception et il manquait une pièce dans le carton.",
            "Pourriez-vous me dire quand je serai remboursé et de quelle façon ?",
            "J'ai renvoyé l'article avec l'étiquette que vous m'aviez envoyée, mais le transporteur ne le retrouve plus.",
            "L'appareil s'éteint tout seul après quelques minutes, même quand la batterie est chargée à fond.",
            "La couleur reçue n'est pas celle que j'avais choisie sur le site.",
            "Nous avons bien reçu votre demande et nous revenons vers vous dès que l'entrepôt nous aura répondu.",
            "Un bon de retour vient de vous être adressé par courriel, il est valable quinze jours.",
            "Votre remboursement a été effectué ce matin, comptez trois à cinq jours ouvrés selon votre banque.",
            "Je souhaiterais une facture au nom de mon entreprise avec le numéro de TVA.",
            "La notice n'est qu'en allemand, auriez-vous une version française ?",
            "Le chargeur fourni ne correspond pas à la prise de l'appareil.",
            "L'écran est fêlé dans le coin gauche, je joins une photographie.",
            "Cela fait trois fois que je vous relance et personne ne me répond, c'est inadmissible.",
            "Si je n'ai pas de réponse sous quarante-huit heures, j'ouvrirai une réclamation auprès de la place de marché.",
            "Merci beaucoup pour votre réponse rapide, le problème est réglé.",
            "Le livreur a laissé le paquet sous la pluie et le carton est trempé.",
            "Je voudrais changer l'adresse de livraison, nous avons déménagé entre-temps.",
            "La pièce détachée que vous proposez est-elle compatible avec le modèle de l'année dernière ?",
            "Le numéro de série ne figure pas sur la garantie, que dois-je faire ?",
            "Il y a une odeur de brûlé quand je le branche, j'ai peur d'un court-circuit.",
            "Le vélo est arrivé avec une roue voilée et un frein desserré.",
            "La fermeture éclair s'est cassée au deuxième usage.",
            "Auriez-vous un geste commercial à proposer pour ce désagrément ?",
            "Le goût de l'eau est étrange depuis que j'ai changé le filtre.",
            "Je pars à l'étranger jeudi, il me le faut absolument avant.",
            "Les vis livrées sont trop courtes pour l'étagère.",
            "Le matelas ne reprend pas sa forme, même après soixante-douze heures.",
            "La télécommande fonctionne par intermittence depuis la mise à jour.");
    private static final List<String> ENGLISH = List.of(
            "Hello, message of case",
            "I am writing about the order I placed last week, I have not heard anything since.",
            "Tracking says it was delivered, but nothing arrived and the neighbours have not seen it either.",
            "The parcel was open when it came and one part was missing from the box.",
            "Could you tell me when I will get my refund and how?",
            "I sent the item back with the label you gave me, but the carrier cannot find it any more.",
            "The device turns itself off after a few minutes even when the battery is fully charged.",
            "The colour is not the one I had chosen on the site.",
            "We have received your request and will come back to you as soon as the warehouse answers.",
            "A return slip has just been sent to you by mail, it is valid for fifteen days.",
            "Your refund was made this morning, please allow three to five working days.",
            "I would like an invoice in the name of my company with the VAT number.",
            "The charger does not fit the socket of the device.",
            "The screen is cracked in the left corner, I attach a photograph.",
            "This is the third time I am asking and nobody answers.",
            "Thank you very much for the quick reply, the problem is solved.",
            "The driver left the package in the rain and the box is soaked.",
            "I would like to change the delivery address, we have moved.",
            "There is a burning smell when I plug it in.",
            "The zip broke the second time I used it.",
            "The remote control works only now and then since the update.");

    private Vocabulary() {}

    /** What a French message begins with, beside numbers, and the sentences it is made of, the most frequent first. */
    static List<String> french() {
        return FRENCH;
    }

    /** The same in English. */
    static List<String> english() {
        return ENGLISH;
    }

    /** All products, the most frequent first. */
    public static List<String> products() {
        return IntStream.rangeClosed(1, PRODUCTS).mapToObj(Vocabulary::product).toList();
    }

    /** @param rank from 1 to {@link #PRODUCTS} */
    public static String product(int rank) {
        if (rank <= THINGS.size()) {
            return THINGS.get(rank - 1);
        }
        int i = rank - THINGS.size() - 1;
        int perBeginning = MIDDLES.size() * ENDS.size();
        return BEGINNINGS.get(i / perBeginning % BEGINNINGS.size())
                + MIDDLES.get(i / ENDS.size() % MIDDLES.size())
                + ENDS.get(i % ENDS.size());
    }
}
