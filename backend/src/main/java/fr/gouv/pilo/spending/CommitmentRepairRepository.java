package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.spending.CommitmentRepairs.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What items and EJ keep of their operations, beside what these come to. */
@ApplicationScoped
class CommitmentRepairRepository {
    private static final String[] AMOUNTS = {"net", "acknowledged", "certified", "paid", "advanced", "potential"};
    private static final String[] DAYS = {"served_on", "paid_on"};
    private static final String SET = Arrays.stream(AMOUNTS)
                    .map(name -> name + " = coalesce(r." + name + ", 0), ")
                    .collect(Collectors.joining())
            + Arrays.stream(DAYS).map(name -> name + " = r." + name).collect(Collectors.joining(", "));

    /** Rows that differ are few: found as rows, and only these looked at figure by figure. */
    private static String odd(String kept) {
        return " WHERE (" + list(kept + ".%s", kept + ".%s") + ") IS DISTINCT FROM ("
                + list("coalesce(r.%s, 0)", "r.%s") + ")";
    }

    private static String list(String amount, String day) {
        return Stream.concat(
                        Arrays.stream(AMOUNTS).map(amount::formatted),
                        Arrays.stream(DAYS).map(day::formatted))
                .collect(Collectors.joining(", "));
    }

    private final Sql sql;

    CommitmentRepairRepository(Sql sql) {
        this.sql = sql;
    }

    List<Difference> differences() {
        return sql.list(Difference.class, """
                SELECT x.commitment, x.item, m.name AS figure, x.kept ->> m.name AS kept, coalesce(x.right_one ->> m.name, m.none) AS right
                FROM (SELECT c.number AS commitment, i.number AS item, to_jsonb(i) AS kept, to_jsonb(r) AS right_one
                      FROM commitment_item i JOIN commitment c ON c.id = i.commitment_id
                      LEFT JOIN commitment_item_at(NULL, NULL) r ON r.id = i.id""" + odd("i") + """
                       UNION ALL
                      SELECT c.number, NULL, to_jsonb(c), to_jsonb(r) FROM commitment c LEFT JOIN commitment_at(NULL, NULL) r ON r.id = c.id""" + odd("c") + """
                ) x
                CROSS JOIN (SELECT name, '0' AS none FROM unnest(?::text[]) AS name UNION ALL SELECT name, NULL FROM unnest(?::text[]) AS name) m
                WHERE coalesce(nullif(x.kept -> m.name, 'null'), to_jsonb(m.none::numeric))
                    IS DISTINCT FROM coalesce(nullif(x.right_one -> m.name, 'null'), to_jsonb(m.none::numeric))
                ORDER BY 1, 2 NULLS FIRST, 3""", AMOUNTS, DAYS);
    }

    /** As new versions: who read the figures before reads them again. */
    void rewrite(String[] numbers) {
        sql.update("UPDATE commitment_item i SET " + SET + """
                 FROM commitment c, commitment_item o LEFT JOIN commitment_item_at(NULL, NULL) r ON r.id = o.id
                WHERE c.id = i.commitment_id AND o.id = i.id AND c.number = ANY(?)""", (Object) numbers);
        sql.update("UPDATE commitment c SET version = c.version + 1, " + SET + """
                 FROM commitment o LEFT JOIN commitment_at(NULL, NULL) r ON r.id = o.id
                WHERE o.id = c.id AND c.number = ANY(?)""", (Object) numbers);
    }
}
