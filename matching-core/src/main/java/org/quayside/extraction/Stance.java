package org.quayside.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a CV claims the skills it mentions: held, denied ("no experience with Kubernetes"), or only wished for ("willing to learn Rust").
 *
 * <p>A cue reaches the mentions after it up to the end of the clause, through a list ("no experience with Docker, Podman or Kubernetes") but not
 * past "but". A cue without a preposition at the end of a clause reaches back ("Kubernetes: no experience").
 */
enum Stance {
    HELD,
    DENIED,
    WISHED;

    private static final int REACH = 45;
    private static final Pattern DENIAL = Pattern.compile("(?i)\\b(?:no|not? much|without|lacks?|lacking|little or no)\\s(?:any\\s|prior\\s|previous\\s|real\\s|direct\\s|hands-on\\s|professional\\s|commercial\\s|formal\\s|practical\\s|work\\s|working\\s|coding\\s){0,3}(?:experience|knowledge|exposure|skills?|background)(?:\\s(?:with|in|of|using|to))?"
            + "|\\b(?:am |is |are |i'm |i’m )?(?:not|un)\\s?familiar with|\\bnot yet(?=\\W{0,3}[:：])|\\bnever (?:used|worked with|worked in|learned|learnt|touched|tried|programmed in|coded in)|\\b(?:have|has|had)(?:n't|n’t| not| never) (?:yet )?(?:used|worked with|worked in|learned|learnt|touched|tried|programmed in)|\\b(?:do|does|did)(?:n't|n’t| not) (?:know|use|have (?:any )?(?:experience|knowledge) (?:with|in|of))|\\bcannot (?:use|code|program)"
            + "|(?:沒有|没有|並無|并无|未有|缺乏|無|无|沒)(?=.{1,24}(?:經驗|经验|知識|知识|基礎|基础|背景))|冇(?:用過|學過|接觸過|做過|(?=.{1,24}(?:經驗|知識)))|唔(?:識|曉|熟|懂)|不熟悉|不懂|不會用?|不会用?|不諳|(?:未曾|從未|从未|沒有|没有)(?:使用|接觸|接触|用[過过]|學[過过]|学[過过])|(?:沒|没|未)用[過过]|(?:沒|没|未)(?:有)?(?:接觸|接触|學過|学过)[過过]?");
    private static final Pattern WISH = Pattern.compile("(?i)\\b(?:willing|keen|eager|ready|want(?:s|ing)?|wish(?:es|ing)?|hop(?:e|es|ing)|plan(?:s|ning)?|aim(?:s|ing)?|would (?:like|love)|looking|happy|excited|motivated|open)\\s(?:to\\s|for\\s)?(?:an?\\s)?(?:opportunit(?:y|ies)\\s(?:to\\s)?)?(?:(?:further\\s|also\\s|soon\\s)?(?:learn(?:ing)?|study|pick up|be trained|get into|move into|explore|(?:transition|switch|change)(?:ing)?\\s(?:in)?to|break into|work in))(?:\\s(?:about|more about|how to use|more))?"
            + "|\\b(?:am|currently|now|still|just|started|begun|began)\\s(?:to\\s)?(?:learn|learning|studying|picking up)\\b"
            + "|\\b(?:interest(?:ed)? in|curious about)\\s(?:learning|studying|moving into|getting into|picking up)|\\bnext (?:on my list|to learn)|\\b(?:seek(?:ing)?|look(?:ing)? for)\\san?\\s(?:[a-z-]+\\s){0,3}(?:position|role|job|career|post)\\sin\\b|(?:對|对)(?=[^，。；]{1,20}(?:有|感)[^，。；]{0,4}(?:興趣|兴趣))|學緊|讀緊|想學|想轉做?|正在?(?:自學|自学|學習|学习|修讀|修读|進修|进修|研習)|(?:希望|想|有意|計劃|计划|打算|期望|有志|準備|准备)[^，。；,;]{0,4}(?:轉職|转职|轉行|转行|轉做|转做|投身|加入|進入|进入|從事|从事)(?:至|到|往)?|(?:願意|愿意|有興趣|有兴趣|希望|想|打算|計劃|计划|樂於|乐于|期望)(?:多|再|進一步|进一步)?(?:學習|学习|學|学|進修|轉投|轉型)");
    private static final Stems DENIAL_STEMS = new Stems("no ", "not ", "n't", "n’t", "without", "lack", "familiar", "never", "cannot", "沒", "没", "冇", "唔", "並無", "并无", "未", "缺乏", "無", "无", "不");
    private static final Stems WISH_STEMS = new Stems("learn", "study", "pick", "train", "get into", "move into", "explore", "moving", "getting", "next ", "transition", "switching ", "switch to", "switch into", "change to", "change into", "changing to", "changing into", "break into", "to work in", "position in", "role in", "job in", "career in", "post in", "學", "学", "進修", "进修", "修讀", "修读", "研習", "轉", "转", "投身", "加入", "進入", "进入", "從事", "从事", "興趣", "兴趣", "讀緊");
    private static final Pattern END = Pattern.compile("(?i)[.;。；!！?？](?:\\s|$)|[。；]|\\b(?:but|however|although|though|yet|except)\\b|但|不過|不过|惟|然而");
    private static final Pattern LINK = Pattern.compile("(?i)[\\s,、/&()（）\"“”]{0,4}(?:\\b(?:and|or|nor|such as|like|e\\.g\\.|other)\\b|或|和|及|與|与|等)?[\\s,、(（\"“”]{0,3}");

    /** One stance per mention. */
    static Stance[] of(String text, Passage passage, List<Mention> mentions) {
        var stances = new Stance[mentions.size()];
        Arrays.fill(stances, HELD);
        if (!mentions.isEmpty()) {
            var sentence = passage.of(text);
            if (WISH_STEMS.in(sentence)) {
                mark(WISHED, WISH, sentence, passage, text, mentions, stances);
            }
            if (DENIAL_STEMS.in(sentence)) {
                mark(DENIED, DENIAL, sentence, passage, text, mentions, stances);
            }
        }
        return stances;
    }

    private static void mark(Stance stance, Pattern cue, String sentence, Passage passage, String text, List<Mention> mentions, Stance[] stances) {
        for (var matcher = cue.matcher(sentence); matcher.find(); ) {
            var from = passage.start() + matcher.end();
            var end = END.matcher(sentence).region(matcher.end(), sentence.length());
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
                if (reached.isEmpty() ? gap.length() > REACH || gap.indexOf(',') >= 0 : !LINK.matcher(gap).matches()) {
                    break;
                }
                reached.add(i);
                at = mention.end();
            }
        }
        return reached;
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
