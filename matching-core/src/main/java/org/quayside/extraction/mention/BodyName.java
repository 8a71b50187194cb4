package org.quayside.extraction.mention;

import java.util.List;
import java.util.Set;
import org.quayside.extraction.text.Atoms;

/**
 * Names of fields within the name of an association, a public service or a place: members of the Harbour Pottery Society and 陶藝協會, and guests of the Glass Centre, need not make pots or glass.
 */
final class BodyName {
    private static final Set<String> BODIES = Set.of("Association", "Society", "Chamber", "Council", "Guild", "Club", "Alliance", "Commission");
    private static final List<String> CHINESE_BODIES = List.of("協會", "协会", "公會", "公会", "商會", "商会", "總會", "总会", "聯會", "联会", "基金會", "基金会");
    private static final Set<String> PLACES = Set.of("Centre", "Center", "Hub", "Park");
    /** A centre for these is where the work is done, and called so. */
    private static final Set<String> WORKED_IN = Set.of("Service", "Services", "Support", "Care", "Call", "Contact");
    /** These end the name of a public service whose initials stand in brackets behind it. */
    private static final Set<String> BEFORE_INITIALS = Set.of("Service", "Agency", "Administration", "Command", "Commission", "Authority", "Board", "Council", "Association", "Society", "Institute", "School", "College", "Corps");
    /** Fewer letters may well stand for a field. */
    private static final int INITIALS = 4;
    /** What a body's name begins with. */
    private static final Set<String> NATIONS = Set.of("US", "USA", "UK", "HK", "Hong", "American", "British", "Canadian", "Australian", "Chinese", "Asian", "European", "National", "International", "Federal", "Royal");
    private static final Set<String> MEMBERS = Set.of("Member", "Chair", "Chairman", "Chairwoman", "Chairperson", "Treasurer", "Trustee", "Founder");
    private static final int REACH = 6;
    /** So many words may stand between the field and what the body is. */
    private static final int BETWEEN = 2;

    private BodyName() {}

    /** Whether tokens {@code from} to {@code to} (exclusive) are part of such a name. */
    static boolean holds(String[] tokens, int from, int to) {
        if (Atoms.isHan(tokens[to - 1].charAt(0))) {
            return CHINESE_BODIES.stream().anyMatch(body -> FirmName.stands(body, tokens, to));
        }
        return isCapitalised(tokens[from]) && (to < tokens.length && (isBody(tokens, to) || isPlace(tokens, from, to) || isBeforeInitials(tokens, from, to)) || isWhatMembersAreFor(tokens, from));
    }

    /** "Pottery Society", "Pottery and Glass Makers Guild". */
    private static boolean isBody(String[] tokens, int to) {
        var words = 0;
        for (var at = to; at < tokens.length && words <= BETWEEN; at++) {
            if (BODIES.contains(tokens[at])) {
                return true;
            }
            if (!FirmName.isJoint(tokens[at]) && (!isCapitalised(tokens[at]) || NATIONS.contains(tokens[at]))) {
                return false;
            }
            words += FirmName.isJoint(tokens[at]) ? 0 : 1;
        }
        return false;
    }

    /** "Pottery Centre"; "experience in a Pottery Centre" asks for it, "Pottery Centre Manager" is a title, and a "Pottery Centre of Excellence" is of those who make it. */
    private static boolean isPlace(String[] tokens, int from, int to) {
        if (!PLACES.contains(tokens[to]) || WORKED_IN.contains(tokens[to - 1]) || to + 1 < tokens.length && (isCapitalised(tokens[to + 1]) || tokens[to + 1].equals("of"))) {
            return false;
        }
        for (var at = from - 1; at >= Math.max(0, from - REACH); at--) {
            if (Atoms.plain(tokens[at]).equals("experience")) {
                return false;
            }
        }
        return true;
    }

    /** "Quay Pottery and Glass Service (QPGS)", "HK Pottery (HKPOT)". */
    private static boolean isBeforeInitials(String[] tokens, int from, int to) {
        var bracket = to;
        while (bracket < Math.min(tokens.length, to + REACH) && isOfName(tokens[bracket])) {
            bracket++;
        }
        if (bracket + 1 >= tokens.length || !tokens[bracket].equals("(") || tokens[bracket + 1].length() < INITIALS) {
            return false;
        }
        var service = bracket > to && BEFORE_INITIALS.contains(tokens[bracket - 1]);
        for (var first = from; first >= Math.max(0, from - REACH) && isOfName(tokens[first]); first--) {
            if ((service || bracket == to && first < from && NATIONS.contains(tokens[first])) && spells(tokens[bracket + 1], tokens, first, bracket)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code letters} are the first ones of each of the words. */
    private static boolean spells(String letters, String[] tokens, int word, int end) {
        if (word == end) {
            return letters.isEmpty();
        }
        for (var taken = FirmName.isJoint(tokens[word]) || tokens[word].equals("of") ? 0 : 1; taken <= Math.min(letters.length(), tokens[word].length()) && letters.regionMatches(true, 0, tokens[word], 0, taken); taken++) {
            if (spells(letters.substring(taken), tokens, word + 1, end)) {
                return true;
            }
        }
        return false;
    }

    /** "Board Member, Neighbours for Pottery". */
    private static boolean isWhatMembersAreFor(String[] tokens, int from) {
        if (from < 4 || !tokens[from - 1].equals("for")) {
            return false;
        }
        var at = from - 2;
        while (at > 1 && at > from - REACH && isCapitalised(tokens[at])) {
            at--;
        }
        return at < from - 2 && tokens[at].equals(",") && MEMBERS.contains(tokens[at - 1]);
    }

    private static boolean isOfName(String token) {
        return isCapitalised(token) || FirmName.isJoint(token) || token.equals("of");
    }

    private static boolean isCapitalised(String token) {
        return Character.isUpperCase(token.charAt(0));
    }
}
