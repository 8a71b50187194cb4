package org.quayside.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.quayside.taxonomy.Skill;

/**
 * The set of skills that a sentence speaks of: every run of up to six words is linked, and the likest runs that do not overlap are kept.
 *
 * <p>A longer run that is as like wins over a shorter one. The threshold was chosen on sentences with known labels; see docs/quality.md.
 */
public final class SentenceLinker {
    static final double LEAST = 0.8;
    private static final double PER_WORD = 0.05;
    /** A single word stands for little: it has to be a preferred label itself. */
    private static final double ALONE = 0.97;
    private static final int LONGEST = 6;
    /** What advertisements are made of; nothing but such words is no skill. */
    private static final Set<String> OF_ADVERTISEMENTS = Set.of(
            "knowledge", "experience", "experiences", "skill", "skills", "ability", "abilities", "work", "working", "job", "team", "teams", "people", "service",
            "services", "solution", "solutions", "system", "systems", "product", "products", "project", "projects", "business", "customer", "customers", "client",
            "clients", "company", "year", "years", "new", "good", "strong", "best", "great", "high", "large", "level", "role", "position", "candidate", "management",
            "manager", "managers", "developer", "developers", "engineer", "engineers", "environment", "technology", "technologies", "tool", "tools", "industry", "market", "ground", "world",
            "part", "time", "quality", "process", "processes", "support", "development", "design", "data", "software", "application", "applications");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\d](?:[\\p{L}\\d+#'.&-]*[\\p{L}\\d+#])?|[^\\s\\p{L}\\d]");

    private final SkillLinker linker;
    private final double least;

    private record Run(int from, int to, Skill skill, double likeness) {}

    public SentenceLinker(SkillLinker linker) {
        this(linker, LEAST);
    }

    SentenceLinker(SkillLinker linker, double least) {
        this.linker = linker;
        this.least = least;
    }

    public Set<Skill> skills(String sentence) {
        var tokens = TOKEN.matcher(sentence).results().map(found -> found.group()).toList();
        var runs = new ArrayList<Run>();
        for (var from = 0; from < tokens.size(); from++) {
            for (var to = from + 1; to <= Math.min(tokens.size(), from + LONGEST) && Character.isLetterOrDigit(tokens.get(to - 1).charAt(0)); to++) {
                if (isPhrase(tokens.get(from), tokens.get(to - 1)) && saysSomething(tokens.subList(from, to))) {
                    add(tokens, from, to, runs);
                }
            }
        }
        runs.sort(Comparator.comparingDouble((Run run) -> -(run.likeness() + PER_WORD * (run.to() - run.from()))).thenComparing(Run::from));
        var taken = new boolean[tokens.size()];
        var skills = new LinkedHashSet<Skill>();
        for (var run : runs) {
            if (isFree(taken, run)) {
                java.util.Arrays.fill(taken, run.from(), run.to(), true);
                skills.add(run.skill());
            }
        }
        return skills;
    }

    private void add(List<String> tokens, int from, int to, List<Run> runs) {
        var best = linker.rank(String.join(" ", tokens.subList(from, to)), 1);
        if (!best.isEmpty() && best.getFirst().likeness() >= (to == from + 1 ? Math.max(least, ALONE) : least)) {
            runs.add(new Run(from, to, best.getFirst().skill(), best.getFirst().likeness()));
        }
    }

    private static boolean isPhrase(String first, String last) {
        return !Terms.EMPTY_WORDS.contains(first.toLowerCase(Locale.ROOT)) && !Terms.EMPTY_WORDS.contains(last.toLowerCase(Locale.ROOT));
    }

    private static boolean saysSomething(List<String> words) {
        return words.stream().anyMatch(word -> !OF_ADVERTISEMENTS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isFree(boolean[] taken, Run run) {
        for (var t = run.from(); t < run.to(); t++) {
            if (taken[t]) {
                return false;
            }
        }
        return true;
    }
}
