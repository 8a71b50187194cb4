package org.quayside.extraction.vacancy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.fact.EducationFinder;
import org.quayside.extraction.mention.Mention;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;
import org.quayside.vacancy.Importance;

/** What an advertisement names without asking for it: the subjects of a degree, what one will be given, what the work is for. */
final class NotAsked {
    /** From a word for schooling, in Chinese from the clause in which it ends, up to a word for experience or skill, or the end of the sentence. */
    private static final Pattern SUBJECTS = Pattern.compile(
            "(?i)(?:\\b(?:degrees?|diploma|bachelor(?:[’']s)?|master(?:[’']s)?" + EducationFinder.OF_A_SUBJECT + "|ph\\.?d|b\\.?sc|m\\.?sc|graduates? (?:in|of|from)|majoring|majored|major in|tertiary|university graduates?|disciplines?|studies in|academic backgrounds? in|backgrounds? in(?=[^.;]{0,80}\\b(?:disciplines?|fields?)\\b))\\b|(?:(?:^|(?<=[，,；;。]))(?:(?!經驗|经验|熟悉|懂|技能|證書|能力)[^，,；;。]){1,60}?)?(?:學士|碩士|博士|學位|文憑|学士|硕士|学位|文凭)|主修|畢業於|^(?:(?!experience|knowledge|skill|credential|certifi|licen[cs]|accredit)[^.;:。；]){3,100}?\\bor\\s(?:any\\s|other\\s|an?\\s)*(?:related|relevant|similar)\\s(?:disciplines?|subjects?|majors?)\\b)(?:\\b[ei]\\.\\s?[ge]\\.|(?!\\b(?:experience|knowledge|familiar|proficien|skill(?!s?, such as)|with (?:at|minimum|a min|\\d|strong|good|solid)|hav(?:e|ing)\\b|possess|plus|certifi(?!cates? (?:preferabl[ey] )?in\\b)|able|hands)|[.;。；]|經驗|熟悉).){0,300}");
    /** How to apply: "send your resume in MS Word format" asks for no Word. */
    private static final Pattern APPLYING = Pattern.compile(
            "(?i)\\b(?:send|submit|forward|e-?mail|apply|attach)\\b[^.;]{0,80}\\b(?:resumes?|résumés?|CVs?|applications?|curriculum|salary|format)\\b|\\bword format\\b|(?:電郵|寄|遞交)[^。]{0,20}(?:履歷|求職信)");
    /** What somebody will be given is not asked of him. */
    private static final Pattern GIVEN = Pattern.compile("(?i)\\byou(?:[’']ll| will) (?:also )?(?:receive|enjoy|be (?:given|offered|provided|trained|taught|equipped|supported|mentored|exposed)|(?:get|gain|have) exposure)\\b|\\byou(?:[’']ll| will)\\b[^.;]{0,60}\\breceive\\b|\\btailored (?:to|for) your needs|\\b(?:an?|great|good|excellent) (?:opportunity|chance) to (?:learn|gain|develop|grow)\\b|^\\W{0,3}(?:opportunity|chance) to\\b|\\bprovides? you with\\b|\\bcareer opportunit(?:y|ies) (?:ranging|such as|including|in|as)\\b|^[^\\p{L}]{0,3}(?:薪酬|薪金|薪津|待遇|福利)(?:[:：為为按由約约視视]|從優|从优)");
    /** A line that lists what comes with the pay: "Medical insurance", "Outstanding benefits", "Discounts including broadband". */
    private static final Pattern BENEFIT = Pattern.compile(
            "(?i)^\\W{0,3}(?:(?:attractive|outstanding|competitive|generous) (?:compensation|remuneration|package|benefits?)\\b"
                    + "|(?:comprehensive |group |free |full )?(?:medical|dental|life|health|accident)(?:(?:,| and| &| /|/) ?(?:medical|dental|life|health|accident)){0,3}(?: insurance| coverage| benefits?| scheme| plan){1,2}\\W{0,3}$"
                    + "|(?:package|benefits?|discount(?:s|ed)?|bonus|double pay|(?:annual|birthday) leave)\\b(?!.*\\b(?:experience|knowledge|skills?)\\b)[^.;]{0,200}\\b(?:offers?|leave|bonus|allowances?|insurance|includ(?:e|es|ing))\\b)"
                    + "|^\\W{0,3}(?:醫療|牙科|人壽|医疗|人寿)(?:保險|保险|福利|保障)\\W{0,3}$");
    /** Whose words and deeds these are: "© Harbour Tram", "our success story". */
    private static final Pattern OF_THE_FIRM = Pattern.compile("(?i)©|\\ball rights reserved\\b|\\b(?:is|are) (?:a )?(?:registered )?trade-?marks?\\b|\\bour success (?:case|stor)|版權所有|版权所有");
    /** Why the firm grows and what it is, and what somebody is then called: "to cope with business growth", "part of a global consulting firm", "will be considered as Sales Manager". */
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)\\bto cope with\\b[^,.;]{0,60}|\\b(?:is|are) (?:currently|now) undergoing\\b[^.;]{0,80}|\\bbe considered (?:as|for) [^.;]{0,80}|\\bpart of (?:an?|our|the) [^,.;]{0,50}?\\b(?:firm|company|group|bank|consultancy)\\b|\\b(?:for|build|start|pursue) (?:an?|your) (?:new )?career in\\b[^,.;]{0,40}|\\bthe world of\\b[^,.;]{0,40}|(?<=\\bsensitiv(?:e|ity) to )[^,.;]{0,30}|(?:應付|配合)[^，。；]{0,12}(?:增長|擴張|發展)");
    private static final String VERB = "(?:facilitate|enhance|improve|achieve|strive for|maximi[sz]e|elevate|uplift|accelerate|enable|support|inform|drive|assist|aid|boost|strengthen)s?";
    /** What stands right before the aim of the work: "reports to improve customer service" is no work of serving customers. */
    private static final Pattern TOWARD = Pattern.compile("(?i)\\S\\s(?:to|that|which|thus|thereby)\\s(?:[a-z]{2,12}ly\\s)?" + VERB + "\\s(?:[\\w'’/-]{1,20}\\s){0,4}$");
    /** Skills that are as often what comes of the work. */
    private static final Set<SkillId> AIMS = Set.of(new SkillId("business-development"), new SkillId("customer-experience"), new SkillId("customer-service"));
    private static final int FARTHEST = 70;

    private NotAsked() {}

    /** Whether the sentence tells what one will be given, or of the firm. */
    static boolean isGiven(String sentence) {
        return GIVEN.matcher(sentence).find() || BENEFIT.matcher(sentence).find() || OF_THE_FIRM.matcher(sentence).find();
    }

    /** Whether the sentence tells how to apply. */
    static boolean isApplying(String sentence) {
        return APPLYING.matcher(sentence).find();
    }

    /** @param start of the sentence in the whole text; {@code importances} become null where a mention is not asked for */
    static void leaveOut(String sentence, int start, List<Mention> mentions, @Nullable Importance[] importances) {
        for (var matcher = SUBJECTS.matcher(sentence); matcher.find(); ) {
            leaveOut(matcher.start() + start, matcher.end() + start, true, mentions, importances);
        }
        for (var matcher = BESIDE.matcher(sentence); matcher.find(); ) {
            leaveOut(matcher.start() + start, matcher.end() + start, false, mentions, importances);
        }
        for (var m = 0; m < importances.length; m++) {
            if (AIMS.contains(mentions.get(m).skill())) {
                var before = sentence.substring(Math.max(0, mentions.get(m).start() - start - FARTHEST), mentions.get(m).start() - start);
                importances[m] = TOWARD.matcher(before).find() ? null : importances[m];
            }
        }
    }

    private static void leaveOut(int from, int to, boolean subjects, List<Mention> mentions, @Nullable Importance[] importances) {
        for (var m = 0; m < importances.length; m++) {
            var kind = mentions.get(m).kind();
            var place = mentions.get(m).start();
            if (place >= from && place < to && (!subjects || kind == SkillKind.KNOWLEDGE || kind == SkillKind.PRACTICE)) {
                importances[m] = null;
            }
        }
    }
}
