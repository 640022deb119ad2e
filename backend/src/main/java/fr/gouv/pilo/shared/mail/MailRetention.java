package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.contribution.Retention;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** To whom what was written goes after a time; how many a month stays. What still waits to be sent is no past. */
@ApplicationScoped
class MailRetention implements Retention {
    private final Sql sql;
    private final Period kept;

    MailRetention(Sql sql, @ConfigProperty(name = "pilo.mail.kept") Period kept) {
        this.sql = sql;
        this.kept = kept;
    }

    @Override
    public String what() {
        return "Courriels envoyés (destinataire, contenu)";
    }

    @Override
    public Period kept() {
        return kept;
    }

    @Override
    public int erase(LocalDate before) {
        return erase(
                sql, "created_at < ?", before.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    static int erase(Sql sql, String which, Object... values) {
        return sql.one("""
                        WITH gone AS (
                            DELETE FROM mail WHERE state NOT IN ('WAITING', 'CLAIMED', 'SENDING') AND %s
                            RETURNING date_trunc('month', created_at AT TIME ZONE 'Europe/Paris')::date AS month, template, state),
                        counted AS (
                            INSERT INTO mail_count AS c (month, template, state, number)
                            SELECT month, template, state, count(*) FROM gone GROUP BY month, template, state
                            ON CONFLICT (month, template, state) DO UPDATE SET number = c.number + excluded.number)
                        SELECT count(*)::int FROM gone""".formatted(which), row -> row.getInt(1), values).orElseThrow();
    }
}
