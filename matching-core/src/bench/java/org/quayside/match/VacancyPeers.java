package org.quayside.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.MMapDirectory;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.VacancyFacts;

/** The same vacancies as documents in Lucene, with every skill that serves for one of their requirements. */
final class VacancyPeers {
    private final IndexSearcher searcher;

    VacancyPeers(List<Requirements> vacancies, Scorer scorer) throws IOException {
        var directory = new MMapDirectory(Files.createTempDirectory(Path.of("target"), "vacancies"));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig().setSimilarity(LucenePeer.IMPACTS))) {
            var field = new LucenePeer.Impacts();
            var document = new Document();
            document.add(field.field());
            for (var vacancy : vacancies) {
                var facts = scorer.facts(vacancy);
                field.set(impacts(facts));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(LucenePeer.IMPACTS);
        searcher.setQueryCache(null);
    }

    /** Adds what each skill serves for; two skills that serve for the same requirement count twice, so it does less than the book. */
    ScoreDoc[] top(CandidateFacts person, int count) throws IOException {
        var any = new BooleanQuery.Builder();
        for (var i = 0; i < person.skills().length; i++) {
            any.add(new BoostQuery(new TermQuery(new Term(LucenePeer.SKILLS, "s" + person.skills()[i])), person.recency()[i] / 500), Occur.SHOULD);
        }
        return searcher.search(any.build(), new TopScoreDocCollectorManager(count, null, 1)).scoreDocs;
    }

    private static long total(VacancyFacts vacancy) {
        var total = 0L;
        for (var asked : vacancy.asked()) {
            total += asked.weight();
        }
        return total;
    }

    /** By skill, what it brings at most, in hundredths of the whole. */
    private static Map<Integer, Integer> impacts(VacancyFacts vacancy) {
        var impacts = new TreeMap<Integer, Integer>();
        for (var asked : vacancy.asked()) {
            for (var i = 0; i < asked.serving().length; i++) {
                var impact = (int) Math.max(1, (long) asked.weight() * asked.relatedness()[i] / 100 / total(vacancy));
                impacts.merge(asked.serving()[i], impact, Integer::sum);
            }
        }
        return impacts;
    }
}
