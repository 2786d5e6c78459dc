package io.sigmagent.standalone.simulators.shopify;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query costs, in points: scalars nothing, an object 1, a mutation 10, a connection 2 and
 * the cost of one item times ⌊2 · ln(size)⌋, at least once. Shopify documents the first three; the
 * logarithm is what its developers say about connections.
 *
 * <p>The requested cost comes from the query alone, the actual cost from what was returned; it is
 * never greater.
 */
final class QueryCost {

    private static final int MUTATION = 10;
    private static final int CONNECTION = 2;

    /** Values without an identity of their own, which Shopify gives away. */
    private static final Set<String> FREE =
            Set.of(
                    "pageInfo",
                    "billingAddress",
                    "address",
                    "currencyFormats",
                    "measurement",
                    "unitCost");

    /** Stands for data that are not there yet: the requested cost. */
    private static final Object ANY = new Object();

    private final GraphQLSchema schema;
    private final OperationDefinition operation;
    private final PageSizes sizes;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    QueryCost(
            GraphQLSchema schema,
            Document document,
            OperationDefinition operation,
            Map<String, Object> variables) {
        this.schema = schema;
        this.operation = operation;
        this.sizes = new PageSizes(operation, variables);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(one -> fragments.put(one.getName(), one));
    }

    int requested() {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(root(ANY)));
    }

    int actual(@Nullable Object data) {
        return data == null ? 0 : (int) Math.round(root(data));
    }

    private double root(Object data) {
        GraphQLObjectType mutations = schema.getMutationType();
        boolean mutation =
                operation.getOperation() == OperationDefinition.Operation.MUTATION
                        && mutations != null;
        GraphQLObjectType type = mutation && mutations != null ? mutations : schema.getQueryType();
        if (mutation) {
            return MUTATION
                    * (double) operation.getSelectionSet().getSelectionsOfType(Field.class).size();
        }
        return selections(operation.getSelectionSet(), type, data);
    }

    private double selections(
            @Nullable SelectionSet selections, GraphQLNamedType type, Object data) {
        double sum = 0;
        double dearest = 0;
        if (selections == null) {
            return 0;
        }
        for (Selection<?> part : selections.getSelections()) {
            if (part instanceof Field field) {
                sum += field(field, type, data);
            } else if (type instanceof GraphQLObjectType) {
                sum += fragment(part, type, data);
            } else {
                // Of an interface or a union only one case can come: the dearest counts.
                dearest = Math.max(dearest, fragment(part, type, data));
            }
        }
        return sum + dearest;
    }

    private double fragment(Selection<?> selection, GraphQLNamedType type, Object data) {
        return switch (selection) {
            case InlineFragment inline ->
                    fragment(inline.getTypeCondition(), inline.getSelectionSet(), type, data);
            case FragmentSpread spread -> {
                FragmentDefinition named = fragments.get(spread.getName());
                yield named == null
                        ? 0
                        : fragment(named.getTypeCondition(), named.getSelectionSet(), type, data);
            }
            default -> 0;
        };
    }

    private double fragment(
            @Nullable TypeName condition,
            SelectionSet selections,
            GraphQLNamedType type,
            Object data) {
        Object narrower = condition == null ? null : schema.getType(condition.getName());
        return selections(
                selections, narrower instanceof GraphQLNamedType named ? named : type, data);
    }

    private double field(Field field, GraphQLNamedType parent, Object data) {
        GraphQLFieldDefinition definition =
                parent instanceof GraphQLFieldsContainer container
                        ? container.getFieldDefinition(field.getName())
                        : null;
        String key = field.getAlias() == null ? field.getName() : field.getAlias();
        Object value = data == ANY ? ANY : data instanceof Map<?, ?> map ? map.get(key) : null;
        if (definition == null || value == null || FREE.contains(field.getName())) {
            return 0;
        }
        GraphQLNamedType type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(definition.getType());
        if (type instanceof GraphQLScalarType || field.getSelectionSet() == null) {
            return 0;
        }
        return type.getName().endsWith("Connection")
                ? connection(field, (GraphQLFieldsContainer) type, value)
                : objects(field.getSelectionSet(), type, value);
    }

    private double objects(SelectionSet selections, GraphQLNamedType type, Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .mapToDouble(one -> one == null ? 0 : 1 + selections(selections, type, one))
                    .max()
                    .orElse(0);
        }
        return 1 + selections(selections, type, value);
    }

    private double connection(Field field, GraphQLFieldsContainer type, Object value) {
        double items = 0;
        int size = value == ANY ? sizes.of(field) : 0;
        for (Field part : field.getSelectionSet().getSelectionsOfType(Field.class)) {
            GraphQLFieldDefinition definition = type.getFieldDefinition(part.getName());
            boolean edges = part.getName().equals("edges");
            if (definition == null || (!edges && !part.getName().equals("nodes"))) {
                continue;
            }
            GraphQLNamedType item =
                    (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(definition.getType());
            if (value == ANY) {
                items += item(part, item, edges, ANY);
            } else if (value instanceof Map<?, ?> map
                    && map.get(part.getResultKey()) instanceof List<?> list) {
                size = list.size();
                items +=
                        list.stream()
                                .mapToDouble(one ->
                                        item(part, item, edges, one == null ? Map.of() : one))
                                .average()
                                .orElse(0);
            }
        }
        return CONNECTION + items * PageSizes.times(size);
    }

    private double item(Field part, GraphQLNamedType type, boolean edge, Object value) {
        if (part.getSelectionSet() == null) {
            return 0;
        }
        double inside = selections(part.getSelectionSet(), type, value);
        return edge ? inside : 1 + inside;
    }
}
