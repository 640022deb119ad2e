package fr.gouv.pilo.rate;

import java.math.BigDecimal;
import java.util.Optional;

/** R9, told by the room that knows which indicators stand together (the roadmap). */
public interface RealWeights {

    /**
     * @param priority French name of the priority
     * @param real share out of 100 among the indicators that apply in the territory; null when nothing has a weight
     */
    record Share(String priority, BigDecimal real) {}

    /** Empty when the indicator belongs to no priority. */
    Optional<Share> share(String indicator, String territory, AsOf asOf);
}
