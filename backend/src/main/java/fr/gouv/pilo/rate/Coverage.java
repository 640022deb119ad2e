package fr.gouv.pilo.rate;

import java.util.List;

/**
 * R8: how many of the territories below an aggregate have their three values.
 *
 * @param known territories that entered the aggregate
 * @param expected territories where the indicator applies
 * @param threshold territories needed for a rate
 * @param missing codes of those that lack a value, sorted
 */
public record Coverage(int known, int expected, int threshold, List<String> missing) {

    public boolean partial() {
        return known < expected;
    }

    boolean enough() {
        return known > 0 && known >= threshold;
    }
}
