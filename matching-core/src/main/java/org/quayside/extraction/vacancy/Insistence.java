package org.quayside.extraction.vacancy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where an advertisement without headings passes from what it must have to what would be nice.
 *
 * <p>Such lists put first what they insist on: the degree, the years, the language. Abilities, higher degrees and what "would be a plus" come after. Each line speaks for
 * one side by its words; the cut is where most speaks for it. Without clear words for a second half there is none.
 */
public final class Insistence {
    private static final int LONGEST = 400;
    private static final double LEAST_GAIN = 1.2;
    private static final double ANY_LINE = 0.2;
    private static final Pattern FIRST_DEGREE = Pattern.compile(
            "(?i)\\b(?:BA|BS|B\\.?Sc|B\\.A|B\\.S|BEng|bachelor|degree|diploma|enrolled|pursuing|form [5-7]|HKDSE|secondary)\\b|學士|學位|文憑|中[五六]|大專|學歷");
    private static final Pattern HIGHER_DEGREE = Pattern.compile("(?i)\\b(?:MBA|master|masters|ph\\.?d|doctorate|advanced degree|MS|JD|graduate degree)\\b|碩士|博士");
    private static final Pattern BACHELOR = Pattern.compile("(?i)\\b(?:BA|BS|bachelor)|學士");
    private static final Pattern YEARS = Pattern.compile("(?i)\\b\\d+\\+?\\s+(?:or more )?years?\\b|\\byears? of\\b|\\bminimum\\b|\\bat least\\b|[\\d一二三四五六七八九十]\\s?年|至少|最少");
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?i)\\b(?:fluen|speak|native|written|write)\\w*\\b.{0,60}\\b(?:english|german|french|japanese|korean|mandarin|cantonese|spanish|chinese|portuguese|italian|dutch|language)|流利|中英文|粵語|普通話");
    private static final Pattern ABILITY = Pattern.compile(
            "(?i)^\\W{0,3}(?:and\\s)?(?:ability|able|capable|capability|excellent|outstanding|exceptional|effective|strong|demonstrated|proven|passion\\w*|interest\\w*|self[- ]|comfort\\w*|knowledge|familiar\\w*|understanding|detail|superior|solid|great|good|deep|keen|track record|highly|creative|team|working knowledge|in-depth|exposure|previous|prior|willing\\w*|desire|enthusias\\w*|adept|skilled|thorough|broad|significant|extensive|relevant|hands[- ]on|additional|further)\\b|^\\W{0,3}(?:良好|具備良好|熱愛|對.{1,12}有興趣|主動|能夠|善於)");
    private static final Pattern NICE = Pattern.compile(
            "(?i)\\b(?:prefer\\w*|a plus|plus point|advantage\\w*|desir\\w*|nice[- ]to|bonus|ideal\\w*|an? (?:big )?asset|good to have|beneficial)\\b|優先|加分|更佳|尤佳|優勢|有利");
    private static final Pattern MUST = Pattern.compile(
            "(?i)\\b(?:must|requires?|required|authori[sz]ation|eligible|able to (?:travel|work)|willing(?:ness)? to travel|licen[cs]e)\\b|必須|必需|必備|須");

    private Insistence() {}

    /** The first line of the nice half, {@code lines.size()}: there is none. */
    public static int cut(List<String> lines) {
        var all = 0.0;
        for (var line : lines) {
            all += forMust(line);
        }
        var best = all + LEAST_GAIN;
        var cut = lines.size();
        var sum = 0.0;
        for (var l = 0; l < lines.size(); l++) {
            var here = sum - (all - sum);
            if (here > best) {
                best = here;
                cut = l;
            }
            sum += forMust(lines.get(l));
        }
        return cut;
    }

    /** Whether the line says of itself that it is a must, wherever it stands. */
    static boolean insists(String line) {
        return MUST.matcher(line).find();
    }

    /** Positive: the line sounds like a must; negative: like something nice. */
    static double forMust(String whole) {
        var line = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        var score = ANY_LINE;
        if (HIGHER_DEGREE.matcher(line).find() && !BACHELOR.matcher(line).find()) {
            score -= 2;
        } else if (FIRST_DEGREE.matcher(line).find()) {
            score += 2;
        }
        score += YEARS.matcher(line).find() ? 1.2 : 0;
        score += LANGUAGE.matcher(line).find() ? 0.8 : 0;
        score -= ABILITY.matcher(line).find() ? 0.8 : 0;
        score -= NICE.matcher(line).find() ? 2 : 0;
        score += MUST.matcher(line).find() ? 1 : 0;
        return score;
    }
}
