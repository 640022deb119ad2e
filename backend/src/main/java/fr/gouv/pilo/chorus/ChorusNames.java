package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.sheet.SheetText;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How extracts name their columns, whatever layer of Chorus wrote them: one name for each, without its ornaments. */
final class ChorusNames {
    private static final Pattern CODE = Pattern.compile("\\[[^\\[\\]]{0,60}\\]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}{1,4}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("^(?:no|num|numero)(?: de| du| d)? ");
    private static final List<String> ORNAMENTS =
            List.of(" non composee", " cle", " eur", " en euros", " code", " libelle", " ttc");

    /** Of several that a table has, the first named here is read. */
    private static final Map<ChorusField, List<String>> NAMES = Map.ofEntries(
            Map.entry(
                    ChorusField.COMMITMENT,
                    List.of(
                            "n ej",
                            "ej",
                            "n engagement juridique",
                            "engagement juridique",
                            "n engagement",
                            "n de l ej")),
            Map.entry(ChorusField.ITEM, List.of("n poste ej", "poste ej", "n poste", "poste")),
            Map.entry(
                    ChorusField.PAYMENT_REQUEST, List.of("n dp", "dp", "n demande de paiement", "demande de paiement")),
            Map.entry(ChorusField.PAYMENT_ITEM, List.of("n poste dp", "poste dp")),
            Map.entry(ChorusField.COMPANY, List.of("societe", "n societe")),
            Map.entry(ChorusField.FISCAL_YEAR, List.of("exercice comptable", "exercice", "annee")),
            Map.entry(ChorusField.AMOUNT_TYPE, List.of("type de montant", "type montant")),
            Map.entry(ChorusField.AMOUNT, List.of("montant")),
            Map.entry(
                    ChorusField.COMMITTED,
                    List.of(
                            "montant engage",
                            "montant engage bascule",
                            "montant engage hors bascule",
                            "engage",
                            "ae engagees")),
            Map.entry(ChorusField.PAID, List.of("montant paye", "paye", "cp payes", "cp consommes")),
            Map.entry(
                    ChorusField.CERTIFIED,
                    List.of("montant certifie", "montant sf", "montant service fait", "service fait certifie")),
            Map.entry(
                    ChorusField.DATE,
                    List.of(
                            "date de paiement",
                            "date comptable",
                            "date de derniere operation sur la dp",
                            "date de base de la dp",
                            "date de piece",
                            "n ej date de replication",
                            "date de replication",
                            "date",
                            "date de derniere modif de l ej")),
            Map.entry(
                    ChorusField.SUPPLIER,
                    List.of(
                            "fournisseur",
                            "fournisseur titulaire principal ej",
                            "fournisseur paye dp",
                            "titulaire",
                            "tiers",
                            "beneficiaire",
                            "prestataire")),
            Map.entry(ChorusField.SIRET, List.of("siret", "n siret", "code taxe 1", "siret fournisseur")),
            Map.entry(ChorusField.COST_CENTRE, List.of("centre de couts", "centre de cout")),
            Map.entry(ChorusField.ACTIVITY, List.of("activite", "referentiel de programmation")),
            Map.entry(ChorusField.DOMAIN, List.of("domaine fonctionnel")),
            Map.entry(ChorusField.FINANCIAL_CENTRE, List.of("centre financier")),
            Map.entry(ChorusField.SERVICE_NUMBER, List.of("n sf", "n service fait")),
            Map.entry(ChorusField.SERVICE_DATE, List.of("date comptable du sf", "date du sf", "date du service fait")),
            Map.entry(
                    ChorusField.LABEL,
                    List.of(
                            "libelle",
                            "texte",
                            "texte du poste",
                            "objet",
                            "designation",
                            "description",
                            "commentaire")));

    private static final Set<String> TOTALS = Set.of(
            "resultat",
            "resultat global",
            "resultat general",
            "total",
            "total general",
            "total global",
            "sous total",
            "somme",
            "somme totale");

    private ChorusNames() {}

    /** Small letters and digits, a space between words, ornaments gone: « N° EJ [EJ01] » is "n ej". */
    static String plain(String name) {
        var bare = CODE.matcher(bounded(name)).replaceAll(" ");
        var folded =
                MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD)).replaceAll("");
        var words =
                OTHERS.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        for (var ended = true; ended; ) {
            ended = false;
            for (var ornament : ORNAMENTS) {
                if (words.endsWith(ornament)) {
                    words = words.substring(0, words.length() - ornament.length());
                    ended = true;
                }
            }
        }
        return NUMBER.matcher(words).replaceFirst("n ");
    }

    private static String bounded(String name) {
        var text = SheetText.strip(name);
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    /** @return what a name stands for, with its rank among those of its field; null for none */
    static Named named(String header) {
        var plain = plain(header);
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.endsWith(" code taxe 1")) {
            return new Named(ChorusField.SIRET, 0);
        }
        for (var field : NAMES.entrySet()) {
            var rank = field.getValue().indexOf(plain);
            if (rank >= 0) {
                return new Named(field.getKey(), rank);
            }
        }
        return null;
    }

    /** A field, and how near the name is to it: 0 is best. */
    record Named(ChorusField field, int rank) {}

    static boolean isTotal(String cell) {
        return cell.length() < 40 && TOTALS.contains(plain(cell));
    }

    /** Of a measure that stands above the last column. */
    static ChorusField measure(String words) {
        var plain = " " + plain(words) + " ";
        if (plain.contains(" paye") || plain.contains(" paiement") || plain.contains(" cp ")) {
            return ChorusField.PAID;
        }
        return plain.contains(" engag") || plain.contains(" ae ") ? ChorusField.COMMITTED : null;
    }

    /** « Montant engagé - Bascule » has taken out what is carried over. */
    static boolean leavesCarryOverOut(String words) {
        return plain(words).contains("bascule");
    }
}
