package io.sigmagent.schemas.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Events as Avro single-object encoding: two marker bytes, the writer schema's fingerprint, the
 * binary record. Reads every released version as the current one. Safe for use by many threads.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding">Avro
 *     specification</a>
 */
public final class EventCodec {

    private static final int HEADER_BYTES = 10;
    private static final short MARKER = (short) 0xC301;

    private final Map<Long, String> typeByFingerprint = new HashMap<>();
    private final Map<String, BinaryMessageDecoder<SpecificRecord>> decoders = new HashMap<>();
    private final Map<String, BinaryMessageEncoder<SpecificRecord>> encoders = new HashMap<>();

    static {
        // Avro builds only classes that it was told to trust: its own defaults and our events.
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(
                        ClassSecurityValidator.getGlobal(),
                        type -> type.getPackageName().equals("io.sigmagent.schemas")));
    }

    /** A codec that knows the current schemas and every released version. */
    public EventCodec() {
        SchemaHistory.current().forEach(this::addCurrent);
        SchemaHistory.released().forEach(version -> version.forEach(this::addWriter));
    }

    private void addCurrent(Schema schema) {
        SpecificData model = SpecificData.getForSchema(schema);
        decoders.put(schema.getFullName(), new BinaryMessageDecoder<>(model, schema));
        encoders.put(schema.getFullName(), new BinaryMessageEncoder<>(model, schema));
        addWriter(schema);
    }

    private void addWriter(Schema schema) {
        BinaryMessageDecoder<SpecificRecord> decoder = decoders.get(schema.getFullName());
        if (decoder != null) {
            decoder.addSchema(schema);
            typeByFingerprint.put(
                    SchemaNormalization.parsingFingerprint64(schema), schema.getFullName());
        }
    }

    /**
     * The bytes of an event.
     *
     * @throws IllegalArgumentException if no topic carries such events, or a field is missing
     */
    public byte[] encode(SpecificRecord event) {
        String type = event.getSchema().getFullName();
        BinaryMessageEncoder<SpecificRecord> encoder = encoders.get(type);
        if (encoder == null) {
            throw new IllegalArgumentException(type + ": unknown (expected: an event of Topics)");
        }
        try {
            ByteBuffer bytes = encoder.encode(event);
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AvroRuntimeException | NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException(type + ": " + e.getMessage(), e);
        }
    }

    /**
     * The event of some bytes.
     *
     * @throws UnreadableEvent if they are none, or of a schema that was never released
     */
    public SpecificRecord decode(byte[] bytes) {
        String type = typeOf(bytes);
        BinaryMessageDecoder<SpecificRecord> decoder = decoders.get(type);
        if (decoder == null) {
            throw new UnreadableEvent(type + ": no longer known");
        }
        try {
            return decoder.decode(bytes);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEvent(type + ": damaged, " + bytes.length + " bytes", e);
        }
    }

    private String typeOf(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || ByteBuffer.wrap(bytes).getShort() != MARKER) {
            throw new UnreadableEvent(
                    bytes.length + " bytes without the marker of an Avro single object");
        }
        long fingerprint = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(2);
        String type = typeByFingerprint.get(fingerprint);
        if (type == null) {
            throw new UnreadableEvent("schema %016x was never released".formatted(fingerprint));
        }
        return type;
    }
}
