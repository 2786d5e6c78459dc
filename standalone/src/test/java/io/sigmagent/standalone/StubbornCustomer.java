package io.sigmagent.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Talks on whatever happens: what was not accepted is sent again under the same id, as the chat
 * widget does.
 */
final class StubbornCustomer implements Runnable {

    private static final List<String> WORDS =
            List.of(
                    "I'm looking for a gaming laptop under $1500",
                    "do you have a monitor for photo editing below $700?",
                    "how do I set up my new monitor?",
                    "looking for noise cancelling headphones up to 250 dollars",
                    "where is my order?",
                    "can you recommend a phone under $600?");
    private static final int GREATEST_PAUSE_MS = 1200;
    private static final int MESSAGES_PER_SESSION = 8;
    private static final long PATIENCE_NS = 20_000_000_000L;

    private final Door door;
    private final String name;
    private final Random random;
    private final ConcurrentMap<String, String> accepted = new ConcurrentHashMap<>();
    private volatile boolean leaving;
    private volatile String session;
    private int said;

    StubbornCustomer(Door door, String name, long seed) {
        this.door = door;
        this.name = name;
        random = new Random(seed);
        session = name + "-0";
    }

    /** A way in. */
    interface Door {

        /** Whether the message was taken. */
        boolean deliver(String session, String messageId, String content);

        /** The event that a message of that id is. */
        String eventId(String session, String messageId);
    }

    /** Over REST, an Idempotency-Key each. */
    record Rest(Gateway gateway) implements Door {

        @Override
        public boolean deliver(String session, String messageId, String content) {
            try {
                int status = gateway.repeatable(session, content, messageId).status();
                return status == 200 || status == 202;
            } catch (UncheckedIOException down) {
                return false;
            }
        }

        @Override
        public String eventId(String session, String messageId) {
            String noKey = "";
            return named("rest:" + noKey, session, messageId);
        }
    }

    /** Over a socket each, with the token of the first; goes on with the next message at once. */
    static final class Socket implements Door {

        private final int port;
        private final ConcurrentMap<String, String> tokens = new ConcurrentHashMap<>();
        private final ConcurrentMap<String, ChatClient> open = new ConcurrentHashMap<>();

        Socket(int port) {
            this.port = port;
        }

        @Override
        public boolean deliver(String session, String messageId, String content) {
            try {
                ChatClient chat = connected(session);
                chat.say(content, messageId);
                return soon(chat, "accepted", messageId);
            } catch (CompletionException down) {
                return false;
            }
        }

        private ChatClient connected(String session) {
            ChatClient known = open.get(session);
            if (known != null && !known.isClosed()) {
                return known;
            }
            if (known != null) {
                known.verifyFrames();
            }
            String token = tokens.get(session);
            ChatClient chat =
                    token == null
                            ? ChatClient.connect(port, session, List.of())
                            : ChatClient.withToken(port, session, token);
            open.put(session, chat);
            if (soon(chat, "session_started", "")) {
                JsonNode started = chat.frames("session_started").getFirst();
                tokens.put(session, started.path("session_token").asText());
                chat.resume(0);
            }
            return chat;
        }

        private static boolean soon(ChatClient chat, String type, String messageId) {
            long end = System.nanoTime() + PATIENCE_NS;
            while (System.nanoTime() < end && !chat.isClosed()) {
                if (chat.frames(type).stream()
                        .anyMatch(frame ->
                                messageId.isEmpty()
                                        || frame.path("message_id").asText().equals(messageId))) {
                    return true;
                }
                LockSupport.parkNanos(5_000_000);
            }
            return false;
        }

        @Override
        public String eventId(String session, String messageId) {
            return named("ws", session, messageId);
        }

        Optional<String> tokenOf(String session) {
            return Optional.ofNullable(tokens.get(session));
        }
    }

    @Override
    public void run() {
        while (!leaving) {
            sayNext();
            LockSupport.parkNanos(random.nextInt(GREATEST_PAUSE_MS) * 1_000_000L);
        }
    }

    /** Sends one message until it is accepted. */
    void sayNext() {
        if (said > 0 && said % MESSAGES_PER_SESSION == 0) {
            session = name + "-" + said / MESSAGES_PER_SESSION;
        }
        said++;
        String messageId = "m" + said;
        String content = WORDS.get(random.nextInt(WORDS.size()));
        while (!door.deliver(session, messageId, content)) {
            LockSupport.parkNanos(100_000_000);
        }
        accepted.put(door.eventId(session, messageId), session);
    }

    void leave() {
        leaving = true;
    }

    /** The conversation that goes on now. */
    String session() {
        return session;
    }

    /** Sessions of the messages that the product took, by event. */
    Map<String, String> accepted() {
        return accepted;
    }

    private static String named(String door, String session, String messageId) {
        return UUID.nameUUIDFromBytes(
                        (door + ":" + session + ":" + messageId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
