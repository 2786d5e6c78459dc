package io.sigmagent.standalone.simulators.shopify;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.Map;

/** How many items the connections of an operation ask for. */
record PageSizes(OperationDefinition operation, Map<String, Object> variables) {

    /** The first or last of a field; 0 when it names neither. */
    int of(Field field) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals("first") || argument.getName().equals("last")) {
                return number(argument.getValue());
            }
        }
        return 0;
    }

    /** How often the cost of one item counts for so many. */
    static double times(int size) {
        return size <= 0 ? 0 : Math.floor(2 * Math.log(Math.clamp(size, 2, Page.MAX)));
    }

    private int number(Value<?> value) {
        return switch (value) {
            case IntValue literal -> literal.getValue().intValue();
            case VariableReference reference -> variable(reference.getName());
            default -> 0;
        };
    }

    private int variable(String name) {
        if (variables.get(name) instanceof Number given) {
            return given.intValue();
        }
        return operation.getVariableDefinitions().stream()
                .filter(definition -> definition.getName().equals(name))
                .map(VariableDefinition::getDefaultValue)
                .mapToInt(preset ->
                        preset instanceof IntValue literal ? literal.getValue().intValue() : 0)
                .findFirst()
                .orElse(0);
    }
}
