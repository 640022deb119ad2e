package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.ExecutionRepository.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last answers about the present, each with the state of the books that it was read from: while the books stand there,
 * it is the answer. Everybody's first screen asks the same few sums, and far more often than money moves.
 */
@ApplicationScoped
class RememberedExecutions {
    private static final int ANSWERS = 64;
    /** What has more groups is rarely asked twice, and weighs. */
    private static final int ROWS = 500;

    private final ExecutionRepository repository;
    private final Map<Question, Answer> answers = new LinkedHashMap<>(ANSWERS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > ANSWERS;
        }
    };

    RememberedExecutions(ExecutionRepository repository) {
        this.repository = repository;
    }

    /** The whole statement, which also says what the caller may see. */
    private record Question(String text, List<Object> values) {}

    private record Answer(String state, List<BudgetExecutionItem> rows) {}

    List<BudgetExecutionItem> of(Statement statement) {
        var question = new Question(statement.text(), Arrays.asList(statement.values()));
        // Before the figures: what is written in between makes the answer old too early, never too late.
        var state = repository.state();
        var known = known(question);
        if (known != null && known.state().equals(state)) {
            return known.rows();
        }
        var rows = List.copyOf(repository.list(statement));
        if (rows.size() <= ROWS) {
            remember(question, new Answer(state, rows));
        }
        return rows;
    }

    private synchronized Answer known(Question question) {
        return answers.get(question);
    }

    private synchronized void remember(Question question, Answer answer) {
        answers.put(question, answer);
    }
}
