package org.quayside.extraction.vacancy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.Stance;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.text.Section;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;
import org.quayside.vacancy.Importance;

/**
 * How much an advertisement insists on each mention of a passage; null: it does not ask for it.
 *
 * <p>The heading decides first: must have → REQUIRED, nice to have → PREFERRED, duties and texts without headings → STRONGLY_PREFERRED. Words in
 * the passage may change that: "a plus", "preferably", "優先" lower to PREFERRED anywhere; "must", "at least", "必須" raise to REQUIRED, but not in
 * duties and not under nice to have. A word before the skills holds for those that follow, a word after them for those before, in both
 * directions through a list but not past the start of another item ("SQL, experience in retail a plus"). Ways of dealing with people are
 * PREFERRED at most: every advertisement asks for them and hardly a CV proves them.
 */
final class Importances {
    private static final Pattern NOT_ASKED = Pattern.compile(
            "(?i)\\b(?:no|without)\\b[^,;.()]{0,40}\\b(?:required|needed|necessary|is fine|is ok)\\b|\\b(?:not|never|nor) (?:be )?(?:need|have to know)|\\bnot (?:required|needed|necessary)\\b|\\b(?:won[’']?t|will not|do(?:n[’']t| not)) (?:have to|need to|be (?:asked|expected|required|responsible))\\b|^\\W{0,4}no (?:[\\w-]+ ){0,2}[\\w-]+[\\s,;.!]*$|[不唔](?:需要?|要求|須|须)|唔使|不必|毋[須须需]|無[須需]|无[须需]|恕不");
    private static final Pattern PREFERRED = Pattern.compile(
            "(?i)\\b(?:preferr?ed|(?:(?:is|are|be|highly|also) )?preferr?abl[ey]|prefer|an? (?:big |huge |strong |definite |distinct |real |great )?(?:plus|bonus|asset)|(?:is|are) (?:(?:an? )?(?:added|additional|extra) )?(?:plus(?:es)?|merits?)|plus points?|nice[- ]to[- ]have|(?:good|better) to have|(?:an? |added |further |strong |definite |additional |distinct |big )?(?<!competitive |take |taking )advantage(?:ous|s)?(?!\\s?(?:/|&|and|or)\\s?(?:drawback|disadvantage|limitation))|desirable|desired(?! (?!skills?|qualifications?|experience|knowledge|but|and|for|in\\b)[a-z])|beneficial|ideally|would be (?:great|ideal|helpful|good|nice|welcome)|is helpful|(?:is|are|be) (?:also |highly |most |warmly |particularly )?(?:welcomed?|appreciated|valued)|optional|not (?:a must|essential|mandatory|compulsory)|highly regarded|(?:would )?help(?:s|ful)?\\b(?= but|$)|bonus|or willing(?:ness)? to learn|(?:will|may|can) (?:also )?be considered(?! (?:as|for|a|an)\\b)|or (?:the )?(?:wish|interest) to learn|a bit of)\\b|優先|优先|加分|更加?[佳好]|更為?理想|更为?理想|尤佳|優勢|优势|有利|另議|另议|bonus\\b|[非不]是?必[須须需]|唔係必[須需]|佳(?=[。，；,;]|$)");
    private static final Pattern REQUIRED = Pattern.compile(
            "(?i)(?<!\\b(?:as|if|when|where|not|whenever) )\\b(?:must(?:-have)?|required?|requires|requirement|at least|minimum|min\\.|essential|mandatory|compulsory|necessary|need(?:ed)? to have|non-negotiable|indispensable)\\b|(?<![非不是係])必[須须需備备]|持有?有效|需具備|須具備|须具备|需有|須有|至少|最少|不可或缺");
    /** Words that open a new item: an importance stated after it does not reach back past it. */
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^\\s{0,3}(?:and\\s)?(?:with\\s|have\\s|having\\s|any\\s|some\\s|prior\\s|previous\\s|good\\s|strong\\s|solid\\s|basic\\s|relevant\\s|working\\s|in-depth\\s|thorough\\s|sound\\s|deep\\s|extensive\\s|practical\\s|proven\\s|hands-on\\s|excellent\\s){0,3}(?:experience|knowledge|familiar|familiarity|proficien|understanding|background|exposure|ability|able|skills? in|certificat|degree|holder|candidates?|fluen|command|preferabl[ey]|ideally|具|有|熟|懂|能|[會会](?![計计議议員员])|(?<![知認认])[識识](?![別别])|曉|持)");

    /** What these words say is said of what follows: "experience in retail, preferably with luxury brands" insists on retail. */
    private static final Pattern AHEAD = Pattern.compile("(?i)preferabl[ey]|ideally");
    /** What says so of itself is no wish for what stands behind it: "SQL is a must, Docker a plus". */
    private static final Pattern IS_A_MUST = Pattern.compile("(?i)\\b(?:is|are) (?:required|essential|mandatory|compulsory|an? (?:absolute )?must)\\b|(?<![非不是係])必[須须]");
    /** Who is to be interested in something need not know it. */
    private static final Pattern INTEREST = Pattern.compile(
            "(?i)\\b(?:interest(?:ed)?|passion(?:ate)?|enthusias(?:m|tic)|curious|curiosity) (?:in|about|for)\\b|\\b(?:enthusiasm for|eager(?:ness)? to|keen to) learn(?:ing)?\\b|\\bnotions (?:in|of)\\b");
    /** The wish is for these: "a cloud platform is a plus, e.g. Azure, AWS". */
    private static final Pattern EXAMPLES_BEHIND = Pattern.compile("(?i)^\\s?[,，:：–-]?\\s?(?:e\\.?g\\b|i\\.?e\\b|such as\\b|like\\b|for example|including\\b|例如|如)");
    /** A line that is nothing but a wish: the cue stands at one of its ends. */
    private static final int AT_END = 30;

    /** Whoever worked in any other industry is as welcome. */
    private static final Pattern OR_ELSEWHERE = Pattern.compile("(?i)(?:\\s(?:industry|sector|field))?(?:\\sor|\\s?/)\\s?(?:any\\s)?other\\s(?:\\w+\\s)?(?:industr|sector|field)|(?:業|行業)?或其他(?:相關)?行業");

    private Importances() {}

    /** Whether the sentence calls something an advantage, and not only a matter of interest. */
    static boolean isWish(String sentence) {
        return PREFERRED.matcher(sentence).find() && !INTEREST.matcher(sentence).find();
    }

    /** What a whole sentence insists on: {@code base}, unless a word at one of its ends makes a wish of it. */
    static Importance ofWhole(String sentence, Importance base) {
        for (var matcher = PREFERRED.matcher(sentence); base != Importance.PREFERRED && matcher.find(); ) {
            if (sentence.length() - matcher.end() <= 3 || matcher.start() <= AT_END && !Segments.CUT.matcher(sentence.substring(0, matcher.start())).find()) {
                return Importance.PREFERRED;
            }
        }
        return base;
    }

    /** @param measured skills that the passage asks for a length of time of: who must have led people for a year must have led people */
    static @Nullable Importance[] of(String text, Passage passage, List<Mention> mentions, Set<SkillId> measured, @Nullable Importance base) {
        var result = new Importance[mentions.size()];
        if (mentions.isEmpty() || base == null) {
            return result;
        }
        Arrays.fill(result, base);
        var segments = Segments.of(passage.of(text));
        var inSegment = new int[mentions.size()];
        for (var m = 0; m < inSegment.length; m++) {
            inSegment[m] = segments.at(mentions.get(m).start() - passage.start());
        }
        if (base == Importance.STRONGLY_PREFERRED && passage.section() != Section.DUTIES) {
            apply(REQUIRED, Importance.REQUIRED, passage, mentions, segments, inSegment, result);
        }
        apply(PREFERRED, Importance.PREFERRED, passage, mentions, segments, inSegment, result);
        apply(INTEREST, Importance.PREFERRED, passage, mentions, segments, inSegment, result);
        var stances = Stance.of(text, passage, mentions);
        for (var m = 0; m < result.length; m++) {
            if (stances[m] == Stance.WISHED) {
                result[m] = Importance.PREFERRED;
            } else if (stances[m] == Stance.DENIED || NOT_ASKED.matcher(segments.text(inSegment[m])).find() && !PREFERRED.matcher(segments.text(inSegment[m])).find()) {
                result[m] = null;
            } else if (mentions.get(m).kind() == SkillKind.INTERPERSONAL && !measured.contains(mentions.get(m).skill()) || OR_ELSEWHERE.matcher(text).region(mentions.get(m).end(), passage.end()).lookingAt()) {
                result[m] = Importance.PREFERRED;
            }
        }
        return result;
    }

    private static void apply(
            Pattern cue, Importance importance, Passage passage, List<Mention> mentions, Segments segments, int[] inSegment, @Nullable Importance[] result) {
        for (var matcher = cue.matcher(segments.sentence()); matcher.find(); ) {
            var at = segments.at(matcher.start());
            var ahead = cue == INTEREST || AHEAD.matcher(matcher.group()).matches() && segments.goesOn(at, matcher.end());
            var before = false;
            var after = false;
            for (var m = 0; m < inSegment.length; m++) {
                var start = mentions.get(m).start() - passage.start();
                before |= !ahead && inSegment[m] == at && start < matcher.start();
                after |= inSegment[m] == at && start >= matcher.end();
            }
            var lowest = ahead || after && !before ? at : segments.back(at, LEAD, segments.isLastAlone(at, matcher.start(), matcher.end()));
            var highest = after && !before ? segments.forth(at, LEAD) : at;
            for (var segment = at - 1; segment >= lowest; segment--) {
                lowest = IS_A_MUST.matcher(segments.text(segment)).find() ? segment + 1 : lowest;
            }
            if (before || after) {
                // "Docker and one cloud (Azure preferred)": what is said of something in brackets stays within.
                lowest = Math.max(lowest, segments.bracket(at));
            }
            highest = EXAMPLES_BEHIND.matcher(segments.sentence()).region(matcher.end(), segments.sentence().length()).find() ? segments.forth(at, LEAD) : highest;
            highest = segments.narrower(Math.max(highest, segments.bracketBehind(matcher.end())));
            for (var m = 0; m < inSegment.length; m++) {
                if (inSegment[m] >= lowest && inSegment[m] <= highest && !(ahead && mentions.get(m).start() - passage.start() < matcher.start())) {
                    result[m] = importance;
                }
            }
        }
    }
}
