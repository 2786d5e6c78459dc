package io.sigmagent.standalone.simulators.shopify;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads Shopify's search syntax: words, {@code field:value}, comparisons, quotes, AND (also by a
 * space), OR, NOT or -, parentheses, backslash. Like Shopify it forgives: what is not closed ends
 * with the query.
 */
final class SearchParser {

    private static final List<String> COMPARISONS = List.of("<=", ">=", "<", ">", "=");

    private final String text;
    private int at;

    private SearchParser(String text) {
        this.text = text;
    }

    static SearchTerm parse(String text) {
        SearchParser parser = new SearchParser(text);
        List<SearchTerm> parts = new ArrayList<>();
        while (parser.more()) {
            parts.add(parser.either());
            // A closing parenthesis that nothing opened.
            boolean _ = parser.skip(")");
        }
        return parts.size() == 1 ? parts.getFirst() : new SearchTerm.All(parts);
    }

    private SearchTerm either() {
        List<SearchTerm> parts = new ArrayList<>(List.of(all()));
        while (keyword("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new SearchTerm.Any(parts);
    }

    private SearchTerm all() {
        List<SearchTerm> parts = new ArrayList<>();
        while (more() && text.charAt(at) != ')' && !ahead("OR")) {
            if (!keyword("AND")) {
                parts.add(one());
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new SearchTerm.All(parts);
    }

    private SearchTerm one() {
        if (keyword("NOT") || skip("-")) {
            return more() ? new SearchTerm.Not(one()) : new SearchTerm.All(List.of());
        }
        if (skip("(")) {
            SearchTerm inside = either();
            boolean _ = skip(")");
            return inside;
        }
        int start = at;
        String field = bare(true);
        if (!field.isEmpty() && at < text.length() && text.charAt(at) == ':') {
            at++;
            return filter(field);
        }
        at = start;
        return new SearchTerm.Words(value());
    }

    private SearchTerm filter(String field) {
        String comparison = "=";
        for (String candidate : COMPARISONS) {
            if (text.startsWith(candidate, at)) {
                comparison = candidate;
                at += candidate.length();
                break;
            }
        }
        return new SearchTerm.Filter(field, comparison, value());
    }

    private String value() {
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            return quoted(text.charAt(at++));
        }
        return bare(false);
    }

    private String quoted(char quote) {
        StringBuilder found = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            found.append(next());
        }
        at++;
        return found.toString();
    }

    private String bare(boolean field) {
        StringBuilder found = new StringBuilder();
        while (at < text.length() && !ends(text.charAt(at), field)) {
            found.append(next());
        }
        return found.toString();
    }

    private static boolean ends(char c, boolean field) {
        return Character.isWhitespace(c)
                || c == '('
                || c == ')'
                || (field && (c == ':' || c == '"' || c == '\''));
    }

    private char next() {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
            at++;
        }
        return text.charAt(at++);
    }

    private boolean more() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private boolean skip(String sign) {
        boolean there = more() && text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private boolean keyword(String word) {
        boolean there = more() && ahead(word);
        at += there ? word.length() : 0;
        return there;
    }

    private boolean ahead(String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (end >= text.length()
                        || Character.isWhitespace(text.charAt(end))
                        || text.charAt(end) == '(');
    }
}
