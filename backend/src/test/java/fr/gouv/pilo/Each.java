package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** What {@code everyItem} and {@code assertAll} should be: there is at least one. Over nothing, every statement is true. */
public final class Each<T> extends TypeSafeMatcher<Iterable<? extends T>> {
    private final Matcher<? super T> item;

    private Each(Matcher<? super T> item) {
        this.item = item;
    }

    public static <T> Matcher<Iterable<? extends T>> each(Matcher<? super T> item) {
        return new Each<>(item);
    }

    public static void assertAll(Stream<? extends Executable> statements) {
        var all = statements.toList();
        assertFalse(all.isEmpty(), "nothing was asserted: what was walked is empty");
        Assertions.assertAll(all.toArray(Executable[]::new));
    }

    /** What one guard refuses everywhere: tried once at each place, in each of its ways in turn, and in all of them. */
    public static <A, B> Stream<Executable> inTurn(Stream<A> places, List<B> ways, BiFunction<A, B, Executable> trial) {
        var all = places.toList();
        assertFalse(all.size() < ways.size(), "ways that nothing was tried in: " + all.size() + " of " + ways.size());
        return IntStream.range(0, all.size()).mapToObj(i -> trial.apply(all.get(i), ways.get(i % ways.size())));
    }

    @Override
    protected boolean matchesSafely(Iterable<? extends T> items) {
        for (var one : items) {
            if (!item.matches(one)) {
                return false;
            }
        }
        return items.iterator().hasNext();
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("at least one item, and each ").appendDescriptionOf(item);
    }
}
