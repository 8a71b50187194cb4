package org.quayside.extraction.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.Plurals;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillKind;
import org.quayside.taxonomy.SkillName;
import org.quayside.taxonomy.Taxonomy;

/** What {@link SkillGazetteer} promises, by trying every name at every range of tokens: slow and obvious. */
final class NaiveGazetteer {
    private final Taxonomy taxonomy;
    private final Plurals plurals = new Plurals();

    NaiveGazetteer(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    List<SkillGazetteer.Hit> hits(String[] tokens) {
        var hits = new ArrayList<SkillGazetteer.Hit>();
        for (var from = 0; from < tokens.length; ) {
            var hit = longest(tokens, from);
            if (hit != null) {
                hits.add(hit);
            }
            from = hit == null ? from + 1 : hit.to();
        }
        return hits;
    }

    private SkillGazetteer.@Nullable Hit longest(String[] tokens, int from) {
        for (var to = tokens.length; to > from; to--) {
            var range = List.of(tokens).subList(from, to);
            var best = taxonomy.skills().stream()
                    .flatMap(skill -> skill.names().stream().filter(name -> reads(range, skill, name)).map(name -> new Candidate(skill, name)))
                    .min(Comparator.<Candidate, Boolean>comparing(candidate -> !candidate.name().exactCase())
                            .thenComparing(candidate -> !inSameNumber(range, candidate.name())));
            if (best.isPresent()) {
                var skill = best.get().skill();
                return new SkillGazetteer.Hit(from, to, skill.id(), skill.kind(), best.get().name().ambiguous());
            }
        }
        return null;
    }

    private record Candidate(Skill skill, SkillName name) {}

    private boolean reads(List<String> tokens, Skill skill, SkillName name) {
        var atoms = tokens.stream().flatMap(token -> Atoms.of(token).stream()).toList();
        var wanted = Atoms.of(name.text());
        var version = atoms.size() > wanted.size();
        if (isPlural(tokens, name)) {
            return true;
        }
        if (atoms.size() < wanted.size() || Atoms.of(tokens.getFirst()).isEmpty() || version && !isVersion(tokens, atoms, wanted)) {
            return false;
        }
        var written = atoms.subList(0, wanted.size());
        if (!Stream.of(written, wanted).map(list -> list.stream().map(plurals::fold).toList()).distinct().toList().equals(List.of(wanted.stream().map(plurals::fold).toList()))) {
            return false;
        }
        if (name.exactCase()) {
            var text = SkillGazetteer.squeeze(String.join("", tokens));
            return text.startsWith(SkillGazetteer.squeeze(name.text())) && (version || text.length() == SkillGazetteer.squeeze(name.text()).length());
        }
        var plain = wanted.size() > 1 || name.text().equals(name.text().toUpperCase(Locale.ROOT));
        var free = plain || skill.kind() != SkillKind.TECHNOLOGY && !wanted.getFirst().endsWith("s");
        return free || written.equals(wanted);
    }

    private static boolean isPlural(List<String> tokens, SkillName name) {
        var exact = SkillGazetteer.squeeze(name.text());
        return name.exactCase() && exact.matches("[A-Z&]{3,}") && SkillGazetteer.squeeze(String.join("", tokens)).equals(exact + "s");
    }

    private static boolean inSameNumber(List<String> tokens, SkillName name) {
        var atoms = tokens.stream().flatMap(token -> Atoms.of(token).stream()).toList();
        return atoms.subList(0, Atoms.of(name.text()).size()).equals(Atoms.of(name.text()));
    }

    /** Whether nothing but digits and points of the last token follow the name, and the name has three letters there. */
    private static boolean isVersion(List<String> tokens, List<String> atoms, List<String> wanted) {
        var rest = atoms.subList(wanted.size(), atoms.size());
        var lastToken = Atoms.of(tokens.getLast()).size();
        return rest.size() < lastToken
                && wanted.getLast().length() >= 3
                && Character.isLetter(wanted.getLast().charAt(0))
                && Character.isDigit(rest.getFirst().charAt(0))
                && rest.stream().allMatch(atom -> atom.equals(".") || Character.isDigit(atom.charAt(0)));
    }
}
