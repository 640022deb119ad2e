package fr.gouv.pilo.shared.page;

/** What a query may hold; said in the contract and enforced for every operation by {@link QueryGuard}. */
public final class QueryLimits {
    /** Characters of one value. */
    public static final int MAX_LENGTH = 200;

    /** Times that one name may be repeated (repeated = OR). */
    public static final int MAX_VALUES = 100;

    private QueryLimits() {}
}
