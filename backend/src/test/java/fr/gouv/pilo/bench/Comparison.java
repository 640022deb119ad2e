package fr.gouv.pilo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Rounds of the API and of plain SQL, interleaved; medians of their ratios. */
final class Comparison {
    /** One round of each, with processor milliseconds a request (the API's: itself and PostgreSQL). */
    record Round(double apiPerSecond, double sqlPerSecond, double apiCpu, double ofWhichSql, double sqlCpu) {
        double throughput() {
            return apiPerSecond / sqlPerSecond;
        }

        double cpu() {
            return apiCpu / sqlCpu;
        }
    }

    @FunctionalInterface
    interface Work {
        Load.Done run() throws Exception;
    }

    private final List<Round> rounds = new ArrayList<>();

    static Comparison of(int count, Product product, Database database, Work api, Work sql) throws Exception {
        var comparison = new Comparison();
        for (var i = 0; i < count; i++) {
            var productBefore = product.cpu();
            var databaseBefore = database.cpu();
            var answered = api.run();
            var ofWhichSql = (database.cpu() - databaseBefore) * 1000 / answered.count();
            var apiCpu = (product.cpu() - productBefore) * 1000 / answered.count() + ofWhichSql;
            var connections = database.processes();
            var sqlBefore = database.cpu();
            var done = sql.run();
            database.awaitAtMost(connections);
            var sqlCpu = (database.cpu() - sqlBefore) * 1000 / done.count();
            comparison.rounds.add(new Round(answered.perSecond(), done.perSecond(), apiCpu, ofWhichSql, sqlCpu));
        }
        return comparison;
    }

    double median(ToDoubleFunction<Round> figure) {
        var values = new ArrayList<>(rounds.stream().mapToDouble(figure).boxed().toList());
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    @Override
    public String toString() {
        return "%.0f/s against %.0f/s, %.2f (%.2f of PostgreSQL) against %.2f CPU-ms"
                .formatted(
                        median(Round::apiPerSecond),
                        median(Round::sqlPerSecond),
                        median(Round::apiCpu),
                        median(Round::ofWhichSql),
                        median(Round::sqlCpu));
    }
}
