package fr.gouv.pilo.chorus;

import static org.hamcrest.Matchers.equalTo;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Sends extracts as a manager of Chorus would, and acts on them. */
public final class ChorusFiles {
    static final String URL = "/api/v1/chorus-imports";
    static final Tokens MANAGER = Tokens.person("budget-manager").territories("REG-76");
    static final String TYPED =
            "N° EJ;N° poste EJ;N° DP;N° poste DP;Exercice comptable;Fournisseur;SIRET;Type de montant;Date comptable;Montant;Libellé";
    static final String PAID =
            "N° EJ;N° poste EJ;N° DP;N° poste DP;Exercice comptable;Date de paiement;Fournisseur;Montant payé";

    private ChorusFiles() {}

    static byte[] csv(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A row of {@link #TYPED}. */
    static String typed(String number, String type, int year, String amount) {
        return "%s;1;;;%d;Prestataire;;%s;15/03/%d;%s;".formatted(number, year, type, year, amount);
    }

    /** A row of {@link #PAID}. */
    static String paid(String number, String request, int year, String amount) {
        return "%s;1;%s;1;%d;15/04/%d;Prestataire;%s".formatted(number, request, year, year, amount);
    }

    static ValidatableResponse send(String name, byte[] content) {
        return Api.as(MANAGER).multiPart("files", name, content).post(URL).then();
    }

    static JsonPath checked(String name, byte[] content) {
        return send(name, content).statusCode(201).extract().jsonPath();
    }

    static JsonPath checked(String... lines) {
        return checked("extrait.csv", csv(lines));
    }

    static JsonPath get(String id) {
        return Api.as(MANAGER)
                .get(URL + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static ValidatableResponse act(String id, String act) {
        return Api.as(MANAGER)
                .header("If-Match", "\"" + get(id).getInt("version") + "\"")
                .post(URL + "/" + id + "/" + act)
                .then();
    }

    static String applied(JsonPath checked) {
        var id = checked.getString("id");
        act(id, "application").statusCode(200).body("status", equalTo("APPLIED"));
        return id;
    }

    static void undone(String id) {
        act(id, "reversal").statusCode(200).body("status", equalTo("REVERSED"));
    }

    static ValidatableResponse match(String id, int row, Map<String, Object> form) {
        return Api.as(MANAGER)
                .header("If-Match", "\"" + get(id).getInt("version") + "\"")
                .contentType(ContentType.JSON)
                .body(form)
                .put(URL + "/" + id + "/rows/" + row + "/match")
                .then();
    }

    static ValidatableResponse map(String id, Map<String, Object> form) {
        return Api.as(MANAGER)
                .header("If-Match", "\"" + get(id).getInt("version") + "\"")
                .contentType(ContentType.JSON)
                .body(form)
                .put(URL + "/" + id + "/mapping")
                .then();
    }

    static List<Map<String, Object>> rows(String id) {
        return Api.as(MANAGER)
                .get(URL + "/" + id + "/rows?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    static List<Object> column(String id, String name) {
        return rows(id).stream().map(row -> row.get(name)).toList();
    }

    static ValidatableResponse verdicts(String id) {
        return Api.as(MANAGER).get(URL + "/" + id + "/verdicts").then().statusCode(200);
    }
}
