package org.quayside.extraction.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.mention.Mention;
import org.quayside.taxonomy.SkillId;

/**
 * Which skills a passage's lengths of time are about: those named after them ("5 years of Python and SQL"), or right before
 * ("Python (5 years)"); what is about no skill is about work as such.
 *
 * @param bySkill tenths of a year, the longest that is said
 * @param open of which at least that much is said: "5+ years"
 * @param general lengths that name no skill
 */
public record SkillYears(Map<SkillId, Integer> bySkill, Set<SkillId> open, List<YearsPhrase> general) {
    private static final int REACH = 70;
    /** Work told by its verb within a list: "5 years in payroll and preparing tax returns". */
    private static final String TOLD = "(?:(?:preparing|managing|handling|processing|maintaining|running|leading|developing|designing|building|operating|administering|supporting|performing|conducting|providing)\\s(?:\\p{L}+\\s){0,5})?";
    /** What somebody understands besides has no years: "15 years in trade and a good understanding of tax". */
    private static final Pattern BESIDES = Pattern.compile("(?i)\\b(?:in|of|as|with)\\b.*\\band\\b.*\\b(?:understanding|knowledge|grasp|command)\\b");
    /** What may stand between the items of one list. */
    private static final Pattern LIST_GAP = Pattern.compile("(?i)[\\s,、，/&+·|]{0,4}(?:\\b(?:and|or|and/or|with)\\b|及|和|或|與|与)?[\\s,、，]{0,3}" + TOLD);
    /** Behind the first: "5 years of programming experience in Python and SQL". */
    private static final Pattern EXPERIENCE_GAP = Pattern.compile("(?i)\\s(?:working\\s)?experience\\s(?:in|with|of|using)\\s");
    private static final Pattern BEFORE_GAP = Pattern.compile("(?i)[\\s:：(（–—-]{0,5}(?:for|experience|經驗|经验|使用|exp\\.?)?[\\s:：(（–—-]{0,4}(?:over|about|約|超過|共|at least|至少|minimum)?[\\s:：]{0,2}");

    public static SkillYears of(String text, Passage passage, List<Mention> mentions, @Nullable LocalDate on) {
        var bySkill = new HashMap<SkillId, Integer>();
        var open = new HashSet<SkillId>();
        var general = new ArrayList<YearsPhrase>();
        var phrases = YearsPhrase.all(text, passage, on);
        for (var i = 0; i < phrases.size(); i++) {
            var phrase = phrases.get(i);
            var until = i + 1 < phrases.size() ? phrases.get(i + 1).start() : passage.end();
            var about = before(text, phrase, mentions);
            about = about.isEmpty() ? after(text, phrase, mentions, until) : about;
            about.forEach(mention -> bySkill.merge(mention.skill(), phrase.tenths(), Math::max));
            if (phrase.isOpen(text)) {
                about.forEach(mention -> open.add(mention.skill()));
            }
            if (about.isEmpty() && !phrase.since()) {
                general.add(phrase);
            }
        }
        return new SkillYears(bySkill, open, general);
    }

    private static List<Mention> before(String text, YearsPhrase phrase, List<Mention> mentions) {
        for (var mention : mentions) {
            var gap = phrase.start() - mention.end();
            if (gap >= 0 && gap <= 24 && BEFORE_GAP.matcher(text.substring(mention.end(), phrase.start())).matches() && !isFollowedByOf(text, phrase)) {
                return List.of(mention);
            }
        }
        return List.of();
    }

    /** "SQL, 5 years of Python": the years are Python's. */
    private static boolean isFollowedByOf(String text, YearsPhrase phrase) {
        return text.startsWith(" of ", phrase.end()) || text.startsWith("’ ", phrase.end()) || text.startsWith("' ", phrase.end());
    }

    private static List<Mention> after(String text, YearsPhrase phrase, List<Mention> mentions, int until) {
        var about = new ArrayList<Mention>();
        var at = phrase.end();
        for (var mention : mentions) {
            if (mention.start() < at || mention.start() >= until) {
                continue;
            }
            var gap = text.substring(at, mention.start());
            if (about.isEmpty() ? gap.length() > REACH || breaks(gap) : !LIST_GAP.matcher(gap).matches() && !(about.size() == 1 && EXPERIENCE_GAP.matcher(gap).matches())) {
                break;
            }
            about.add(mention);
            at = mention.end();
        }
        return about;
    }

    private static boolean breaks(String gap) {
        return gap.indexOf(';') >= 0 || gap.indexOf('.') >= 0 || gap.indexOf('；') >= 0 || gap.indexOf('。') >= 0 || gap.indexOf('\n') >= 0 && gap.isBlank()
                || gap.indexOf('，') >= 0 || gap.indexOf(',') >= 0 || gap.indexOf(')') >= 0 || BESIDES.matcher(gap).find();
    }
}
