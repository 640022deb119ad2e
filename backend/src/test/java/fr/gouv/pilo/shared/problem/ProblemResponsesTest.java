package fr.gouv.pilo.shared.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemResponsesTest {
    @Test
    void every_503_says_when_to_come_back_whatever_made_it() {
        for (var state : new String[] {"57014", "08006", "57P01", "53300"}) {
            var problem = DatabaseProblems.of((Throwable) new SQLException("gone", state));
            try (var answer = ProblemResponses.of(problem, "/api/v1/projects")) {
                assertEquals(503, answer.getStatus(), state);
                assertEquals("5", String.valueOf(answer.getHeaders().getFirst("Retry-After")), state);
            }
        }
    }
}
