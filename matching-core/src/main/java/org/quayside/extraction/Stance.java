package org.quayside.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Stems;

/**
 * Whether a CV claims the skills it mentions: held, denied ("no experience with Kubernetes"), or only wished for ("willing to learn Rust").
 *
 * <p>A cue reaches the mentions after it up to the end of the clause, through a list ("no experience with Docker, Podman or Kubernetes") but not
 * past "but". A cue without a preposition at the end of a clause reaches back ("Kubernetes: no experience"). What is not finished or has expired is not held
 * either.
 */
public enum Stance {
    HELD,
    DENIED,
    WISHED;

    private static final int REACH = 45;
    private static final Pattern DENIAL = Pattern.compile("(?i)\\b(?:no|not? much|without|lacks?|lacking|little or no)\\s(?:any\\s|prior\\s|previous\\s|real\\s|direct\\s|hands-on\\s|professional\\s|commercial\\s|formal\\s|practical\\s|work\\s|working\\s|coding\\s){0,3}(?:experience|knowledge|exposure|skills?|background)(?:\\s(?:with|in|of|using|to))?"
            + "|\\b(?:am |is |are |i'm |i’m )?(?:not|un)\\s?familiar with|\\bnot yet(?=\\W{0,3}[:：])|\\bnever (?:used|worked with|worked in|learned|learnt|touched|tried|programmed in|coded in)|\\b(?:have|has|had)(?:n't|n’t| not| never) (?:yet )?(?:used|worked with|worked in|learned|learnt|touched|tried|programmed in)|\\b(?:do|does|did)(?:n't|n’t| not) (?:know|use|have (?:any )?(?:experience|knowledge) (?:with|in|of))|\\b(?:cannot|can[’']t|can not) (?:use|code|program|write|operate|teach|drive)\\b"
            + "|\\b(?:do|does|did)(?:n't|n’t| not) (?:write|teach|operate|code in|program in|work with|do(?! (?:this|that|it|so)\\b)|(?<!(?:does|did)(?: not|n['’]t) )(?:hold|have)(?! to\\b)(?: an?\\b)?)"
            + "|\\b(?:no|without|lacks?|lacking)\\s(?:any\\s|prior\\s|previous\\s|real\\s|formal\\s|much\\s)?(?=(?:(?!(?:in|on|of|for|with|to|from|but|less|more|matter|need|other|better)\\b)[\\p{L}\\d+#./&-]+\\s){1,4}(?:experience|exposure|knowledge|background)\\b)"
            + "|\\b(?:am|I[’']m)\\snot\\san?\\s(?=(?:\\S+\\s){1,3}(?:developer|programmer|engineer|designer|teacher|accountant|nurse)\\b)"
            + "|(?:^|(?<=[,;.(–-]\\s)|(?<=\\b(?:have|has|but)\\s))(?:no|not)\\s(?!(?:only|just|merely|less|more|doubt)\\b)(?=[\\p{L}\\d+#./-]{1,20}(?:\\s[\\p{L}\\d+#./-]{1,20})?\\s?(?:[,.;)]|$))"
            + "|(?:沒有|没有|冇)(?=[^，；;。]{1,12}(?:牌|證|证|執照|执照))|(?:[沒没未]有?|從未|从未|未曾)(?:參與|参与|參加|参加|持有|考取)|不持有|不[負负][責责]"
            + "|(?:沒有|没有|並無|并无|未有|缺乏|無|无|沒)(?=[^，；;。]{1,24}(?:經驗|经验|知識|知识|基礎|基础|背景))|冇(?:用過|學過|接觸過|做過|(?=[^，；;。]{1,24}(?:經驗|知識)))|唔(?:識|曉|熟|懂)|不熟悉|不懂|不會用?|不会用?|不諳|(?:未曾|從未|从未|沒有|没有)(?:使用|接觸|接触|用[過过]|學[過过]|学[過过])|(?:沒|没|未)用[過过]|(?:沒|没|未)(?:有)?(?:接觸|接触|學過|学过)[過过]?|(?:[沒没未]有?|冇|從未|从未|未曾)(?:做|試|试|操作|處理|处理|教|寫|写)[過过]");
    /** Behind a name: "焊接未做過", "Java: none". */
    private static final Pattern DENIED_BEHIND = Pattern.compile(
            "(?i)[\\s:：–—(（-]{0,4}(?:技術|系統|方面)?(?:我|就|都|也|亦|則|则|仲|還|还|從來|从来|完全|暫時){0,3}(?:(?:[未沒没冇]有?|從未|从未|未曾)(?:做|用|使用|接觸|接触|學|学|試|试)[過过]?|唔[識曉懂熟會]|不[懂會会諳谙]|不熟悉?)(?:用|做|整|操作)?(?=[㗎嘅呀喇啊，,。；;、.!！)）\\s但]|$)"
                    + "|\\s?[:：–—(（-]\\s?(?:none|nil|never used|not yet|no experience|no)(?=\\s?(?:$|[.,;)）]))|\\s(?:has |have )?(?:not yet|never)(?: been)? used\\b");
    /** Of what the clause before names: "the team used SAP, I have not used it", 團隊用 SAP，本人沒有用過. */
    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "(?i)[，,;；]\\s?但?(?:本人|我|自己)(?:並|并|就|都|亦|也)?(?:[沒没未]有?|從未|从未|未曾|冇)(?:用|使用|接觸|接触|參與|参与|做|學|学)[過过]?(?=\\s?(?:$|[。；;]))|[,;]\\s(?:but\\s)?I (?:have |had |did )?(?:not|never) (?:used?|touch(?:ed)?|worked with|learn(?:ed|t)?) (?:it|them|this)\\b|\\bbut (?:have )?never (?:used|touched) (?:it|them)\\b");
    private static final Stems DENIED_BEHIND_STEMS = new Stems("none", "nil", "never", "not ", "no", "未", "沒", "没", "冇", "唔", "不");
    /** What a CV wants or has begun; an advertisement says the like of itself. */
    private static final Pattern OWN_WISH = Pattern.compile(
            "(?i)\\b(?:driven|looking|hop(?:e|ing)|seeking|wish(?:ing)?|want(?:ing)?|aim(?:ing)?|aspir(?:e|ing)|keen|eager|ready|would (?:like|love))\\sto\\s(?:launch|start|begin|pursue|join|enter|work (?:with|in|on|as)|become)\\b"
                    + "|\\b(?:look(?:ing)? for|seek(?:ing)?|aim(?:ing)? for|hop(?:e|ing) for|apply(?:ing)? for)\\s(?:an?\\s|the\\s|new\\s|full-time\\s|part-time\\s){0,2}(?=(?:[\\p{L}+#&/-]+\\s){1,4}(?:position|role|job|career|post|opportunit(?:y|ies))\\b)"
                    + "|\\b(?:studying|sitting) (?:for|towards?)\\b|\\b(?:preparing for|working towards?)\\b(?=[^.;,]{1,50}\\b(?:exams?|examinations?|certificat\\w+|diploma|licen[cs]e|papers?)\\b)|^(?:\\W*(?:19|20)\\d\\d\\W*)?\\((?:in progress|expected|ongoing)\\)|\\b(?:passed|completed) \\w{1,5} (?:out )?of \\w{1,5} (?:modules|papers|subjects|exams|levels)\\b"
                    + "|(?:希望|想|有意|計劃|计划|打算|期望)(?:將來|将来|未來|未来|日後|日后)?[往向朝]|(?:希望|想|有意|計劃|计划|打算|準備|准备)[^，。；,;]{0,8}(?:考取|報考|报考|應考|取得|獲取|获取)|(?:想|打算)考(?![慮虑])|(?<![真反公])正在?(?:讀|读|考(?![慮虑核])|攻讀|攻读|就讀|就读|報讀|报读|應考)|考緊|(?<![準准])[備备]考|最好[係是]|(?<![^\\s，。；,;、現现欲擬拟意望人])(?:應徵|应征|應聘|应聘|申請|申请)(?!及)(?=[^，。；,;]{1,16}(?:工作|職位|职位|一職|一职|崗位|岗位))");
    /** Behind a name: "PMP (expected 2031)", "急救證書，已過期", "會計證書課程讀緊". */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?i)(?:\\s(?:certificat(?:e|ion)|cert\\.?|exam(?:ination)?|course|licen[cs]e|diploma|program(?:me)?|charter|level|qp|\\d|i{1,3}))*(?:[\\s,(（:–—-]{1,4}(?:is |are |has |result )?(?:expected|in progress|ongoing|expired|lapsed|pending|awaiting|to be completed|studying)\\b(?=\\s?(?:$|[,.;:)）]|(?:graduation |completion |results? )?(?:(?:in|by|on|since) )?(?:[A-Z][a-z]{2,8}\\.? )?(?:19|20)\\d\\d))|\\scandidate(?=\\s?(?:$|[,.;:(（)）]))|[\\s,(（:–—-]{1,4}(?:passed )?\\d (?:out )?of \\d (?:modules|papers|subjects|exams|levels)\\b)"
                    + "|(?:[^，,。；;、]{0,8}?|[^。；;、]{0,12}?[，,(（\\s])(?:(?:學|讀|考|读|学)緊|(?:修讀|進修|學習|攻讀|修读|进修|学习|攻读|備考|备考)中|在讀|在读|尚欠|仲差|已過期|已过期|過咗期|已失效|已?(?:通過|通过|考過|合格)[一二兩两三四五六七八九十\\d]{1,2}[科卷]|(?:預計|预计|將於|将于)[^，,。；;]{0,10}(?:考取|取得|完成|畢業|毕业))(?=[^\\p{L}]|$|[一二兩两三四五六七八九十])");
    /** Certificates on the way, told of at work, too: "pursuing the CFA charter", "will be a certified welder". */
    private static final Pattern PURSUED = Pattern.compile(
            "(?i)\\b(?:pursuing|(?:working|worked) on (?:doing|getting|obtaining)|currently (?:doing|taking)|am doing|enrol+ed (?:in|on|for)|preparing for)\\b(?=[^.;]{1,70}\\b(?:certificat\\w+|certified|licen[cs]e|designation|charter|credential|accreditation|exams?|course)\\b)|\\bwill (?:be|become) (?:an? )?(?=(?:certified|licensed|chartered|registered|qualified)\\b)");
    /** "PMP certification exam camp": who prepares for it has yet to pass. */
    private static final Pattern PREPARED = Pattern.compile("(?i)\\bexam(?:ination)? (?:boot ?)?(?:camp|prep(?:aration)?)\\b");
    private static final Stems PURSUED_STEMS = new Stems("pursuing", "on doing", "on getting", "on obtaining", "currently ", "am doing", "enrol", "preparing", "will be", "will become", " camp", " bootcamp", " prep");
    private static final Stems UNFINISHED_STEMS = new Stems("expected", "progress", "ongoing", "expired", "lapsed", "pending", "awaiting", "completed", "studying", "candidate", " of ", "緊", "中", "在讀", "在读", "尚欠", "仲差", "過", "过", "失效", "合格", "預計", "预计", "將於", "将于");
    private static final Stems OWN_WISH_STEMS = new Stems(" to ", " for ", "toward", "(in progress", "(expected", "(ongoing", " of ", "希望", "想", "有意", "計劃", "计划", "打算", "期望", "準備", "准备", "正", "考", "最好", "應徵", "应征", "應聘", "应聘", "申請", "申请");
    private static final Pattern WISH = Pattern.compile("(?i)\\b(?:willing|keen|eager|ready|want(?:s|ing)?|wish(?:es|ing)?|hop(?:e|es|ing)|plan(?:s|ning)?|aim(?:s|ing)?|would (?:like|love)|looking|happy|excited|motivated|open)\\s(?:to\\s|for\\s)?(?:an?\\s)?(?:opportunit(?:y|ies)\\s(?:to\\s)?)?(?:(?:further\\s|also\\s|soon\\s)?(?:learn(?:ing)?|study|pick up|be trained|get into|move into|explore|(?:transition|switch|change)(?:ing)?\\s(?:in)?to|break into|work in))(?:\\s(?:about|more about|how to use|more))?"
            + "|\\bcurrently taking\\b|\\b(?:taking|enrol+ed (?:in|on)|attending)\\s(?:an?\\s|the\\s)?(?=(?:\\S+\\s){1,4}(?:course|class|bootcamp|programme)\\b)"
            + "|\\b(?:am|currently|now|still|just|started|begun|began)\\s(?:to\\s)?(?:learn|learning|studying|picking up)\\b"
            + "|\\b(?:interest(?:ed)? in|curious about)\\s(?:learning|studying|moving into|getting into|picking up)|\\bnext (?:on my list|to learn)|\\b(?:seek(?:ing)?|look(?:ing)? for)\\san?\\s(?:[a-z-]+\\s){0,3}(?:position|role|job|career|post)\\sin\\b|(?:對|对)(?=[^，。；]{1,20}(?:有|感)[^，。；]{0,4}(?:興趣|兴趣))|學緊|讀緊|想學|想轉做?|正在?(?:自學|自学|學習|学习|修讀|修读|進修|进修|研習)|(?:希望|想|有意|計劃|计划|打算|期望|有志|準備|准备)[^，。；,;]{0,4}(?:轉職|转职|轉行|转行|轉做|转做|投身|加入|進入|进入|從事|从事)(?:至|到|往)?|(?:願意|愿意|有興趣|有兴趣|希望|想|打算|計劃|计划|樂於|乐于|期望)(?:多|再|進一步|进一步)?(?:學習|学习|學|学|進修|轉投|轉型)");
    private static final Stems DENIAL_STEMS = new Stems("no ", "not ", "n't", "can't", "can’t", "n’t", "without", "lack", "familiar", "never", "cannot", "沒", "没", "冇", "唔", "並無", "并无", "未", "缺乏", "無", "无", "不");
    private static final Stems WISH_STEMS = new Stems("taking", "enrol", "attending", "learn", "study", "pick", "train", "get into", "move into", "explore", "moving", "getting", "next ", "transition", "switching ", "switch to", "switch into", "change to", "change into", "changing to", "changing into", "break into", "to work in", "position in", "role in", "job in", "career in", "post in", "學", "学", "進修", "进修", "修讀", "修读", "研習", "轉", "转", "投身", "加入", "進入", "进入", "從事", "从事", "興趣", "兴趣", "讀緊");
    private static final String CLAUSE_END = "[.;。；!！?？](?:\\s|$)|[。；]|\\b(?:but|however|although|though|yet|except)\\b|但|不過|不过|惟|然而";
    private static final Pattern END = Pattern.compile("(?i)" + CLAUSE_END);
    /** "Looking for a position where I use SQL" wishes for the position. */
    private static final Pattern OWN_END = Pattern.compile("(?i)" + CLAUSE_END + "|\\b(?:my|where|which|that|using)\\b");
    private static final Pattern LINK = Pattern.compile("(?i)[\\s,、/&+()（）\"“”]{0,4}(?:\\b(?:and|or|nor|such as|like|e\\.g\\.)\\b|或|和|及|與|与|等)?[\\s,、(（\"“”]{0,3}(?:(?:any\\s)?other\\s|任何|其他|其它){0,2}\\s?");

    /** One stance per mention of a CV: much that an advertisement says of itself is a wish there. */
    public static Stance[] inCv(String text, Passage passage, List<Mention> mentions) {
        var stances = of(text, passage, mentions);
        var whole = mentions.isEmpty() ? "" : passage.of(text);
        if (PURSUED_STEMS.in(whole)) {
            var wished = new Stance[mentions.size()];
            mark(WISHED, PURSUED, OWN_END, whole, passage, text, mentions, wished);
            var prepared = PREPARED.matcher(whole);
            var found = prepared.find();
            for (var m = 0; found && m < wished.length && mentions.get(m).end() <= passage.start() + prepared.start(); m++) {
                wished[m] = WISHED;
            }
            keep(wished, stances);
        }
        // What was done at work may go on, or seek: "looking for suppliers", "a migration (in progress)".
        var sentence = mentions.isEmpty() || passage.section() == Section.EXPERIENCE || passage.section() == Section.PROJECTS ? "" : whole;
        if (OWN_WISH_STEMS.in(sentence)) {
            var wished = new Stance[mentions.size()];
            mark(WISHED, OWN_WISH, OWN_END, sentence, passage, text, mentions, wished);
            keep(wished, stances);
        }
        if (UNFINISHED_STEMS.in(sentence)) {
            var wished = new Stance[mentions.size()];
            behind(WISHED, UNFINISHED, passage, text, mentions, wished);
            keep(wished, stances);
        }
        return stances;
    }

    /** What is denied stays denied. */
    private static void keep(Stance[] marked, Stance[] stances) {
        for (var m = 0; m < stances.length; m++) {
            stances[m] = stances[m] == HELD && marked[m] != null ? marked[m] : stances[m];
        }
    }

    /** One stance per mention. */
    public static Stance[] of(String text, Passage passage, List<Mention> mentions) {
        var stances = new Stance[mentions.size()];
        Arrays.fill(stances, HELD);
        if (!mentions.isEmpty()) {
            var sentence = passage.of(text);
            if (WISH_STEMS.in(sentence)) {
                mark(WISHED, WISH, END, sentence, passage, text, mentions, stances);
            }
            if (DENIAL_STEMS.in(sentence)) {
                mark(DENIED, DENIAL, END, sentence, passage, text, mentions, stances);
            }
            if (DENIED_BEHIND_STEMS.in(sentence)) {
                behind(DENIED, DENIED_BEHIND, passage, text, mentions, stances);
                denyBefore(sentence, passage, mentions, stances);
            }
        }
        return stances;
    }

    /** The last name before the clause that denies it, if none follows. */
    private static void denyBefore(String sentence, Passage passage, List<Mention> mentions, Stance[] stances) {
        var cue = DENIED_BEFORE.matcher(sentence);
        if (cue.find()) {
            var last = -1;
            for (var m = 0; m < stances.length; m++) {
                last = mentions.get(m).end() <= passage.start() + cue.start() ? m : last;
            }
            if (last >= 0 && last == stances.length - 1) {
                stances[last] = DENIED;
            }
        }
    }

    private static void mark(Stance stance, Pattern cue, Pattern clauseEnd, String sentence, Passage passage, String text, List<Mention> mentions, Stance[] stances) {
        for (var matcher = cue.matcher(sentence); matcher.find(); ) {
            var from = passage.start() + matcher.end();
            var end = clauseEnd.matcher(sentence).region(matcher.end(), sentence.length());
            var to = end.find() ? passage.start() + end.start() : passage.end();
            var reached = after(text, mentions, from, to);
            if (reached.isEmpty() && stance == DENIED) {
                reached = before(text, mentions, passage.start() + matcher.start());
            }
            reached.forEach(i -> stances[i] = stance);
        }
    }

    private static List<Integer> after(String text, List<Mention> mentions, int from, int to) {
        var reached = new ArrayList<Integer>();
        var at = from;
        for (var i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            if (mention.start() >= at && mention.start() < to) {
                var gap = text.substring(at, mention.start());
                if (reached.isEmpty() ? gap.length() > REACH || gap.indexOf(',') >= 0 || gap.indexOf('，') >= 0 : !LINK.matcher(gap).matches()) {
                    break;
                }
                reached.add(i);
                at = mention.end();
            }
        }
        return reached;
    }

    /** Marks the mentions that {@code cue} stands right behind. */
    private static void behind(Stance stance, Pattern cue, Passage passage, String text, List<Mention> mentions, Stance[] stances) {
        for (var m = 0; m < mentions.size(); m++) {
            var to = m + 1 < mentions.size() && mentions.get(m + 1).start() >= mentions.get(m).end() ? mentions.get(m + 1).start() : passage.end();
            if (cue.matcher(text).region(mentions.get(m).end(), Math.max(to, mentions.get(m).end())).lookingAt()) {
                stances[m] = stance;
            }
        }
    }

    private static List<Integer> before(String text, List<Mention> mentions, int cue) {
        for (var i = 0; i < mentions.size(); i++) {
            var gap = cue - mentions.get(i).end();
            if (gap >= 0 && gap <= 4 && text.substring(mentions.get(i).end(), cue).chars().noneMatch(Character::isLetterOrDigit)
                    && text.substring(mentions.get(i).end(), cue).chars().anyMatch(c -> ":：–—-(（".indexOf(c) >= 0)) {
                return List.of(i);
            }
        }
        return List.of();
    }
}
