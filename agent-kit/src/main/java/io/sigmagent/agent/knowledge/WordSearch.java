package io.sigmagent.agent.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds texts of one language by their words, reduced to stems (BM25). A score is the share of the
 * question's information that a text bears, 0 to 1, so that questions compare with each other.
 */
final class WordSearch {

    private static final String FIELD = "text";
    private static final BM25Similarity BM25 = new BM25Similarity(1.2f, 0.3f);

    private final Analyzer analyzer;
    private final IndexReader reader;
    private final IndexSearcher searcher;

    WordSearch(String language, List<String> texts) {
        this.analyzer = new Folding(analyzer(language));
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            write(directory, texts);
            this.reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BM25);
    }

    private void write(ByteBuffersDirectory directory, List<String> texts) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(BM25);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String text : texts) {
                Document document = new Document();
                document.add(new TextField(FIELD, text, Field.Store.NO));
                var _ = writer.addDocument(document);
            }
        }
    }

    /** The score of each text that shares a word with the question, by its place in the list. */
    Map<Integer, Double> scores(String question) {
        try {
            Set<String> words = words(question);
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            double most = 0;
            for (String word : words) {
                Term term = new Term(FIELD, word);
                var _ = query.add(new TermQuery(term), Occur.SHOULD);
                most += information(reader.docFreq(term));
            }
            Map<Integer, Double> scores = new HashMap<>();
            int all = Math.max(1, reader.maxDoc());
            for (ScoreDoc hit : searcher.search(query.build(), all).scoreDocs) {
                scores.put(hit.doc, Math.min(1, hit.score / most));
            }
            return scores;
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }

    /** As BM25 has it; a word that no text has counts most. */
    private double information(int texts) {
        return Math.log(1 + (reader.numDocs() - texts + 0.5) / (texts + 0.5));
    }

    private Set<String> words(String question) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(FIELD, question)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words;
    }

    private static Analyzer analyzer(String language) {
        return switch (language) {
            case "en" -> new EnglishAnalyzer();
            case "es" -> new SpanishAnalyzer();
            case "fr" -> new FrenchAnalyzer();
            default -> new StandardAnalyzer();
        };
    }

    /** Customers often leave accents out. */
    private static final class Folding extends AnalyzerWrapper {

        private final Analyzer inner;

        Folding(Analyzer inner) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.inner = inner;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return inner;
        }

        @Override
        protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents parts) {
            return new TokenStreamComponents(
                    parts.getSource(), new ASCIIFoldingFilter(parts.getTokenStream()));
        }
    }
}
