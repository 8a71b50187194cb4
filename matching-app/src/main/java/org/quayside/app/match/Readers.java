package org.quayside.app.match;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.CvReader;
import org.quayside.extraction.SkillGazetteer;
import org.quayside.extraction.UnlistedMentions;
import org.quayside.extraction.VacancyReader;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/** The readers of texts, over one gazetteer that is laid out while the application goes on starting; the first who reads waits for it. */
@Component
public final class Readers {
    private final CompletableFuture<CvReader> cvs;
    private final CompletableFuture<VacancyReader> vacancies;
    private final CompletableFuture<SkillGazetteer> gazetteer;
    /** Made when somebody first asks: matching does without. */
    private volatile @Nullable UnlistedMentions unlisted;

    private final Taxonomy taxonomy;

    Readers(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        gazetteer = CompletableFuture.supplyAsync(() -> new SkillGazetteer(taxonomy));
        cvs = gazetteer.thenApplyAsync(CvReader::new);
        vacancies = gazetteer.thenApplyAsync(VacancyReader::new);
    }

    Taxonomy taxonomy() {
        return taxonomy;
    }

    public CvReader cvs() {
        return cvs.join();
    }

    public VacancyReader vacancies() {
        return vacancies.join();
    }

    public UnlistedMentions unlisted() {
        var known = unlisted;
        if (known == null) {
            known = new UnlistedMentions(gazetteer.join(), UnlistedMentions.shipped());
            unlisted = known;
        }
        return known;
    }
}
