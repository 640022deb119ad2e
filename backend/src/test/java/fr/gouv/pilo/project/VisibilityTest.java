package fr.gouv.pilo.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The question on one project and the condition in SQL are one rule. */
@PiloTest
class VisibilityTest {
    private static final UUID ME = UUID.randomUUID();

    @Inject
    Sql sql;

    private boolean bySql(
            String condition, boolean confidential, UUID lead, List<String> territories, UUID organisation) {
        return sql.one(
                        "SELECT " + condition + " FROM (VALUES (?::boolean, ?::uuid, ?::text[], ?::uuid))"
                                + " AS p (confidential, lead_account_id, territories, organisation_id)",
                        row -> {
                            var answer = row.getObject(1, Boolean.class);
                            assertFalse(row.wasNull(), "never null: its contrary is asked too");
                            return answer;
                        },
                        confidential,
                        lead,
                        territories.toArray(String[]::new),
                        organisation)
                .orElseThrow();
    }

    @Test
    void s2_the_two_forms_agree_on_every_combination() {
        for (var instance : List.of(true, false)) {
            for (var all : List.of(true, false)) {
                for (var bounds : Arrays.asList(null, Set.of("DEPT-31"), Set.<String>of())) {
                    var visibility = new Visibility(instance, all, ME, bounds);
                    for (var secret : List.of(true, false)) {
                        for (var lead : Arrays.asList(null, ME, UUID.randomUUID())) {
                            for (var where : List.of(List.of("DEPT-31", "DEPT-46"), List.of("REG-76"))) {
                                assertEquals(
                                        visibility.sees(secret, lead, where),
                                        bySql(visibility.sql(), secret, lead, where, ME),
                                        visibility + " " + secret + " " + lead + " " + where);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void what_is_own_is_led_or_carried_and_secret_only_if_led() {
        var organisation = UUID.randomUUID();
        var own = new Visibility(true, false, ME, null).sql(organisation);
        var where = List.of("REG-76");
        assertTrue(bySql(own, false, ME, where, UUID.randomUUID()));
        assertTrue(bySql(own, true, ME, where, UUID.randomUUID()));
        assertTrue(bySql(own, false, null, where, organisation));
        assertFalse(bySql(own, true, null, where, organisation));
        assertFalse(bySql(own, false, UUID.randomUUID(), where, UUID.randomUUID()));
        assertFalse(bySql(new Visibility(true, false, ME, null).sql(null), false, null, where, organisation));
    }
}
