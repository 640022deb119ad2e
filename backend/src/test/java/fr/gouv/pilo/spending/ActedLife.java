package fr.gouv.pilo.spending;

import fr.gouv.pilo.spending.PaperBooks.Done;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people have done on one EJ and its line: the paper, and what the API answered with which they go on. */
final class ActedLife {
    final PaperBooks paper = new PaperBooks();
    String line;
    String number;
    String tag;
    BigDecimal tranche;
    boolean affirmed;
    final List<Asked> requests = new ArrayList<>();
    final Map<String, Done> payments = new LinkedHashMap<>();

    /** A request that is open. */
    static final class Asked {
        String id;
        String tag;
        Done done;
        boolean waits;
    }
}
