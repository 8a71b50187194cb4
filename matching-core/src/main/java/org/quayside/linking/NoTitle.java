package org.quayside.linking;

import java.util.regex.Pattern;

/** Lines at the top of a CV or an advertisement that are no title, though words of titles stand in them: "Mobile: 5555 0100", "Shop 7, Harbour Centre", "CURRICULUM VITAE", "Requirements". */
final class NoTitle {
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)(?:(?:my )?(?:curriculum vitae|résumé|resume|c\\.?v\\.?)(?: of .*)?|(?:personal|contact) (?:particulars|details|data|information|profile)|[個个]人(?:履[歷历]|[資资]料|[簡简][歷历]|信息)表?|[簡简][歷历]|履[歷历]表?)[\\s:：]*");
    /** A label and a number, an address or nothing behind it. */
    private static final Pattern CONTACT = Pattern.compile(
            "(?i)(?:(?:mobile|tel|telephone|phone|cell|contact|fax|whatsapp|wechat|hkid|id card)(?: ?(?:phone|no|number|tel))?\\.?|address|e-?mail|date of birth|nationality|gender"
                    + "|(?:手提|流動|移动|聯絡|联系|聯繫|住宅)?(?:手[機机]|[電电][話话])(?:[號号][碼码])?|(?:住|地|通[訊讯]地)址|[電电][郵邮]|[郵邮]箱|微信|[傳传]真)\\s{0,3}(?:$|[:：#]|[+(（]?\\d).*");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:flat|room|rm|shop|unit|suite|block|blk|apt|apartment)\\.?\\s?(?:no\\.?\\s?)?(?:\\d{1,4}[a-z]?|[a-h])\\b(?=\\s?[,，/]|\\s\\d|$)|\\b(?:\\d{1,2}|[glbu]g?|upper|lower)/F\\b"
                    + "|(?<![\\p{L}\\d])\\d{1,4}[a-z]?(?:-\\d{1,4})?,?\\s(?:[\\p{L}'’.]{1,20}\\s){1,3}(?:road|rd|street|st|avenue|ave|lane|terrace|drive|path)\\b|\\d{1,4}[號号]|\\d{1,3}[樓楼室座]");

    private static final Pattern HEADING = Pattern.compile("(?i)(?:(?:job|key|main) )?(?:requirements?|qualifications?|responsibilities|duties|description|details)[\\s:：]*|(?:工作|[職职]位|入[職职])?(?:要求|[職职][責责]|[內内]容|描述|[詳详]情)[\\s:：]*");

    private NoTitle() {}

    static boolean is(String line) {
        return DOCUMENT.matcher(line).matches() || HEADING.matcher(line).matches() || CONTACT.matcher(line).matches();
    }

    /** What stands before the address; all of it, if there is none. */
    static String withoutAddress(String line) {
        var address = ADDRESS.matcher(line);
        return address.find() ? line.substring(0, address.start()).strip() : line;
    }
}
