package io.sigmagent.standalone.simulators.shopify;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Executes a request as the Admin API does: checks it, prices it, takes its points, runs it, gives
 * back what it did not use.
 */
final class AdminEngine {

    /** The greatest cost of one query. */
    private static final int MAX_COST = 1000;

    private static final String DOCUMENT = "document";

    /** A request, as it came. */
    record Request(String query, Map<String, Object> variables, @Nullable String operationName) {}

    /** The answer's body, what was asked by name, and what it costs. */
    record Answer(String operation, int requestedCost, Map<String, @Nullable Object> body) {}

    private final Store store;
    private final PointsBucket bucket;
    private final CompletableFuture<GraphQL> engine;

    private AdminEngine(Store store, PointsBucket bucket, CompletableFuture<GraphQL> engine) {
        this.store = store;
        this.bucket = bucket;
        this.engine = engine;
    }

    /** Loads the schema beside the rest of the start; whoever asks before it is there waits. */
    static AdminEngine start(Store store, PointsBucket bucket) {
        CompletableFuture<GraphQL> engine = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("shopify-simulator-schema")
                .start(() -> load(store, engine));
        return new AdminEngine(store, bucket, engine);
    }

    /** Waits until the schema is loaded. */
    void awaitReady() {
        GraphQL _ = engine();
    }

    /** Throttles whatever is left in the bucket when told to. */
    Answer execute(Request request, boolean throttles) {
        GraphQL graphQl = engine();
        GraphQLSchema schema = graphQl.getGraphQLSchema();
        ExecutionInput input = input(request);
        ParseAndValidateResult checked = ParseAndValidate.parseAndValidate(schema, input);
        Document document = checked.getDocument();
        if (document == null || checked.isFailure()) {
            return refused(name(document, request), ShopifyErrors.of(checked));
        }
        OperationDefinition operation = operation(document, request.operationName());
        if (operation == null) {
            return refused(
                    "unknown", List.of(ShopifyErrors.unknownOperation(request.operationName())));
        }
        QueryCost cost = new QueryCost(schema, document, operation, request.variables());
        int requested = cost.requested();
        if (requested > MAX_COST) {
            return refused(name(operation), List.of(ShopifyErrors.tooDear(requested, MAX_COST)));
        }
        if (throttles || !bucket.take(requested)) {
            return new Answer(name(operation), requested, throttled(requested));
        }
        input.getGraphQLContext().put(DOCUMENT, document);
        return run(graphQl, input, name(operation), cost);
    }

    private Map<String, @Nullable Object> throttled(int requested) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("errors", List.of(ShopifyErrors.throttled()));
        body.put("extensions", Map.of("cost", cost(requested, null)));
        return body;
    }

    private Answer run(GraphQL graphQl, ExecutionInput input, String name, QueryCost cost) {
        int requested = cost.requested();
        ExecutionResult result = graphQl.execute(input);
        Object data = result.isDataPresent() ? result.getData() : null;
        int actual = Math.min(requested, cost.actual(data));
        bucket.giveBack(requested - actual);
        return new Answer(name, requested, body(result, data, cost(requested, actual), input));
    }

    private static Map<String, @Nullable Object> body(
            ExecutionResult result,
            @Nullable Object data,
            Map<String, @Nullable Object> cost,
            ExecutionInput input) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            body.put("errors", result.getErrors().stream().map(ShopifyErrors::of).toList());
        }
        if (result.isDataPresent()) {
            body.put("data", data);
        }
        Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        extensions.put("cost", cost);
        List<Object> warnings =
                input.getGraphQLContext().getOrDefault(SearchArguments.WARNINGS, List.of());
        if (!warnings.isEmpty()) {
            extensions.put("search", warnings);
        }
        body.put("extensions", extensions);
        return body;
    }

    private Map<String, @Nullable Object> cost(int requested, @Nullable Integer actual) {
        Map<String, @Nullable Object> cost = new LinkedHashMap<>();
        cost.put("requestedQueryCost", requested);
        cost.put("actualQueryCost", actual);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("maximumAvailable", bucket.maximum());
        status.put("currentlyAvailable", (long) bucket.available());
        status.put("restoreRate", bucket.restoreRate());
        cost.put("throttleStatus", status);
        return cost;
    }

    private static Answer refused(String operation, List<Map<String, @Nullable Object>> errors) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("errors", errors);
        return new Answer(operation, 0, body);
    }

    private ExecutionInput input(Request request) {
        return ExecutionInput.newExecutionInput(request.query())
                .variables(request.variables())
                .operationName(request.operationName())
                .root(store)
                .build();
    }

    private GraphQL engine() {
        try {
            return engine.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the schema is loading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the schema can't be loaded", e.getCause());
        }
    }

    private static void load(Store store, CompletableFuture<GraphQL> engine) {
        try {
            engine.complete(
                    GraphQL.newGraphQL(AdminSchema.load(fields(store)))
                            .defaultDataFetcherExceptionHandler(new ShopifyErrors.OfFields())
                            // The document was parsed and checked before it was priced.
                            .preparsedDocumentProvider((input, parse) ->
                                    CompletableFuture.completedFuture(
                                            new PreparsedDocumentEntry(
                                                    Objects.requireNonNull(
                                                            input.getGraphQLContext()
                                                                    .<Document>get(DOCUMENT)))))
                            .build());
        } catch (RuntimeException e) {
            engine.completeExceptionally(e);
        }
    }

    private static FieldTable fields(Store store) {
        FieldTable table = new FieldTable();
        RootFields.add(table);
        ProductFields.add(table, store);
        VariantFields.add(table, store);
        CustomerFields.add(table, store);
        OrderFields.add(table, store);
        DraftOrderFields.add(table, store);
        DraftOrderMutations.add(table);
        DiscountMutations.add(table, store);
        OtherMutations.add(table);
        return table;
    }

    private static @Nullable OperationDefinition operation(
            Document document, @Nullable String name) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        if (name == null || name.isEmpty()) {
            return all.size() == 1 ? all.getFirst() : null;
        }
        return all.stream().filter(one -> name.equals(one.getName())).findFirst().orElse(null);
    }

    private static String name(@Nullable Document document, Request request) {
        OperationDefinition operation =
                document == null ? null : operation(document, request.operationName());
        return operation == null ? "unknown" : name(operation);
    }

    private static String name(OperationDefinition operation) {
        if (operation.getName() != null) {
            return operation.getName();
        }
        List<Field> fields = operation.getSelectionSet().getSelectionsOfType(Field.class);
        return fields.isEmpty() ? "unnamed" : fields.getFirst().getName();
    }
}
