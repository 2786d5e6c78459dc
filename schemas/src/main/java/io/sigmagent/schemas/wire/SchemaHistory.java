package io.sigmagent.schemas.wire;

import io.sigmagent.schemas.PoolSnapshot;
import io.sigmagent.schemas.SessionSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/** Every version of every schema that was released, and the current ones. */
public final class SchemaHistory {

    private SchemaHistory() {}

    /** Schemas of all events, and of the orchestrator's store, as they are now. */
    public static List<Schema> current() {
        Stream<Schema> events = Topics.all().stream().flatMap(topic -> topic.events().stream());
        return Stream.concat(
                        events,
                        Stream.of(SessionSnapshot.getClassSchema(), PoolSnapshot.getClassSchema()))
                .distinct()
                .toList();
    }

    /** Released versions, oldest first; each is the list of its schemas. */
    public static List<List<Schema>> released() {
        List<List<Schema>> versions = new ArrayList<>();
        for (int version = 1; ; version++) {
            try (InputStream file =
                    SchemaHistory.class.getResourceAsStream("/released/v" + version + ".avsc")) {
                if (file == null) {
                    return versions;
                }
                versions.add(new Schema.Parser().parse(file).getTypes());
            } catch (IOException e) {
                throw new UncheckedIOException("released/v" + version + ".avsc", e);
            }
        }
    }

    /** Prints the current schemas as one released version; the build keeps what it prints. */
    public static void main(String[] args) {
        System.out.println(SchemaFormatter.format("json/pretty", Schema.createUnion(current())));
    }
}
