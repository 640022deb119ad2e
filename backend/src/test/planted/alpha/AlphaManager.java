package planted.alpha;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** Planted breaches: a public class, a banned name, field injection, HTTP, SQL, a transaction, time without a clock. */
public class AlphaManager {
    @Inject
    Sql sql;

    @Transactional
    public Response today() {
        sql.update("SELECT 1");
        return Response.ok(LocalDate.now().toString()).build();
    }
}
