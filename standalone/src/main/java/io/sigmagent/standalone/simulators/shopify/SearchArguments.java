package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query and sortKey of a list field, applied. Warnings of ignored fields are left for the
 * answer's extensions.
 */
final class SearchArguments {

    /** Where warnings are gathered in the context of an execution. */
    static final String WARNINGS = "search-warnings";

    private SearchArguments() {}

    /**
     * The things that the query holds for, in the order of the sort key; an unknown key sorts by
     * id, which all lists have.
     */
    static <T> List<T> find(
            List<T> all,
            Search<T> search,
            Map<String, Comparator<T>> sortKeys,
            DataFetchingEnvironment env) {
        String query = env.getArgument("query");
        boolean asked = query != null && !query.isBlank();
        SearchTerm term = SearchParser.parse(asked && query != null ? query : "");
        if (query != null) {
            warn(query, search.unknown(term), env);
        }
        List<T> found =
                new ArrayList<>(all.stream().filter(thing -> search.matches(thing, term)).toList());
        String sortKey = env.getArgument("sortKey");
        Comparator<T> order = order(sortKey, asked, search, term, sortKeys);
        if (order != null) {
            found.sort(order);
        }
        return found;
    }

    private static <T> @Nullable Comparator<T> order(
            @Nullable String sortKey,
            boolean asked,
            Search<T> search,
            SearchTerm term,
            Map<String, Comparator<T>> sortKeys) {
        if (sortKey == null) {
            return sortKeys.get("ID");
        }
        if (!sortKey.equals("RELEVANCE")) {
            return sortKeys.getOrDefault(sortKey, sortKeys.get("ID"));
        }
        if (!asked) {
            throw AdminError.badRequest("sortKey RELEVANCE can only be used with a search query");
        }
        return search.byRelevance(term);
    }

    private static void warn(
            String query, List<SearchTerm.Filter> unknown, DataFetchingEnvironment env) {
        List<Map<String, Object>> all = env.getGraphQlContext().getOrDefault(WARNINGS, List.of());
        if (unknown.isEmpty()) {
            return;
        }
        List<Map<String, Object>> warnings = new ArrayList<>(all);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", env.getExecutionStepInfo().getPath().toList());
        entry.put("query", query);
        entry.put("warnings", unknown.stream().map(SearchArguments::warning).toList());
        warnings.add(entry);
        env.getGraphQlContext().put(WARNINGS, warnings);
    }

    private static Map<String, Object> warning(SearchTerm.Filter filter) {
        return Map.of(
                "field",
                filter.field(),
                "message",
                "Invalid search field for this query.",
                "code",
                "invalid_field");
    }
}
