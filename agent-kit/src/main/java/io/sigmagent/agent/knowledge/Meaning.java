package io.sigmagent.agent.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The meaning of English sentences as vectors. The model is loaded once in a process, at the first
 * need and off the caller's thread; until it is there, and where it can't be loaded, nothing is
 * known of any sentence.
 */
final class Meaning {

    private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);

    /** The one of this process. */
    static final Meaning SHARED = new Meaning(AllMiniLmL6V2QuantizedEmbeddingModel::new);

    private final Supplier<EmbeddingModel> loading;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
    private CompletableFuture<Optional<EmbeddingModel>> model = new CompletableFuture<>();
    private boolean started;

    Meaning(Supplier<EmbeddingModel> loading) {
        this.loading = loading;
    }

    /** Learns these texts in the background; completes when they are known. */
    CompletableFuture<Void> learn(Collection<String> texts) {
        List<String> fresh = texts.stream().filter(text -> !vectors.containsKey(text)).toList();
        return model().thenAcceptAsync(
                        loaded ->
                                loaded.ifPresent(
                                        vectorOf -> fresh.forEach(t -> learn(vectorOf, t))),
                        Meaning::inBackground);
    }

    private synchronized CompletableFuture<Optional<EmbeddingModel>> model() {
        if (!started) {
            started = true;
            model = CompletableFuture.supplyAsync(this::load, Meaning::inBackground);
        }
        return model;
    }

    /** What a question means; empty while the model is not there. */
    Optional<float[]> of(String question) {
        return model().getNow(Optional.empty()).map(loaded -> vector(loaded, question));
    }

    /** How near a learnt text is to that, 0 to 1; 0 while it is not learnt. */
    double nearness(float[] question, String text) {
        float[] vector = vectors.get(text);
        double sum = 0;
        for (int i = 0; vector != null && i < vector.length; i++) {
            sum += question[i] * vector[i];
        }
        return Math.clamp(sum, 0, 1);
    }

    private void learn(EmbeddingModel loaded, String text) {
        var _ = vectors.computeIfAbsent(text, fresh -> vector(loaded, fresh));
    }

    private static float[] vector(EmbeddingModel loaded, String text) {
        return loaded.embed(text).content().vector();
    }

    /** Without its native library on this machine, words must do. */
    private Optional<EmbeddingModel> load() {
        try {
            return Optional.of(loading.get());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("no sentence model here, pages are searched by words: {}", e.toString());
            return Optional.empty();
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "meaning");
        thread.setDaemon(true);
        thread.start();
    }
}
