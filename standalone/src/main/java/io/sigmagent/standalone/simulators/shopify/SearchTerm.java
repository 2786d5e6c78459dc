package io.sigmagent.standalone.simulators.shopify;

import java.util.List;
import java.util.stream.Stream;

/** A search query of Shopify's syntax, taken apart. */
sealed interface SearchTerm {

    /** All parts must hold; without parts it holds for everything. */
    record All(List<SearchTerm> parts) implements SearchTerm {}

    /** One part must hold. */
    record Any(List<SearchTerm> parts) implements SearchTerm {}

    /** The part must not hold. */
    record Not(SearchTerm part) implements SearchTerm {}

    /** Text without a field. */
    record Words(String text) implements SearchTerm {}

    /** A field and what it must be; the comparison is one of = < <= > >=. */
    record Filter(String field, String comparison, String value) implements SearchTerm {}

    /** Every word and filter in it. */
    default Stream<SearchTerm> leaves() {
        return switch (this) {
            case All(var parts) -> parts.stream().flatMap(SearchTerm::leaves);
            case Any(var parts) -> parts.stream().flatMap(SearchTerm::leaves);
            case Not(var part) -> part.leaves();
            case Words words -> Stream.of(words);
            case Filter filter -> Stream.of(filter);
        };
    }
}
