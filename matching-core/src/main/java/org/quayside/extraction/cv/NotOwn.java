package org.quayside.extraction.cv;

import java.util.regex.Pattern;
import org.quayside.extraction.text.Stems;

/** Sentences of a CV that do not speak of whoever it is about: what an employer is, advice on letters that somebody copied, a template that was not filled in. */
final class NotOwn {
    private static final Stems STEMS = new Stems(" is a", " is the", " is one", " was a", " was the", " was one", "是", "為", "为", "your ", "[");
    /** "Harbour Data, Inc. is a software company that ...", 海港數據是一家軟件公司. */
    private static final Pattern EMPLOYER = Pattern.compile(
            "^\\W{0,4}(?:The |An? )?(?!I |He |She |This |It |My )(?:\\p{Lu}[\\p{L}\\d&.'’-]*|&|of|and|the)(?:[ ,]{1,2}(?:\\(?\\p{Lu}[\\p{L}\\d&.'’-]*\\)?|&|of|and|the)){0,6},? (?:is|was) (?:an?|the|one of the) (?:(?!(?:for|with|my|in|at|to|that|which|part)\\b)[^\\s.;]+ ){0,9}?(?:company|firm|provider|manufacturer|producer|supplier|distributor|retailer|seller|organi[sz]ation|start-?up|consultancy|agency|charity|bank|builder)\\b"
                    + "|^[^，。是為为]{2,16}(?:是|為|为)(?:[一][間间家個个]|全球|全港|香港|本地|本港|[領领]先)[^。；]{0,30}(?:公司|企[業业]|集[團团]|[機机]構|机构|供應商|供应商|製造商|制造商)");
    private static final Pattern ADVICE = Pattern.compile("(?i)\\byour (?:r[eé]sum[eé]|cv|cover letter|letter|job search|interview(?:er)?|prospective employer)\\b");
    /** "Wrote the business plan for [business area]". */
    private static final Pattern BLANK = Pattern.compile("\\[(?:number|actions?|business area|course name|company(?: name)?|compliance activity|type|product|industry|job title|skill|software|position|department|subject)s?\\]", Pattern.CASE_INSENSITIVE);

    private NotOwn() {}

    static boolean tells(String sentence) {
        return STEMS.in(sentence) && (EMPLOYER.matcher(sentence).find() || ADVICE.matcher(sentence).find() || BLANK.matcher(sentence).find());
    }
}
