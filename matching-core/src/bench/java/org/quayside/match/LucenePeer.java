package org.quayside.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.MMapDirectory;
import org.quayside.scoring.AskedFacts;
import org.quayside.scoring.VacancyFacts;

/**
 * The same sums in Lucene: a term per skill whose frequency is recency / 500, boosted by weight / 1000 · relatedness / 100. So a Lucene score
 * of 1 is a weighted credit of 5,000, and no sum reaches 2²⁴, up to which a float counts exactly.
 */
final class LucenePeer {
    static final long UNIT = 5_000;
    static final String SKILLS = "skills";

    /** Frequency times boost, and nothing else. */
    static final Similarity IMPACTS = new Similarity() {
        @Override
        public long computeNorm(FieldInvertState state) {
            return 1;
        }

        @Override
        public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
            return new SimScorer() {
                @Override
                public float score(float frequency, long norm) {
                    return boost * frequency;
                }
            };
        }
    };

    private final IndexSearcher searcher;

    LucenePeer(List<CandidateWindow> windows) throws IOException {
        var directory = new MMapDirectory(Files.createTempDirectory(Path.of("target"), "lucene"));
        var config = new IndexWriterConfig().setSimilarity(IMPACTS).setRAMBufferSizeMB(256);
        try (var writer = new IndexWriter(directory, config)) {
            var field = new Impacts();
            var document = new Document();
            document.add(field.field());
            for (var window : windows) {
                for (var local = 0; local < window.size; local++) {
                    field.set(window, local);
                    writer.addDocument(document);
                }
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(IMPACTS);
        searcher.setQueryCache(null);
    }

    ScoreDoc[] top(Query query, int count) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(count, null, 1)).scoreDocs;
    }

    static Query query(VacancyFacts vacancy) {
        var all = new BooleanQuery.Builder();
        for (var asked : vacancy.asked()) {
            all.add(alternatives(asked), Occur.SHOULD);
        }
        return all.build();
    }

    private static Query alternatives(AskedFacts asked) {
        var alternatives = new ArrayList<Query>();
        for (var i = 0; i < asked.serving().length; i++) {
            var boost = asked.weight() / 1_000 * (asked.relatedness()[i] / 100);
            alternatives.add(new BoostQuery(new TermQuery(new Term(SKILLS, "s" + asked.serving()[i])), boost));
        }
        return new DisjunctionMaxQuery(alternatives, 0);
    }

    /** One reused field of skills with frequencies. */
    static final class Impacts extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private Iterator<Map.Entry<Integer, Integer>> rest = Collections.emptyIterator();

        void set(CandidateWindow of, int local) {
            var skills = new TreeMap<Integer, Integer>();
            for (var i = of.first[local]; i < of.first[local + 1]; i++) {
                skills.put((int) of.skills[i], 20 - (of.codes[i] & 15));
            }
            set(skills);
        }

        void set(Map<Integer, Integer> skills) {
            rest = skills.entrySet().iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!rest.hasNext()) {
                return false;
            }
            clearAttributes();
            var next = rest.next();
            term.append("s").append(Integer.toString(next.getKey()));
            frequency.setTermFrequency(next.getValue());
            return true;
        }

        Field field() {
            var type = new FieldType();
            type.setTokenized(true);
            type.setOmitNorms(true);
            type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
            type.freeze();
            return new Field(SKILLS, this, type);
        }
    }
}
