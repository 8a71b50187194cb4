package org.quayside.extraction.vacancy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.fact.BoardFields;
import org.quayside.extraction.text.Span;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.WorkMode;

/** Conditions of work that an advertisement states in fixed phrases; null: it does not say. */
final class Conditions {
    private static final Pattern HYBRID = Pattern.compile(
            "(?i)\\bhybrid(?=[\\s,)(:.–-]{0,3}(?:work|mode|model(?! of)|arrangement|set-?up|schedule|role|position|office|\\d|one|two|three|four|[,).;\\n]|$))|\\b(?:one|two|three|four|[1-4])(?:\\s(?:or|to)\\s\\w+|[-–]\\d)?\\s(?:home\\sdays?|(?:days?\\s)(?:a week\\s|per week\\s|weekly\\s)?(?:from\\shome|at\\shome|WFH|of\\s(?:home|remote)|remote|work(?:ing)?\\sfrom\\shome))|\\b(?:flexible|partial(?:ly)?|occasional)\\s(?:work(?:ing)?\\sfrom\\shome|WFH|remote)|\\bWFH\\b[^.\\n]{0,12}\\bdays?\\b|混合(?:模式|辦公|办公|工作)|\\bwork(?:ing)?[ -]from[ -]home\\b|\\bWFH\\b|在家工作|在家辦公|居家辦公|每(?:週|星期|周)[^。\\n]{0,6}(?:WFH|在家)|部分遙距");
    private static final Pattern REMOTE = Pattern.compile(
            "(?i)\\b(?:fully|100\\s?%|completely|entirely)\\s?remote\\b|\\bremote(?:ly)?\\s(?:work(?:ing)?|position|role|job|first|only|within|from anywhere)\\b|\\bwork(?:ing|s)?\\s(?:fully\\s|entirely\\s)?remotely\\b|\\bremote\\s?[-,)(/](?!\\s?(?:control|sens|desk))|\\blocation:\\s?remote\\b|\\bwork(?:ing)? from anywhere\\b|\\b(?:full(?:y)?|100\\s?%|permanent(?:ly)?) (?:work(?:ing)? from home|WFH)\\b|\\bremote\\s?$|(?:全職|完全|全程|長期)(?:在家|遙距)|遙距工作|遠端工作|远程工作|遠程工作");
    private static final Pattern FULLY_REMOTE = Pattern.compile(
            "(?i)\\b(?:fully|100\\s?%|completely|entirely|permanently) (?:remote\\b|work(?:ing)? from home|WFH\\b)|\\b(?:WFH|work(?:ing)? from home),? or remote(?:ly)?\\b|(?:完全|全程|長期)(?:在家|遙距)");
    private static final Pattern ON_SITE = Pattern.compile(
            "(?i)\\bon-?\\s?site\\s(?:work|role|position|job|only|in|at|every|five|5)\\b|\\b(?:work|based|job is|all|fully|100\\s?%)\\son-?\\s?site\\b(?! (?:with|at|for) (?:\\w+ ){0,2}?(?:clients?|customers?))|\\bon-?site\\s?[,).;]|\\b(?:office|shop|clinic|site)-based\\b|\\bin[- ]person (?:only|role|work)\\b|\\bno (?:remote|home office)\\b|現場工作|駐場|不設在家|到校工作");
    private static final Pattern INTERN = Pattern.compile("(?i)\\bintern(?:ship)?\\b|\\btraineeship\\b|實習|实习");
    private static final Pattern PART_TIME = Pattern.compile("(?i)\\bpart[- ]time\\b|兼職|兼职");
    private static final Pattern PART_TIME_JOB = Pattern.compile("(?im)\\bpart[- ]time (?:position|role|job|post|work|basis|contract|tutor)|\\bpart[- ]time[,:]|^\\W{0,4}part[- ]time\\W{0,3}$|兼職(?:職位|工作|形式|制)|(?:本|此)職位為兼職");
    private static final Pattern FULL_TIME = Pattern.compile("(?i)\\bfull[- ]time\\b|全職|全职");
    private static final Pattern PERMANENT = Pattern.compile("(?i)\\bpermanent (?:position|role|job|post|contract|staff)|\\bpermanent,|長期工");
    /** Full time says for how many hours one works, not for how long: "full-time, on a one-year contract". */
    private static final Pattern FULL_TIME_CONTRACT = Pattern.compile(
            "(?i)\\bfull[- ]time\\b(?:[,，/(]\\s?|\\s|on an?\\s|(?:\\d{1,2}|one|two|three|six|twelve|renewable)[- ](?:months?|years?)?[- ]?){1,4}(?:renewable |fixed[- ]term )?contract\\b(?=\\s?(?:$|[^\\p{L}\\s]|\\n|position|role|post|job|basis|staff|for\\b|with\\b|until\\b))|(?<!permanent )\\bcontract(?: (?:position|role|post|job))?[,，/(]\\s?full[- ]time\\b|全[職职][，、,/（(]?\\s?(?:合約|合约)");
    private static final Pattern CONTRACT = Pattern.compile(
            "(?i)(?<!commit(?:ment)? to an? )\\b(?:\\d{1,2}|six|twelve|one|two)[- ](?:months?|years?)(?:[’']s?)?\\s(?:renewable\\s|fixed[- ]term\\s)?contract\\b|\\bcontract (?:position|role|basis|job|post|term)\\b|\\bfixed[- ]term\\b|\\bcontract\\b(?=\\s?[-–)/\\d]|$)|\\brenewable contract\\b|\\bcontract(?: period| term)?(?: of|\\s?[:：])\\s?(?:\\d|one|two|three)|(?:^|[-–(/,|])\\s?contractor\\b(?=\\s?[-–)/]|$)|(?:合約|合约)(?:制|職位|职位|員工|员工|形式|期|為期|为期|[:：]?\\s?[一二兩两三\\d]{1,2}\\s?(?:年|個月|个月))|[(（](?:合約|合约)[)）]|(?:個月|个月|一年|兩年|两年)(?:制|期)?(?:合約|合约)|合同制");
    private static final Pattern TEMPORARY = Pattern.compile("(?i)\\btemporary (?:position|role|job|post|staff|basis|work)|\\btemp (?:role|position|job)|\\bseasonal (?:position|role|job|work)|臨時工|短期工|臨時職位|暑期工");
    private static final Pattern NO_SPONSOR = Pattern.compile(
            "(?i)\\b(?:no|not|cannot|unable to|without|don[’']t|do not)\\b[^.;\\n]{0,30}\\b(?:visa|work permit|sponsor(?:ship)?)\\b[^.;\\n]{0,20}|\\b(?:must|should|need to)\\b[^.;\\n]{0,30}\\b(?:right to work|eligible to work|legally authori[sz]ed|permanent resident|hold a valid (?:work )?visa)|\\bHong Kong (?:permanent )?residents? only|\\bpermanent residents? (?:of Hong Kong )?only|\\bvalid (?:hong kong |hk )?(?:working|work|employment) visa (?:is )?(?:required|needed)|不(?:提供|設|设)[^。\\n]{0,6}[簽签][證证]|不(?:會|会)?(?:協助|协助)?(?:擔保|担保|申請|申请|辦理|办理)[^。\\n]{0,4}[簽签][證证]|(?:必[須须]|[須须]|需)(?:為|为|是|持有)?[^。\\n]{0,4}(?:香港永久性?居民|合法(?:在港)?工作)");
    private static final Pattern SPONSOR = Pattern.compile(
            "(?i)\\bvisas?\\b[^.;\\n]{0,14}\\bsponsor(?:ship|ed)?\\b|\\bsponsor(?:ship|s)?\\b[^.;\\n]{0,30}\\b(?:visas?|work permits?)\\b|\\b(?:visas?|work permits?) (?:support|assistance|help|can be|will be|arranged|provided|handled)\\b|\\bwe (?:help|assist|handle|arrange|apply)[^.;\\n]{0,30}\\b(?:visas?|work permits?)\\b|(?:協助|协助|提供|代辦|代办|擔保|担保|可)[^。\\n]{0,6}(?:工作)?[簽签][證证]|[簽签][證证](?:擔保|担保|支援|協助|协助)");

    private Conditions() {}

    static @Nullable WorkMode workMode(String title, String text) {
        return REMOTE.matcher(title).find() ? WorkMode.REMOTE
                : HYBRID.matcher(title).find() ? WorkMode.HYBRID
                : FULLY_REMOTE.matcher(text).find() ? WorkMode.REMOTE
                : HYBRID.matcher(text).find() ? WorkMode.HYBRID
                : ON_SITE.matcher(text).find() ? WorkMode.ON_SITE
                : REMOTE.matcher(text).find() ? WorkMode.REMOTE
                : null;
    }

    /** The title decides; within one text full time wins, since part time is then a choice, unless the board says that the post is a contract or an internship. */
    static @Nullable EmploymentType employmentType(String title, String text, BoardFields board) {
        var inTitle = type(title, true);
        if (inTitle != null) {
            return inTitle;
        }
        var inText = type(text, false);
        return board.employmentType() != null && (inText == null || inText == EmploymentType.FULL_TIME && !PERMANENT.matcher(text).find()) ? board.employmentType().value() : inText;
    }

    private static @Nullable EmploymentType type(String text, boolean title) {
        return title && INTERN.matcher(text).find() ? EmploymentType.INTERNSHIP
                : FULL_TIME_CONTRACT.matcher(text).find() ? EmploymentType.CONTRACT
                : FULL_TIME.matcher(text).find() || PERMANENT.matcher(text).find() ? EmploymentType.FULL_TIME
                : (title ? PART_TIME : PART_TIME_JOB).matcher(text).find() ? EmploymentType.PART_TIME
                : CONTRACT.matcher(text).find() ? EmploymentType.CONTRACT
                : TEMPORARY.matcher(text).find() ? EmploymentType.TEMPORARY
                : null;
    }

    /** Where the text says what was read; null: the title says it. */
    static @Nullable Span workModePlace(WorkMode mode, String text) {
        return switch (mode) {
            case REMOTE -> place(text, FULLY_REMOTE, REMOTE);
            case HYBRID -> place(text, HYBRID);
            case ON_SITE -> place(text, ON_SITE);
        };
    }

    static @Nullable Span employmentTypePlace(EmploymentType type, String text, BoardFields board) {
        var place = switch (type) {
            case INTERNSHIP -> place(text, INTERN);
            case FULL_TIME -> place(text, FULL_TIME, PERMANENT);
            case PART_TIME -> place(text, PART_TIME_JOB, PART_TIME);
            case CONTRACT -> place(text, FULL_TIME_CONTRACT, CONTRACT);
            case TEMPORARY -> place(text, TEMPORARY);
        };
        return place == null && board.employmentType() != null && board.employmentType().value() == type ? board.employmentType().place() : place;
    }

    static @Nullable Span permitPlace(boolean sponsors, String text) {
        return place(text, sponsors ? SPONSOR : NO_SPONSOR);
    }

    private static @Nullable Span place(String text, Pattern... patterns) {
        for (var pattern : patterns) {
            var matcher = pattern.matcher(text);
            if (matcher.find()) {
                return new Span(matcher.start(), matcher.end());
            }
        }
        return null;
    }

    static @Nullable Boolean sponsorsPermit(String text) {
        return NO_SPONSOR.matcher(text).find() ? Boolean.FALSE : SPONSOR.matcher(text).find() ? Boolean.TRUE : null;
    }
}
