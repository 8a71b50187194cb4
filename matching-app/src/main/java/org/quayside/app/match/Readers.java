package org.quayside.app.match;

import java.util.concurrent.CompletableFuture;
import org.quayside.extraction.CvReader;
import org.quayside.extraction.SkillGazetteer;
import org.quayside.extraction.VacancyReader;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/** The readers of texts, over one gazetteer that is laid out while the application goes on starting; the first who reads waits for it. */
@Component
public final class Readers {
    private final CompletableFuture<CvReader> cvs;
    private final CompletableFuture<VacancyReader> vacancies;

    Readers(Taxonomy taxonomy) {
        var gazetteer = CompletableFuture.supplyAsync(() -> new SkillGazetteer(taxonomy));
        cvs = gazetteer.thenApplyAsync(CvReader::new);
        vacancies = gazetteer.thenApplyAsync(VacancyReader::new);
    }

    public CvReader cvs() {
        return cvs.join();
    }

    public VacancyReader vacancies() {
        return vacancies.join();
    }
}
