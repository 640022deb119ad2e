package fr.gouv.pilo.chorus;

import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.sending;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The good calls of the imports of Chorus. */
public final class ChorusCalls {
    private ChorusCalls() {}

    /** @return the good call of an operation of this room; null for others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "checkChorusImport" -> sending(Map.of("files", unknown()), null);
            case "getChorusImport",
                    "listChorusImportRows",
                    "listChorusImportVerdicts",
                    "listChorusImportIssues",
                    "getChorusImportMapping",
                    "applyChorusImport",
                    "abandonChorusImport" -> on(Map.of("id", checked()));
            case "getChorusImportFile" -> on(Map.of("id", checked(), "position", 0));
            case "updateChorusImportMapping" ->
                sending(Map.of("id", mapped()), Map.of("layouts", List.of(columns()), "note", "Essai"), "note");
            case "matchChorusImportRow" ->
                sending(
                        Map.of("id", checked(), "row", 0),
                        Map.of("kind", "LEFT_OUT", "reason", "Dépense d'un autre service"),
                        "reason");
            case "acceptChorusSuggestions" ->
                sending(Map.of("id", suggesting()), Map.of("basis", "COST_CENTRE", "reason", "Essai"), "reason");
            case "reverseChorusImport" -> on(Map.of("id", applied()));
            default -> null;
        };
    }

    static String number() {
        return "97" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);
    }

    private static byte[] unknown() {
        return ChorusFiles.csv(ChorusFiles.TYPED, ChorusFiles.typed(number(), "100", 2026, "1000,00"));
    }

    private static String checked() {
        return sent(unknown());
    }

    /** Of a header of its own: what is said of columns is remembered for all files with the same. */
    private static String mapped() {
        var number = number();
        return sent(ChorusFiles.csv(
                ChorusFiles.TYPED + ";Repère " + number, ChorusFiles.typed(number, "100", 2026, "1000,00") + ";x"));
    }

    private static String sent(byte[] content) {
        return Api.as(GoodCall.CALLER)
                .multiPart("files", "extrait.csv", content)
                .post(ChorusFiles.URL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String applied() {
        var id = checked();
        Api.as(GoodCall.CALLER)
                .header("If-Match", "\"0\"")
                .post(ChorusFiles.URL + "/" + id + "/application")
                .then()
                .statusCode(200);
        return id;
    }

    private static String suggesting() {
        var activity = number();
        ChorusBooks.lineOf(ChorusBooks.scheme(), 2026, activity);
        return sent(ChorusFiles.csv(
                "N° EJ;N° poste EJ;Exercice comptable;Activité;Type de montant;Montant",
                number() + ";1;2026;" + activity + ";100;1000,00"));
    }

    private static Map<String, Object> columns() {
        return Map.of(
                "file",
                0,
                "columns",
                List.of(
                        Map.of("column", 0, "field", "COMMITMENT"),
                        Map.of("column", 4, "field", "FISCAL_YEAR"),
                        Map.of("column", 7, "field", "AMOUNT_TYPE"),
                        Map.of("column", 9, "field", "AMOUNT")));
    }
}
