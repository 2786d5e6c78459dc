package io.sigmagent.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaCompatibilityTest {

    private static final Schema OLD =
            record("\"name\":\"text\",\"type\":\"string\"", "\"name\":\"seq\",\"type\":\"long\"");

    @Test
    void everyReleasedSchemaAndTheCurrentOneReadEachOther() {
        Map<String, Schema> current =
                SchemaHistory.current().stream()
                        .collect(Collectors.toMap(Schema::getFullName, Function.identity()));

        List<String> broken = new ArrayList<>();
        SchemaHistory.released()
                .forEach(version ->
                        version.forEach(old ->
                                broken.addAll(conflicts(old, current.get(old.getFullName())))));

        assertThat(SchemaHistory.released()).as("released versions").isNotEmpty();
        assertThat(broken).isEmpty();
    }

    @Test
    void refusesAFieldWithoutDefaultSinceOldRecordsLackIt() {
        Schema changed =
                record(
                        "\"name\":\"text\",\"type\":\"string\"",
                        "\"name\":\"seq\",\"type\":\"long\"",
                        "\"name\":\"added\",\"type\":\"string\"");

        assertThat(conflicts(OLD, changed)).singleElement().asString().contains("added");
    }

    @Test
    void refusesARemovedFieldWithoutDefaultSinceOldReadersNeedIt() {
        Schema changed = record("\"name\":\"text\",\"type\":\"string\"");

        assertThat(conflicts(OLD, changed)).singleElement().asString().contains("seq");
    }

    @Test
    void refusesAnotherType() {
        Schema changed =
                record(
                        "\"name\":\"text\",\"type\":\"string\"",
                        "\"name\":\"seq\",\"type\":\"string\"");

        assertThat(conflicts(OLD, changed)).isNotEmpty();
    }

    @Test
    void refusesAnEventThatIsNoLongerKnown() {
        assertThat(conflicts(OLD, null)).singleElement().asString().contains("removed");
    }

    @Test
    void takesAFieldWithDefault() {
        Schema changed =
                record(
                        "\"name\":\"text\",\"type\":\"string\"",
                        "\"name\":\"seq\",\"type\":\"long\"",
                        "\"name\":\"added\",\"type\":[\"null\",\"string\"],\"default\":null");

        assertThat(conflicts(OLD, changed)).isEmpty();
    }

    private static List<String> conflicts(Schema old, @Nullable Schema now) {
        if (now == null) {
            return List.of(old.getFullName() + ": removed");
        }
        List<String> conflicts = new ArrayList<>();
        describe("new reader, old writer", now, old, conflicts);
        describe("old reader, new writer", old, now, conflicts);
        return conflicts;
    }

    private static void describe(
            String direction, Schema reader, Schema writer, List<String> conflicts) {
        SchemaPairCompatibility result =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
            conflicts.add(
                    "%s, %s: %s"
                            .formatted(
                                    writer.getFullName(),
                                    direction,
                                    result.getResult().getIncompatibilities()));
        }
    }

    private static Schema record(String... fields) {
        return new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"Said\",\"fields\":[{"
                                + String.join("},{", fields)
                                + "}]}");
    }
}
