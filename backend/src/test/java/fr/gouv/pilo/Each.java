package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
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

    /** The same where each place has ways of its own: there in the one that was tried least so far. */
    public static <A, B> Stream<Executable> inTurn(
            Stream<A> places, Function<A, List<B>> ways, BiFunction<A, B, Executable> trial) {
        var tried = new HashMap<B, Integer>();
        var trials = places.map(place -> {
                    var own = ways.apply(place);
                    own.forEach(way -> tried.putIfAbsent(way, 0));
                    var next =
                            own.stream().min(Comparator.comparing(tried::get)).orElseThrow();
                    tried.merge(next, 1, Integer::sum);
                    return trial.apply(place, next);
                })
                .toList();
        assertFalse(tried.containsValue(0), "ways that nothing was tried in: " + tried);
        return trials.stream();
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
