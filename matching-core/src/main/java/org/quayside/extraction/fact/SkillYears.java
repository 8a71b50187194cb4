package org.quayside.extraction.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param general lengths that name no skill
 */
public record SkillYears(Map<SkillId, Integer> bySkill, List<YearsPhrase> general) {
    private static final int REACH = 70;
    /** What may stand between the items of one list. */
    private static final Pattern LIST_GAP = Pattern.compile("(?i)[\\s,、，/&+·|]{0,4}(?:\\b(?:and|or|and/or|with)\\b|及|和|或|與|与)?[\\s,、，]{0,3}");
    /** Behind the first: "5 years of programming experience in Python and SQL". */
    private static final Pattern EXPERIENCE_GAP = Pattern.compile("(?i)\\s(?:working\\s)?experience\\s(?:in|with|of|using)\\s");
    private static final Pattern BEFORE_GAP = Pattern.compile("(?i)[\\s:：(（–—-]{0,5}(?:for|experience|經驗|经验|使用|exp\\.?)?[\\s:：(（–—-]{0,4}(?:over|about|約|超過|共|at least|至少|minimum)?[\\s:：]{0,2}");

    public static SkillYears of(String text, Passage passage, List<Mention> mentions, @Nullable LocalDate on) {
        var bySkill = new HashMap<SkillId, Integer>();
        var general = new ArrayList<YearsPhrase>();
        var phrases = YearsPhrase.all(text, passage, on);
        for (var i = 0; i < phrases.size(); i++) {
            var phrase = phrases.get(i);
            var until = i + 1 < phrases.size() ? phrases.get(i + 1).start() : passage.end();
            var about = before(text, phrase, mentions);
            about = about.isEmpty() ? after(text, phrase, mentions, until) : about;
            about.forEach(mention -> bySkill.merge(mention.skill(), phrase.tenths(), Math::max));
            if (about.isEmpty() && !phrase.since()) {
                general.add(phrase);
            }
        }
        return new SkillYears(bySkill, general);
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
                || gap.indexOf('，') >= 0 || gap.indexOf(',') >= 0 || gap.indexOf(')') >= 0;
    }
}
