package org.quayside.app.match;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.cv.CvReader;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.unlisted.UnlistedMentions;
import org.quayside.extraction.vacancy.VacancyReader;
import org.quayside.linking.OccupationReader;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The readers of texts, over one gazetteer that is laid out as soon as the application is ready; who reads before that waits for it. */
@Component
public final class Readers {
    private record Laid(CompletableFuture<SkillGazetteer> gazetteer, CompletableFuture<CvReader> cvs, CompletableFuture<VacancyReader> vacancies) {
        static Laid over(Taxonomy taxonomy) {
            var gazetteer = CompletableFuture.supplyAsync(() -> new SkillGazetteer(taxonomy));
            return new Laid(gazetteer, gazetteer.thenApplyAsync(CvReader::new), gazetteer.thenApplyAsync(VacancyReader::new));
        }
    }

    private final Taxonomy taxonomy;
    private @Nullable Laid laid;
    /** Made when somebody first asks: matching does without. */
    private volatile @Nullable UnlistedMentions unlisted;

    private volatile @Nullable OccupationReader occupations;

    Readers(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Begins to; who has called it need not wait. */
    @EventListener(ApplicationReadyEvent.class)
    void layOut() {
        laid();
    }

    private synchronized Laid laid() {
        if (laid == null) {
            laid = Laid.over(taxonomy);
        }
        return laid;
    }

    Taxonomy taxonomy() {
        return taxonomy;
    }

    public CvReader cvs() {
        return laid().cvs.join();
    }

    public VacancyReader vacancies() {
        return laid().vacancies.join();
    }

    public OccupationReader occupations() {
        var known = occupations;
        if (known == null) {
            known = new OccupationReader(taxonomy);
            occupations = known;
        }
        return known;
    }

    public UnlistedMentions unlisted() {
        var known = unlisted;
        if (known == null) {
            known = new UnlistedMentions(laid().gazetteer.join(), UnlistedMentions.shipped());
            unlisted = known;
        }
        return known;
    }
}
