package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a list that a connection shows. */
record Page(List<?> items, int start, int total) {

    /** The greatest page. */
    static final int MAX = 250;

    /** Cuts the page that the arguments ask for, or refuses as Shopify does. */
    static Page of(List<?> all, DataFetchingEnvironment env) {
        Integer first = env.getArgument("first");
        Integer last = env.getArgument("last");
        checkSize(first, last);
        List<?> ordered = all;
        if (Boolean.TRUE.equals(env.getArgument("reverse"))) {
            ordered = new ArrayList<>(all);
            Collections.reverse(ordered);
        }
        int from = position(env.getArgument("after"), -1) + 1;
        int to = position(env.getArgument("before"), ordered.size());
        from = Math.min(from, ordered.size());
        to = Math.clamp(to, from, ordered.size());
        if (first != null) {
            to = Math.min(to, from + first);
        } else if (last != null) {
            from = Math.max(from, to - last);
        }
        return new Page(ordered.subList(from, to), from, ordered.size());
    }

    @Nullable Object field(String name) {
        return switch (name) {
            case "nodes" -> items;
            case "edges" -> edges();
            case "pageInfo" -> pageInfo();
            default -> null;
        };
    }

    private List<Map<String, Object>> edges() {
        List<Map<String, Object>> edges = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            edges.add(Map.of("cursor", cursor(start + i), "node", items.get(i)));
        }
        return edges;
    }

    private Map<String, @Nullable Object> pageInfo() {
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        info.put("hasNextPage", start + items.size() < total);
        info.put("hasPreviousPage", start > 0);
        info.put("startCursor", items.isEmpty() ? null : cursor(start));
        info.put("endCursor", items.isEmpty() ? null : cursor(start + items.size() - 1));
        return info;
    }

    private static void checkSize(@Nullable Integer first, @Nullable Integer last) {
        if (first == null && last == null) {
            throw AdminError.badRequest("you must provide one of first or last");
        }
        if (first != null && last != null) {
            throw AdminError.badRequest("providing both first and last is not supported");
        }
        String name = first != null ? "first" : "last";
        int size = first != null ? first : last != null ? last : 0;
        if (size < 0) {
            throw AdminError.badRequest(name + " cannot be negative");
        }
        if (size > MAX) {
            throw AdminError.badRequest(name + " cannot exceed " + MAX);
        }
    }

    private static String cursor(int position) {
        return Base64.getEncoder()
                .encodeToString(
                        ("{\"position\":" + position + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static int position(@Nullable String cursor, int without) {
        if (cursor == null) {
            return without;
        }
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(text.replaceAll("^\\{\"position\":(\\d{1,9})}$", "$1"));
        } catch (IllegalArgumentException e) {
            throw new AdminError("Invalid cursor for current pagination sort.", "BAD_REQUEST", e);
        }
    }
}
