package fr.gouv.pilo.chorus;

import static fr.gouv.pilo.chorus.ChorusFiles.MANAGER;
import static fr.gouv.pilo.chorus.ChorusFiles.TYPED;
import static fr.gouv.pilo.chorus.ChorusFiles.URL;
import static fr.gouv.pilo.chorus.ChorusFiles.act;
import static fr.gouv.pilo.chorus.ChorusFiles.applied;
import static fr.gouv.pilo.chorus.ChorusFiles.checked;
import static fr.gouv.pilo.chorus.ChorusFiles.column;
import static fr.gouv.pilo.chorus.ChorusFiles.get;
import static fr.gouv.pilo.chorus.ChorusFiles.map;
import static fr.gouv.pilo.chorus.ChorusFiles.match;
import static fr.gouv.pilo.chorus.ChorusFiles.typed;
import static fr.gouv.pilo.chorus.ChorusFiles.undone;
import static fr.gouv.pilo.chorus.ChorusFiles.verdicts;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where rows go: said by a person, remembered, suggested; and what each EJ comes to beside the books. */
@PiloTest
class ChorusMatchTest {
    private static Map<String, Object> line(UUID line) {
        return Map.of("kind", "LINE", "budgetLine", line.toString());
    }

    @Test
    void an_ej_that_the_books_lack_waits_for_its_line_and_the_answer_serves_the_next_import() {
        var books = ChorusBooks.empty();
        String[] lines = {TYPED, typed(books.number, "100", 2026, "1000"), typed(books.number, "200", 2026, "-400")};
        var id = checked(lines).getString("id");
        assertEquals(List.of("UNMATCHED", "UNMATCHED"), column(id, "state"));
        match(id, 0, line(books.lines.get(2026)))
                .statusCode(200)
                .body("counts.new", equalTo(2))
                .body("version", equalTo(1));
        applied(get(id));
        assertEquals(new BigDecimal("1000.00"), books.totals(2026).consumedAe());
        assertEquals(new BigDecimal("400.00"), books.totals(2026).paidCp());
        Api.as(MANAGER)
                .get("/api/v1/commitments/" + books.number)
                .then()
                .statusCode(200)
                .body("commitment.net", equalTo("1000.00"));
        undone(id);
        assertEquals(new BigDecimal("0.00"), books.totals(2026).consumedAe());
        var again = checked(lines);
        assertEquals(2, again.getInt("counts.new"));
        applied(again);
        assertEquals(new BigDecimal("1000.00"), books.totals(2026).consumedAe());
    }

    @Test
    void a_negative_payment_without_ej_goes_where_a_person_says_and_the_same_file_twice_changes_nothing() {
        var books = ChorusBooks.empty();
        String[] lines = {TYPED, "#;#;;;2026;Fournisseur %s;;200;15/03/2026;40;Avoir".formatted(books.number)};
        var id = checked(lines).getString("id");
        match(id, 0, line(books.lines.get(2026))).statusCode(200);
        applied(get(id));
        assertEquals(new BigDecimal("-40.00"), books.totals(2026).paidCp());
        var again = checked(lines);
        assertEquals(List.of("KNOWN"), column(again.getString("id"), "state"));
        applied(again);
        assertEquals(new BigDecimal("-40.00"), books.totals(2026).paidCp());
    }

    @Test
    void a_row_is_left_out_with_its_reason_and_stays_so() {
        var books = ChorusBooks.empty();
        String[] lines = {TYPED, typed(books.number, "100", 2026, "1000")};
        var id = checked(lines).getString("id");
        match(id, 0, Map.of("kind", "LEFT_OUT")).statusCode(422).body("violations[0].pointer", equalTo("/reason"));
        match(id, 0, Map.of("kind", "LEFT_OUT", "reason", "Autre service"))
                .statusCode(200)
                .body("counts.leftOut", equalTo(1));
        assertEquals(List.of("LEFT_OUT"), column(checked(lines).getString("id"), "state"));
    }

    @Test
    void a_line_of_another_scheme_year_or_programme_is_refused_and_leaves_nothing() {
        var books = ChorusBooks.with(2026, "1000");
        var others = ChorusBooks.with(2026, "1000");
        var id = checked(TYPED, typed(books.number, "150", 2026, "10")).getString("id");
        match(id, 0, line(others.lines.get(2026)))
                .statusCode(422)
                .body("violations[0].message", containsString("une ligne d'un autre dispositif ne se désigne pas"));
        match(id, 0, line(books.lines.get(2025))).statusCode(422).body("violations[0].code", equalTo("year"));
        match(id, 0, Map.of("kind", "COMMITMENT", "commitment", others.number))
                .statusCode(422)
                .body("violations[0].code", equalTo("scheme"));
        match(id, 0, Map.of("kind", "COMMITMENT", "commitment", "INCONNU"))
                .statusCode(422)
                .body("violations[0].code", equalTo("unknown"));
        match(id, 0, line(UUID.randomUUID())).statusCode(422).body("violations[0].code", equalTo("unknown"));
        match(id, 5, line(books.lines.get(2026))).statusCode(404);
        assertEquals(0, get(id).getInt("version"));
    }

    @Test
    void suggestions_by_activity_are_accepted_together() {
        var activity = ChorusCalls.number();
        ChorusBooks.lineOf(ChorusBooks.scheme(), 2026, activity);
        var header = "N° EJ;N° poste EJ;Exercice comptable;Activité;Type de montant;Montant";
        var id = checked(
                        header,
                        ChorusCalls.number() + ";1;2026;" + activity + ";100;10",
                        ChorusCalls.number() + ";1;2026;" + activity + ";100;20")
                .getString("id");
        Api.as(MANAGER)
                .get(URL + "/" + id + "/rows?suggested=true")
                .then()
                .body("items.suggestion.basis", contains("COST_CENTRE", "COST_CENTRE"));
        Api.as(MANAGER)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("rows", List.of(1)))
                .post(URL + "/" + id + "/matches")
                .then()
                .statusCode(200)
                .body("counts.new", equalTo(1))
                .body("suggested", equalTo(1));
        Api.as(MANAGER)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(URL + "/" + id + "/matches")
                .then()
                .statusCode(412);
    }

    @Test
    void the_verdicts_open_on_what_is_unexplained() {
        var odd = ChorusBooks.with(2026, "1000");
        odd.pay("70" + odd.number, 2026, "100");
        var equal = ChorusBooks.with(2026, "1000");
        var split = ChorusBooks.with(2026, "1000");
        var two = ChorusCalls.number();
        split.commit(two, 2026, List.of(split.item(1, 2026, "600"), otherLine(2, "400")));
        var waiting = ChorusBooks.empty();
        var id = checked(
                        TYPED,
                        typed(equal.number, "100", 2026, "1000"),
                        typed(odd.number, "100", 2026, "1000"),
                        typed(odd.number, "200", 2026, "-30"),
                        typed(two, "100", 2026, "600"),
                        typed(two, "100", 2026, "400").replace(";1;;;", ";2;;;"),
                        typed(waiting.number, "100", 2026, "5"))
                .getString("id");
        verdicts(id)
                .body("items.verdict", contains("UNEXPLAINED", "REMAINING", "SPLIT", "EQUAL"))
                .body("items.commitment", contains(odd.number, waiting.number, two, equal.number))
                .body("items[0].unexplainedCp", equalTo("-100.00"));
        act(id, "application").statusCode(200);
        verdicts(id).body("items[0].commitment", equalTo(odd.number)).body("items[0].unexplained", equalTo("100.00"));
    }

    private static fr.gouv.pilo.spending.NewCommitment.NewItem otherLine(int item, String amount) {
        return new fr.gouv.pilo.spending.NewCommitment.NewItem(
                item, ChorusBooks.lineOf(ChorusBooks.scheme(), 2026, null), null, null, null, new BigDecimal(amount));
    }

    @Test
    void columns_that_are_not_known_are_asked_once_and_remembered_for_the_same_header() {
        var books = ChorusBooks.with(2026, "1000");
        var mark = "Colonne " + books.number;
        String[] lines = {"N° EJ;N° poste EJ;Date;" + mark, books.number + ";1;05/03/2026;1000"};
        var checked = checked(lines);
        var id = checked.getString("id");
        assertEquals(false, checked.getBoolean("mapped"));
        act(id, "application").statusCode(409).body("detail", containsString("Dites d'abord ce que sont les colonnes"));
        Api.as(MANAGER)
                .get(URL + "/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("layouts[0].questions.field", hasItem("FISCAL_YEAR"))
                .body("layouts[0].columns[3].header", equalTo(mark));
        var columns = List.of(
                Map.of("column", 0, "field", "COMMITMENT"),
                Map.of("column", 1, "field", "ITEM"),
                Map.of("column", 2, "field", "FISCAL_YEAR"),
                Map.of("column", 3, "field", "COMMITTED"));
        map(id, Map.of("layouts", List.of(Map.of("file", 0, "columns", columns))))
                .statusCode(200)
                .body("complete", equalTo(true));
        assertEquals(List.of("KNOWN"), column(id, "state"));
        var again = checked(lines);
        assertEquals(true, again.getBoolean("mapped"));
        assertEquals(List.of("KNOWN"), column(again.getString("id"), "state"));
        Api.as(MANAGER)
                .get(URL + "/" + again.getString("id") + "/mapping")
                .then()
                .body("layouts[0].remembered", equalTo(true));
    }

    @Test
    void who_reads_the_budget_reads_imports_and_who_does_not_enter_it_writes_none() {
        var books = ChorusBooks.with(2026, "1000");
        var id = checked(TYPED, typed(books.number, "100", 2026, "1000")).getString("id");
        Api.as(Tokens.person("leadership").territories("REG-76"))
                .get(URL + "/" + id)
                .then()
                .statusCode(200)
                .body("acts.size()", equalTo(0));
        var bounded = Tokens.machine("budget:read", "budget:write").territories("DEPT-31");
        Api.as(bounded).get(URL + "/" + id).then().statusCode(404);
        Api.as(bounded)
                .multiPart("files", "e.csv", ChorusFiles.csv(TYPED))
                .post(URL)
                .then()
                .statusCode(403);
    }
}
