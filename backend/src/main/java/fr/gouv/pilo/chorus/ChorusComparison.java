package fr.gouv.pilo.chorus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows beside the books: where each goes, what is known of it, what would be written. */
@ApplicationScoped
class ChorusComparison {
    private final ChorusPlaceRepository places;
    private final ChorusCompareRepository books;
    private final ChorusSuggestionRepository suggestions;
    private final ChorusRepository repository;

    ChorusComparison(
            ChorusPlaceRepository places,
            ChorusCompareRepository books,
            ChorusSuggestionRepository suggestions,
            ChorusRepository repository) {
        this.places = places;
        this.books = books;
        this.suggestions = suggestions;
        this.repository = repository;
    }

    /** Rows that are kept already: those of which something changes are written back. */
    void compare(UUID id) {
        books.begin(id);
        compared(id);
        books.end(id);
        repository.count(id);
    }

    /** Rows that wait in the temporary table of their reading. */
    void compareStaged(UUID id, Runnable keep) {
        books.beginStaged(id);
        compared(id);
        keep.run();
        repository.count(id);
    }

    private void compared(UUID id) {
        places.place(id);
        places.carryOver(id);
        books.gather(id);
        books.key(id);
        books.sum(id);
        books.standing(id);
        books.carriedOver(id);
        books.lateDecember(id);
        books.tell(id);
        books.certify(id);
        books.certifyNothing(id);
        suggestions.suggest(id);
    }

    /** @return how many rows have another state than they had */
    int compareAgain(UUID id) {
        repository.remember(id);
        compare(id);
        return repository.moved(id);
    }
}
