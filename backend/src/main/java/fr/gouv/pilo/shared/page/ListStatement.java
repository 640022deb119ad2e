package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.db.RowMapper;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.sheet.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The SQL of one list, built from parts: columns, tables, filters, whitelisted sorts. Values are always parameters.
 *
 * @param <T> the item
 */
public final class ListStatement<T> {
    private final String name;
    private String select;
    private String from;
    private String countFrom;
    private String named = "";
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Object> selectParameters = new ArrayList<>();
    private final Map<String, String> sorts = new LinkedHashMap<>();
    private String defaultSort;
    private String id;
    private String search;
    private String searchedCode;
    private String changedAt;
    private String deleted;
    private String left;
    private RowMapper<T> mapper;
    private List<Column<T>> columns = List.of();
    private final Map<String, List<Column<T>>> profiles = new LinkedHashMap<>();

    private ListStatement(String name) {
        this.name = name;
    }

    /** @param name French file name of the exports, without extension, such as "projets" */
    public static <T> ListStatement<T> of(Class<T> item, String name) {
        return new ListStatement<>(name);
    }

    public ListStatement<T> select(String columns, Object... values) {
        select = columns;
        selectParameters.addAll(List.of(values));
        return this;
    }

    public ListStatement<T> from(String tables) {
        from = tables;
        return this;
    }

    /** The tables that counting needs, if fewer than those of the rows (the filters must hold on them). */
    public ListStatement<T> countFrom(String tables) {
        countFrom = tables;
        return this;
    }

    /**
     * Joins that give each row of the one table its names, and neither filter nor sort nor multiply: for a page they
     * are made after it is cut, for its rows alone (a sixth of the cost of a page beside sub-selects).
     */
    public ListStatement<T> named(String joins) {
        named = " " + joins;
        return this;
    }

    public ListStatement<T> where(String condition, Object... values) {
        conditions.add("(" + condition + ")");
        parameters.addAll(List.of(values));
        return this;
    }

    public ListStatement<T> whereIf(boolean applies, String condition, Object... values) {
        return applies ? where(condition, values) : this;
    }

    /** A repeated query parameter: one of the values, or anything if there is none. */
    public ListStatement<T> whereIn(String column, List<String> values) {
        return values == null || values.isEmpty() ? this : where(column + in(values), values.toArray());
    }

    /**
     * One place for each value, and not an array of them: how many there are is what tells PostgreSQL how much they
     * find, and it then keeps the plan instead of making one for each request (a third of the cost of a page).
     */
    public static String in(List<?> values) {
        return " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    /** The tsvector that {@code q} is searched in. */
    public ListStatement<T> search(String tsvector) {
        search = tsvector;
        return this;
    }

    /** The business key whose beginning {@code q} may also be: "IND-3", "PRJ-2026-01". */
    public ListStatement<T> searchCode(String column) {
        searchedCode = column;
        return this;
    }

    public ListStatement<T> sort(String field, String sql) {
        sorts.put(field, sql);
        return this;
    }

    public ListStatement<T> defaultSort(String sort) {
        defaultSort = sort;
        return this;
    }

    /** The unique last sort key, which is also the id told of deleted rows. */
    public ListStatement<T> id(String sql) {
        id = sql;
        return this;
    }

    /**
     * Makes {@code updatedSince} work.
     *
     * @param at the column that holds the start of the last writing transaction
     * @param isDeleted a condition true for rows that are gone; null if rows never go
     */
    public ListStatement<T> changed(String at, String isDeleted) {
        changedAt = at;
        deleted = isDeleted;
        return this;
    }

    /**
     * The rows that left the caller's sight. They are told as deleted to who follows changes, whatever the filters and
     * after the others: what they hold now, which the caller may not know, must not decide whether or where they stand.
     *
     * @param since a condition with one parameter, the instant since which they left
     */
    public ListStatement<T> left(String since) {
        left = since;
        return this;
    }

    public ListStatement<T> map(RowMapper<T> rowMapper) {
        mapper = rowMapper;
        return this;
    }

    public ListStatement<T> columns(List<Column<T>> all) {
        columns = all;
        return this;
    }

    /** Another CSV shape, asked by {@code Accept: text/csv; profile=name}. */
    public ListStatement<T> profile(String profile, List<Column<T>> all) {
        profiles.put(profile, all);
        return this;
    }

    /** Whether its rows say when they last changed. */
    boolean tellsChanges() {
        return changedAt != null;
    }

    String name() {
        return name;
    }

    RowMapper<T> mapper() {
        return mapper;
    }

    List<Column<T>> columns() {
        return columns;
    }

    Map<String, List<Column<T>>> profiles() {
        return profiles;
    }

    /** One prepared text with its values. */
    record Prepared(String sql, Object[] values) {}

    Prepared count(ListQuery query) {
        var values = new ArrayList<>();
        var tables = tables(countFrom == null ? from : countFrom, query, values);
        return new Prepared("SELECT count(*) FROM " + tables + filters(query, values), values.toArray());
    }

    /**
     * The rows; beside the columns of the item, whether the row is deleted and its id if the caller follows changes:
     * nobody else is told of rows that are gone. Those of a page also carry the total: one statement instead of two,
     * and the count runs once, or never if the page is empty.
     */
    Prepared rows(ListQuery query, boolean paged) {
        var values = new ArrayList<>(selectParameters);
        var total = paged ? count(query) : null;
        if (paged) {
            values.addAll(Arrays.asList(total.values()));
        }
        var order = " ORDER BY " + order(query.sort(), tellsLeft(query));
        var cut = paged ? order + " LIMIT " + query.limit() + " OFFSET " + query.offset() : order;
        var tables = tables(from, query, values);
        var filters = filters(query, values);
        var sql = "SELECT " + select + (query.updatedSince() == null ? "" : gone(query))
                + (paged ? ", (" + total.sql() + ") AS row_total" : "")
                + " FROM "
                // Who is told of rows out of sight sorts by what stands beside the table.
                + (paged && !named.isEmpty() && !tellsLeft(query)
                        ? "(SELECT * FROM " + tables + filters + cut + ") AS " + alias() + named + order
                        : tables + named + filters + cut);
        return new Prepared(sql, values.toArray());
    }

    /** "p" of "project p". */
    private String alias() {
        return from.substring(from.lastIndexOf(' ') + 1);
    }

    private String gone(ListQuery query) {
        var gone = deleted == null ? "false" : deleted;
        return ", (" + (tellsLeft(query) ? gone + ") OR (sight.lost" : gone) + ") AS row_deleted, " + id
                + "::text AS row_id";
    }

    private boolean tellsLeft(ListQuery query) {
        return left != null && query.updatedSince() != null;
    }

    private String tables(String tables, ListQuery query, List<Object> values) {
        if (!tellsLeft(query)) {
            return tables;
        }
        values.add(query.updatedSince());
        return tables + " CROSS JOIN LATERAL (SELECT " + left + " AS lost) sight";
    }

    private String filters(ListQuery query, List<Object> values) {
        var all = new ArrayList<>(conditions);
        values.addAll(parameters);
        if (query.q() != null) {
            if (search == null) {
                throw ProblemException.badRequest("Cette liste n'a pas de recherche par mots.");
            }
            all.add(SearchWords.of(query.q()).condition(search, searchedCode, values));
        }
        if (query.updatedSince() != null) {
            all.add(changedAt + " >= ?");
            values.add(query.updatedSince());
        } else if (deleted != null) {
            all.add("NOT (" + deleted + ")");
        }
        var filter = String.join(" AND ", all);
        return all.isEmpty() ? "" : " WHERE " + (tellsLeft(query) ? "(" + filter + ") OR sight.lost" : filter);
    }

    private String order(String asked, boolean tellsLeft) {
        var order = new ArrayList<String>();
        if (tellsLeft) {
            order.add("sight.lost");
        }
        for (var name : (asked == null ? defaultSort : asked).split(",")) {
            var descending = name.startsWith("-");
            var sql = sorts.get(descending ? name.substring(1) : name);
            if (sql == null) {
                throw ProblemException.badRequest(
                        "Tri inconnu : « " + name + " ». Tris possibles : " + String.join(", ", sorts.keySet()) + ".");
            }
            var key = tellsLeft ? "CASE WHEN NOT sight.lost THEN " + sql + " END" : sql;
            order.add(key + (descending ? " DESC NULLS LAST" : " ASC NULLS LAST"));
        }
        order.add(id + " ASC");
        return String.join(", ", order);
    }
}
