package fr.gouv.pilo.rate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What was made for a day, kept for the next to ask: in the order of its last use, bounded by number and by weight.
 *
 * @param <B> what is kept
 */
final class BoardMemory<B> {

    /**
     * @param stamp null for a settled past, which no writing changes
     * @param own the product asks for it at its pages, whoever opens them
     */
    record Key(RateRepository.Stamp stamp, LocalDate day, Instant knownAt, boolean own) {
        boolean outdatedBy(Key newer) {
            return stamp != null && newer.stamp() != null && !stamp.equals(newer.stamp());
        }
    }

    private final int mostNamed;
    private final int mostOwn;
    private final long mostWeight;
    private final ToLongFunction<B> weight;

    /** The least used first. Those being made are among them. */
    private final Map<Key, CompletableFuture<B>> named = new LinkedHashMap<>(4, 0.75f, true);

    private final Map<Key, CompletableFuture<B>> own = new LinkedHashMap<>(4, 0.75f, true);

    /**
     * @param mostNamed days named by callers
     * @param mostOwn days that the product itself asks for: apart, so that no other day makes them forgotten
     * @param mostWeight bytes that all of them may hold together; more is kept of no more than one named day
     */
    BoardMemory(int mostNamed, int mostOwn, long mostWeight, ToLongFunction<B> weight) {
        this.mostNamed = mostNamed;
        this.mostOwn = mostOwn;
        this.mostWeight = mostWeight;
        this.weight = weight;
    }

    /** @return the caller's own place if it is the first to ask, else what the first one makes */
    synchronized CompletableFuture<B> claim(Key key, CompletableFuture<B> mine) {
        var kept = kept(key);
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        named.keySet().removeIf(old -> old.outdatedBy(key));
        own.keySet().removeIf(old -> old.outdatedBy(key));
        kept.put(key, mine);
        if (kept.size() > (key.own() ? mostOwn : mostNamed)) {
            kept.remove(kept.keySet().iterator().next());
        }
        return mine;
    }

    /** To call once something was made: the least used named days leave first; the last asked and our own stay. */
    synchronized void forgetBeyond() {
        var held = weight();
        var oldest = named.values().iterator();
        for (var left = named.size(); left > 1 && held > mostWeight; left--) {
            var one = oldest.next();
            if (one.isDone()) {
                held -= weight(one);
                oldest.remove();
            }
        }
    }

    synchronized void forget(Key key, CompletableFuture<B> mine) {
        kept(key).remove(key, mine);
    }

    synchronized void forgetAll() {
        named.clear();
        own.clear();
    }

    /** Bytes, as what is kept weighs itself. */
    synchronized long weight() {
        return Stream.of(own, named)
                .flatMap(kept -> kept.values().stream())
                .mapToLong(this::weight)
                .sum();
    }

    private long weight(CompletableFuture<B> one) {
        return one.isDone() && !one.isCompletedExceptionally() ? weight.applyAsLong(one.join()) : 0;
    }

    private Map<Key, CompletableFuture<B>> kept(Key key) {
        return key.own() ? own : named;
    }
}
