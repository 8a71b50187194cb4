package org.quayside.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.quayside.scoring.AskedFacts;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.VacancyFacts;

/**
 * The same vacancies in Lucene, twice. As documents: a term for each thing asked, its weight as frequency; asked with the candidate's credit for
 * each thing as boost, a score is the weighted credit, in whole numbers below 2²⁴ as in {@link LucenePeer}. And as queries in a Monitor, which
 * knows no sums of weights: of so many requirements as the bar cannot do without, each by any skill that serves.
 */
final class VacancyPeers {
    private final IndexSearcher searcher;
    private final Monitor monitor;

    VacancyPeers(VacancySide side, int vacancies) throws IOException {
        var directory = new MMapDirectory(Files.createTempDirectory(Path.of("target"), "vacancies"));
        // Merges neighbours only, so that a document's number is the vacancy's.
        var config = new IndexWriterConfig().setSimilarity(LucenePeer.IMPACTS).setMergePolicy(new LogDocMergePolicy());
        try (var writer = new IndexWriter(directory, config)) {
            var field = new LucenePeer.Impacts();
            var document = new Document();
            document.add(field.field());
            for (var number = 0; number < vacancies; number++) {
                field.set(weights(side.windowOf(number), side.local(number)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(LucenePeer.IMPACTS);
        searcher.setQueryCache(null);
        monitor = new Monitor(new StandardAnalyzer(), new TermFilteredPresearcher());
    }

    private static Map<Integer, Integer> weights(VacancyWindow window, int local) {
        var weights = new TreeMap<Integer, Integer>();
        for (var slot = window.first[local]; slot < window.first[local + 1]; slot++) {
            weights.merge(window.asks[slot], window.weights[slot] / 1_000, Integer::sum);
        }
        return weights;
    }

    /** Numbers of all vacancies whose weighted credit, in units of {@link LucenePeer#UNIT}, reaches what {@code least} says. */
    BitSet reached(Credits credits, long[] least) throws IOException {
        var any = new BooleanQuery.Builder();
        for (var i = 0; i < credits.count; i++) {
            var ask = credits.served[i];
            any.add(new BoostQuery(new TermQuery(new Term(LucenePeer.SKILLS, "s" + ask)), (credits.of(ask) >>> 1) / 5), Occur.SHOULD);
        }
        var reached = new BitSet();
        searcher.search(any.build(), new SimpleCollector() {
            private Scorable scorer;

            @Override
            public void setScorer(Scorable scorer) {
                this.scorer = scorer;
            }

            @Override
            protected void doSetNextReader(LeafReaderContext context) {}

            @Override
            public void collect(int document) throws IOException {
                if ((long) scorer.score() >= least[document]) {
                    reached.set(document);
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE;
            }
        });
        return reached;
    }

    /** {@code least} in the same units; the fewest requirements that can come to it must match. */
    void register(List<VacancyFacts> vacancies, long[] least) throws IOException {
        var queries = new ArrayList<MonitorQuery>();
        for (var number = 0; number < vacancies.size(); number++) {
            var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(fewest(vacancies.get(number), least[number]));
            for (var asked : vacancies.get(number).asked()) {
                var any = new BooleanQuery.Builder();
                for (var skill : asked.serving()) {
                    any.add(new TermQuery(new Term(LucenePeer.SKILLS, "s" + skill)), Occur.SHOULD);
                }
                query.add(any.build(), Occur.SHOULD);
            }
            queries.add(new MonitorQuery("v" + number, query.build()));
        }
        monitor.register(queries);
    }

    private static int fewest(VacancyFacts vacancy, long least) {
        var weights = Arrays.stream(vacancy.asked()).mapToInt(AskedFacts::weight).sorted().toArray();
        var sum = 0L;
        var fewest = 0;
        while (fewest < weights.length && sum < least) {
            sum += weights[weights.length - ++fewest] * 10_000L / LucenePeer.UNIT;
        }
        return fewest;
    }

    int matched(CandidateFacts person) throws IOException {
        var text = new StringBuilder();
        for (var skill : person.skills()) {
            text.append('s').append(skill).append(' ');
        }
        var document = new Document();
        document.add(new TextField(LucenePeer.SKILLS, text.toString(), Field.Store.NO));
        return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
    }
}
