package org.quayside.extraction.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.Plurals;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;
import org.quayside.taxonomy.SkillName;
import org.quayside.taxonomy.Taxonomy;

/**
 * Finds every name of the taxonomy in tokens: the longest match from the left, in one walk over a trie of {@link Atoms}.
 *
 * <p>A match begins and ends with tokens, except that digits may follow within the last one ({@code Python3}, {@code HTML5}). Plurals count as
 * their singular, but not for one-word names of technology ({@code Windows} is not a window). For any number of threads. O(tokens)
 * for names of bounded length.
 */
public final class SkillGazetteer implements TokenNameFinder {
    /** Relatedness at which a required skill is passed. */
    private static final int LET_THROUGH = 7_000;

    private static final int MOST_ALONE = 50_000;

    private final Taxonomy taxonomy;
    private final AtomIds atoms = new AtomIds();
    private final NameTrie trie = new NameTrie();
    private final Name[] names;
    private final ExplainedAcronym acronyms;
    /** Longer names as texts write them, of which {@link #within} has found that they hold no other. */
    private final Set<String> alone = ConcurrentHashMap.newKeySet();

    /** One name with what must hold for it; {@code written} empty: any case and number. */
    private record Name(SkillId skill, SkillKind kind, boolean exactCase, boolean ambiguous, String written, String[] parts) {
        Hit hit(int from, int to) {
            return new Hit(from, to, skill, kind, ambiguous);
        }
    }

    /** Tokens {@code from} to {@code to} (exclusive) name {@code skill}; {@code ambiguous}: perhaps, the context decides. */
    public record Hit(int from, int to, SkillId skill, SkillKind kind, boolean ambiguous) {
        /** Whether one of {@code hits} has a token of {@code from} to {@code to} (exclusive). */
        public static boolean isTaken(List<Hit> hits, int from, int to) {
            return hits.stream().anyMatch(hit -> hit.from < to && from < hit.to);
        }
    }

    /** Takes some tenths of a second: make one and share it. */
    public SkillGazetteer(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        var plurals = new Plurals();
        var all = new ArrayList<Name>();
        for (var skill : taxonomy.skills()) {
            for (var name : skill.names()) {
                add(skill, name, plurals, all);
            }
        }
        names = all.toArray(Name[]::new);
        acronyms = new ExplainedAcronym(taxonomy);
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    private void add(Skill skill, SkillName name, Plurals plurals, List<Name> all) {
        var parts = Atoms.of(name.text());
        var ids = new int[parts.size()];
        for (var i = 0; i < ids.length; i++) {
            var folded = plurals.fold(parts.get(i));
            var id = atoms.number(folded);
            plurals.forms(folded).forEach(form -> atoms.same(form, id));
            atoms.same(parts.get(i), id);
            ids[i] = id;
        }
        trie.add(ids, all.size());
        if (name.exactCase() && hasPlural(squeeze(name.text()))) {
            addPlural(ids, parts.getLast() + "s", all.size());
        }
        all.add(new Name(skill.id(), skill.kind(), name.exactCase(), name.ambiguous(), written(skill, name, parts), parts.toArray(String[]::new)));
    }

    /** {@code last} may be an atom of other names: "P&IDs" and IDS. */
    private void addPlural(int[] ids, String last, int name) {
        var singular = ids[ids.length - 1];
        var plural = atoms.same(last, singular);
        if (plural != singular) {
            var written = ids.clone();
            written[written.length - 1] = plural;
            trie.add(written, name);
        }
    }

    /** What the text must read without spaces: the very spelling for exact names, in any case for one-word names that have no plural. */
    private static String written(Skill skill, SkillName name, List<String> parts) {
        if (name.exactCase()) {
            return squeeze(name.text());
        }
        var acronym = name.text().equals(name.text().toUpperCase(Locale.ROOT));
        var product = skill.kind() == SkillKind.TECHNOLOGY;
        return parts.size() == 1 && !acronym && (product || parts.getFirst().endsWith("s")) ? String.join("", parts) : "";
    }

    static String squeeze(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\-_]", "");
    }

    /** Spans over {@code tokens}, ascending, apart from each other, typed with the skill's id; ambiguous names included. */
    @Override
    public Span[] find(String[] tokens) {
        var hits = hits(tokens);
        var spans = new Span[hits.size()];
        for (var i = 0; i < spans.length; i++) {
            var hit = hits.get(i);
            spans[i] = new Span(hit.from(), hit.to(), hit.skill().value());
        }
        return spans;
    }

    @Override
    public void clearAdaptiveData() {
        // Nothing adapts: every call stands alone.
    }

    public List<Hit> hits(String[] tokens) {
        var flat = Flat.of(tokens, atoms);
        var hits = new ArrayList<Hit>();
        for (var from = 0; from < tokens.length; ) {
            var hit = longest(tokens, flat, from);
            if (hit != null && !acronyms.isOfOtherWords(tokens, hit)) {
                hits.add(hit);
            }
            from = hit == null ? from + 1 : hit.to();
        }
        return hits;
    }

    /**
     * Names within a longer one, of skills that whoever has the longer one's is let through for: {@code AWS} in {@code AWS Lambda}, {@code nursing} in {@code emergency nursing}; but not
     * {@code quality management} in {@code data quality management}.
     */
    public List<Hit> within(String[] tokens, Hit whole) {
        var written = String.join(" ", Arrays.asList(tokens).subList(whole.from(), whole.to()));
        if (alone.contains(written)) {
            return List.of();
        }
        var found = lookWithin(tokens, whole);
        if (found.isEmpty() && alone.size() < MOST_ALONE) {
            alone.add(written);
        }
        return found;
    }

    private List<Hit> lookWithin(String[] tokens, Hit whole) {
        var found = new ArrayList<Hit>(1);
        for (var length = whole.to() - whole.from() - 1; length > 0; length--) {
            for (var from = whole.from(); from + length <= whole.to(); from++) {
                var hits = hits(Arrays.copyOfRange(tokens, from, from + length));
                if (hits.size() == 1 && hits.getFirst().to() - hits.getFirst().from() == length) {
                    var hit = hits.getFirst();
                    if (!hit.ambiguous() && !hit.skill().equals(whole.skill()) && taxonomy.relatedness().of(whole.skill(), hit.skill()) >= LET_THROUGH
                            && found.stream().noneMatch(other -> other.skill().equals(hit.skill()))) {
                        found.add(new Hit(from, from + length, hit.skill(), hit.kind(), false));
                    }
                }
            }
        }
        return found;
    }

    private @Nullable Hit longest(String[] tokens, Flat flat, int from) {
        var found = 0;
        var node = 0;
        var token = from;
        for (var at = flat.first[from]; at < flat.size; at++) {
            node = trie.next(node, flat.ids[at]);
            if (node < 0) {
                break;
            }
            while (flat.first[token + 1] <= at) {
                token++;
            }
            if (trie.names(node).length > 0 && flat.mayEnd(at, token)) {
                flat.end(found++, node, token + 1, at + 1);
            }
        }
        Hit hit = null;
        while (hit == null && --found >= 0) {
            hit = accepted(trie.names(flat.node(found)), tokens, flat, from, flat.tokenEnd(found), flat.atomEnd(found));
        }
        return hit;
    }

    /** Of the names written with the same atoms the first that the spelling allows: exact ones before those in the same number before the rest. */
    private @Nullable Hit accepted(int[] candidates, String[] tokens, Flat flat, int from, int to, int atomEnd) {
        Name found = null;
        for (var candidate : candidates) {
            var name = names[candidate];
            if (name.exactCase()) {
                if (readsExactly(name.written(), tokens, from, to)) {
                    return name.hit(from, to);
                }
            } else if (reads(name.written(), flat, from, atomEnd) && (found == null || !flat.reads(found.parts(), atomEnd) && flat.reads(name.parts(), atomEnd))) {
                found = name;
            }
        }
        return found == null ? null : found.hit(from, to);
    }

    private static boolean readsExactly(String written, String[] tokens, int from, int to) {
        var at = 0;
        for (var t = from; t < to; t++) {
            var text = squeeze(tokens[t]);
            if (!written.startsWith(text, at)) {
                // Digits after the name are a version: Python3.
                return t == to - 1 && at < written.length() && (isVersion(text, written.substring(at)) || text.equals(written.substring(at) + "s") && hasPlural(written));
            }
            at += text.length();
        }
        return at == written.length();
    }

    /** Of capitals alone that is: "VLANs", "P&IDs". Two letters are too few: "CVs" are no computer vision. */
    private static boolean hasPlural(String written) {
        return written.length() > 2 && written.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '&');
    }

    private static boolean isVersion(String text, String name) {
        return text.startsWith(name) && text.substring(name.length()).chars().allMatch(c -> c == '.' || Character.isDigit(c));
    }

    private static boolean reads(String written, Flat flat, int from, int atomEnd) {
        return written.isEmpty() || flat.first[from] == atomEnd - 1 && flat.texts[atomEnd - 1].equals(written);
    }
}
