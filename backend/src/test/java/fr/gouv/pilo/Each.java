package fr.gouv.pilo;

import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** What {@code everyItem} should be: it holds for each item, and there is one. Over nothing, every statement is true. */
public final class Each<T> extends TypeSafeMatcher<Iterable<? extends T>> {
    private final Matcher<? super T> item;

    private Each(Matcher<? super T> item) {
        this.item = item;
    }

    public static <T> Matcher<Iterable<? extends T>> each(Matcher<? super T> item) {
        return new Each<>(item);
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
