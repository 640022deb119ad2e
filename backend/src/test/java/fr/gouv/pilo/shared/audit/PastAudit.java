package fr.gouv.pilo.shared.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Visitor;
import java.time.Clock;

/** Writes entries of another time. */
public final class PastAudit {
    private PastAudit() {}

    public static Audit at(Clock clock, Sql sql, Caller caller, Visitor visitor, ObjectMapper mapper) {
        return new Audit(sql, caller, visitor, clock, mapper);
    }
}
