package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.ticketing.search.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of a desk have the same stems here, where questions are read, as in the server, where texts are. */
class SearchStemsIT {
    private static final String FRENCH = """
            colis livraison livraisons livré livrée livrées livrer livreur commande commandes commander commandé commandée
            remboursement remboursements rembourser remboursé remboursée remboursez retour retours retourner retournée
            produit produits défectueux défectueuse cassé cassée casser réparation réparations réparer garantie garanties
            facture factures facturation annuler annulation annulée annulé échange échanger échangée taille couleur couleurs
            adresse adresses expédition expédié expédiée expédier transporteur transporteurs suivi suivre retard retards
            retardé attente attends attendre attendu reçu recevoir reçue recevais manquant manquante manquants incomplet
            incomplète emballage emballages endommagé endommagée client cliente clients vendeur vendeurs acheteur acheteuse
            paiement paiements payer payé carte bancaire virement prix promotion réduction bonjour merci cordialement problème
            problèmes réclamation réclamations litige litiges plainte service services disponible disponibilité indisponible
            conforme conformité description notice montage pièce pièces chargeur batterie téléphone ordinateur chaussures
            vêtement vêtements rapidement malheureusement immédiatement finalement évidemment constamment utilisation
            utilisateur utilisatrice journaux nouveaux nouvelle nouvelles général générale généraux activité activités
            actif active sensibilité possible possibilité""";
    private static final String ENGLISH = """
            parcel parcels delivery deliveries delivered delivering order orders ordered ordering refund refunds refunded
            refunding return returns returned returning broken damage damaged damages defective missing item items product
            products received receiving receipt waiting waited late delay delayed delays shipping shipped shipment shipments
            tracking tracked number address addresses invoice invoices invoiced cancel cancelled cancellation cancelling
            exchange exchanged exchanging size sizes colour colours price prices payment payments paid card customer customers
            seller sellers buyer buyers complaint complaints complained warranty warranties repair repaired repairs hopefully
            unfortunately quickly possible possibility availability available unavailable generally organization
            organisation relational conditional rational happiness hopeful electrical electricity replacement adjustable
            adoption communism activate bowdlerize battery batteries charger phone phones shoes clothes quality qualities
            carefully agreed disabled meeting matting mating hopping tanned failing filing sized happy sky traditional
            reference colonizer plotted""";

    @Test
    void words_of_a_desk_have_the_same_stems_on_both_sides() {
        Set<String> words = Stream.of(FRENCH.split("\\s+"), ENGLISH.split("\\s+"))
                .flatMap(Stream::of)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<String>> apart = new TreeMap<>();
        try (TestDatabase database = TestPostgres.fresh()) {
            for (String word : words) {
                Set<String> ours = SearchQuery.of(word + " x").words().get(0).forms();
                List<String> theirs = database.asAdmin()
                        .withHandle(handle -> handle.createQuery("select unnest(ticketing.search_terms(:word))")
                                .bind("word", word)
                                .mapTo(String.class)
                                .list());
                if (!ours.equals(Set.copyOf(theirs))) {
                    apart.put(word + " ours " + new TreeSet<>(ours), theirs);
                }
            }
        }

        assertThat(apart).isEmpty();
    }
}
