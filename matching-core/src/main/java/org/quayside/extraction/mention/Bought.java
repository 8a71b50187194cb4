package org.quayside.extraction.mention;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quayside.extraction.text.Atoms;

/**
 * Fields of what somebody buys, has quoted, trades in or has others do: "purchased pottery machines", "obtained bids for glazing labour", "oversaw workers who do jobs such as glazing" and "grew
 * the pottery category" tell of buying, overseeing and selling, not of pottery and glazing.
 */
final class Bought {
    private static final Set<String> BUY = Set.of("purchase", "purchases", "purchased", "purchasing", "buy", "buys", "bought", "buying", "procure", "procures", "procured", "procuring");
    private static final Set<String> PURCHASES = Set.of("purchase", "purchases", "procurement", "deal", "deals");
    private static final Set<String> PRICES = Set.of("cost", "costs", "price", "prices");
    private static final Set<String> OFFERS = Set.of("bid", "bids", "quote", "quotes", "quotation", "quotations");
    /** Who makes a bid may do the work; who gets it has it done. */
    private static final Set<String> GETTING = Set.of(
            "obtain", "obtains", "obtained", "obtaining", "request", "requests", "requested", "requesting", "solicit", "solicits", "solicited", "soliciting", "get", "got", "getting", "receive", "received", "receiving", "collect", "collected",
            "collecting", "compare", "compared", "comparing", "evaluate", "evaluated", "evaluating");
    private static final Set<String> GOODS = Set.of("equipment", "machine", "machines", "machinery", "machineries", "supplies", "fixtures", "parts", "labor", "labour", "work", "works", "services");
    private static final Set<String> LINES = Set.of("category", "categories", "assortment", "assortments");
    private static final Set<String> HIRED = Set.of("workers", "tradesmen", "craftsmen", "laborers", "labourers", "contractor", "contractors", "subcontractor", "subcontractors", "vendor", "vendors", "supplier", "suppliers");
    private static final Set<String> OVERSEEING = Set.of(
            "oversee", "oversees", "oversaw", "overseeing", "supervise", "supervises", "supervised", "supervising", "manage", "manages", "managed", "managing", "hire", "hires", "hired", "hiring", "select", "selects", "selected", "selecting",
            "engage", "engaged", "engaging", "appoint", "appointed", "appointing", "schedule", "scheduled", "scheduling", "coordinate", "coordinated", "coordinating", "instruct", "instructed", "instructing");
    private static final Set<String> EXAMPLES = Set.of("as", "including", "like");
    private static final List<String> CHINESE_BUY = List.of("採購", "采购", "購買", "购买", "購置", "购置");
    private static final List<String> CHINESE_GOODS = List.of("設備", "设备", "機器", "机器", "機械", "机械", "器材", "材料", "物資", "物资");
    private static final int NEAR = 4;
    private static final int REACH = 12;

    /** Without one of these nothing is bought. */
    private static final Set<String> TOLD = Stream.of(BUY, PURCHASES, OFFERS, LINES, HIRED).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Bought() {}

    /** Whether {@code tokens} may tell of such things at all: a look at each word, before one at what surrounds each name. */
    static boolean isTold(String[] tokens) {
        for (var token : tokens) {
            if (Atoms.isHan(token.charAt(0)) ? token.indexOf('購') >= 0 || token.indexOf('购') >= 0 : TOLD.contains(Atoms.plain(token))) {
                return true;
            }
        }
        return false;
    }

    /** Whether tokens {@code from} to {@code to} (exclusive) name what is bought, sold or done by others. */
    static boolean holds(String[] tokens, int from, int to) {
        if (Atoms.isHan(tokens[to - 1].charAt(0))) {
            return CHINESE_GOODS.stream().anyMatch(goods -> FirmName.stands(goods, tokens, to)) && isBoughtInChinese(tokens, from);
        }
        return isBehind(GOODS, tokens, to) && (isBought(tokens, from) || isOffered(tokens, from, REACH)) || isOffered(tokens, from, 2) || isLine(tokens, to)
                || isBehind(HIRED, tokens, to) && isNear(OVERSEEING, tokens, from) || isExampleOfHired(tokens, from);
    }

    /** "Pottery categories", "pottery mug category", "glass and pottery categories". */
    private static boolean isLine(String[] tokens, int to) {
        var at = to;
        while (at < Math.min(tokens.length - 1, to + NEAR) && (Character.isLetter(tokens[at].charAt(0)) || tokens[at].equals("/")) && !LINES.contains(tokens[at]) && !isSmall(tokens[at])) {
            at++;
        }
        return at < tokens.length && LINES.contains(tokens[at]);
    }

    /** Whether one of {@code nouns} ends the list that the name stands in. */
    private static boolean isBehind(Set<String> nouns, String[] tokens, int to) {
        for (var at = to; at < Math.min(tokens.length, to + NEAR); at++) {
            var word = Atoms.plain(tokens[at]);
            if (nouns.contains(word)) {
                return true;
            }
            if (!isJoint(word) && (!Character.isLetter(word.charAt(0)) || isSmall(word))) {
                return false;
            }
        }
        return false;
    }

    /** "Purchased new pottery ...", "at a purchase cost of glass, pottery ...", "a deal for pottery ..."; of "purchased and fired pottery" only the buying is sure. */
    private static boolean isBought(String[] tokens, int from) {
        var listed = false;
        for (var at = from - 1; at >= Math.max(0, from - REACH); at--) {
            var word = Atoms.plain(tokens[at]);
            if (!listed && from - at <= NEAR && BUY.contains(word)) {
                return true;
            }
            if (word.equals("of") || word.equals("for")) {
                var noun = at > 1 && PRICES.contains(Atoms.plain(tokens[at - 1])) ? at - 2 : at - 1;
                return noun >= 0 && PURCHASES.contains(Atoms.plain(tokens[noun]));
            }
            if (!isJoint(word) && (!Character.isLetter(word.charAt(0)) || isSmall(word))) {
                return false;
            }
            listed |= isJoint(word);
        }
        return false;
    }

    /** "Obtaining bids for ...", so many tokens before the name. */
    private static boolean isOffered(String[] tokens, int from, int reach) {
        for (var at = from - 1; at > 0 && at >= from - reach; at--) {
            var word = Atoms.plain(tokens[at]);
            if (word.equals("for")) {
                return OFFERS.contains(Atoms.plain(tokens[at - 1])) && isNear(GETTING, tokens, at - 1);
            }
            if (!isJoint(word) && (!Character.isLetter(word.charAt(0)) || isSmall(word))) {
                return false;
            }
        }
        return false;
    }

    /** "Workers who do jobs such as pottery". */
    private static boolean isExampleOfHired(String[] tokens, int from) {
        var at = from - 1;
        while (at > 0 && at >= from - REACH && !EXAMPLES.contains(tokens[at])) {
            if (isEnd(tokens[at])) {
                return false;
            }
            at--;
        }
        for (var who = at - 1; who > 0 && who >= at - REACH && !isEnd(tokens[who]); who--) {
            if (tokens[who].equals("who") && HIRED.contains(Atoms.plain(tokens[who - 1]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Set<String> words, String[] tokens, int before) {
        for (var at = before - 1; at >= Math.max(0, before - NEAR) && !isStop(tokens[at]); at--) {
            if (words.contains(Atoms.plain(tokens[at]))) {
                return true;
            }
        }
        return false;
    }

    /** 採購焊接設備. */
    private static boolean isBoughtInChinese(String[] tokens, int from) {
        for (var at = Math.max(0, from - NEAR); at < from; at++) {
            var buying = at;
            if (CHINESE_BUY.stream().anyMatch(word -> FirmName.stands(word, tokens, buying))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJoint(String word) {
        return FirmName.isJoint(word) || word.equals(",") || word.equals("/");
    }

    private static boolean isStop(String token) {
        return token.equals(",") || isEnd(token);
    }

    private static boolean isEnd(String token) {
        return ".;:!?".indexOf(token.charAt(0)) >= 0;
    }

    /** Another phrase, or another verb. */
    private static boolean isSmall(String word) {
        return switch (word) {
            case "for", "to", "of", "in", "on", "with", "by", "from", "at", "as", "using", "via", "through", "is", "was", "were", "are", "that", "which", "including" -> true;
            default -> word.length() > 4 && word.endsWith("ed");
        };
    }
}
