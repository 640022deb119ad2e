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

    void compare(UUID id) {
        books.begin(id);
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
        books.end(id);
        repository.count(id);
    }

    /** @return how many rows have another state than they had */
    int compareAgain(UUID id) {
        repository.remember(id);
        compare(id);
        return repository.moved(id);
    }
}
