package org.quayside.app.skill;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillName;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks skills up in the taxonomy. */
@RestController
@RequestMapping("/api/v1/skills")
class SkillController {
    /** A skill as it is found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(SkillId id, String en, String zhHant, List<SkillId> broader) {
        static Line of(Skill skill) {
            return new Line(skill.id(), skill.en(), skill.zhHant(), skill.broader());
        }
    }

    /** How far another skill serves for this one, in basis points. */
    record Serving(SkillId skill, int relatedness, int hops) {}

    /** A skill with all that hangs on it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(SkillId id, String taxonomy, String en, String zhHant, List<String> names, List<SkillId> broader, List<SkillId> narrower,
            List<Serving> servedBy, @Nullable String esco) {}

    private final Taxonomy taxonomy;
    private final SkillSearch search;

    SkillController(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        search = new SkillSearch(taxonomy);
    }

    @GetMapping
    Page<Line> find(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page.Request page = Page.Request.of(limit, cursor);
        List<Skill> found = q.isBlank() ? taxonomy.skills() : search.find(q, taxonomy.skills().size());
        Function<Skill, String> key = skill -> skill.id().value();
        int from = 0;
        while (page.after() != null && from < found.size() && !key.apply(found.get(from++)).equals(page.after())) {}
        return Page.of(found.subList(from, Math.min(found.size(), from + page.limit() + 1)), page, key).map(Line::of);
    }

    @GetMapping("/{skill}")
    Whole get(@PathVariable("skill") String id) {
        Skill skill = skill(id);
        List<Serving> servedBy = taxonomy.relatedness().serving(skill.id()).stream()
                .filter(related -> related.hops() > 0)
                .map(related -> new Serving(related.skill(), related.relatedness(), related.hops())).toList();
        List<SkillId> narrower = taxonomy.skills().stream().filter(other -> other.broader().contains(skill.id())).map(Skill::id).toList();
        return new Whole(skill.id(), taxonomy.version(), skill.en(), skill.zhHant(),
                skill.names().stream().map(SkillName::text).distinct().toList(), skill.broader(), narrower, servedBy, skill.esco());
    }

    private Skill skill(String id) {
        try {
            return taxonomy.find(new SkillId(id)).orElseThrow(() -> HttpProblem.notFound("skill", id));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("skill", id);
        }
    }
}
