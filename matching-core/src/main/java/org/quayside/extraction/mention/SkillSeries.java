package org.quayside.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quayside.extraction.gazetteer.SkillGazetteer;

/**
 * The items of a passage that share the last one's head: in "strong analytical, planning and communication skills" analytical skills and planning skills are meant, though
 * neither is written out.
 *
 * @param items all but the last of each series
 */
record SkillSeries(List<Item> items) {
    private static final Set<String> HEADS = Set.of("skill", "skills", "ability", "abilities");
    private static final Set<String> LAST_JOINS = Set.of("&", "and", "or");
    private static final Set<String> JOINS = Set.of(",", "/", "&", "and", "or");
    private static final SkillSeries NONE = new SkillSeries(List.of());
    /** Tokens. */
    private static final int LONGEST_ITEM = 3;

    private static final int FARTHEST = 24;

    /** Tokens {@code from} to {@code to} (exclusive); their head is token {@code head}. */
    record Item(int from, int to, int head) {}

    static SkillSeries of(String[] tokens) {
        List<Item> items = null;
        for (var head = 2; head < tokens.length; head++) {
            if (mayBeHead(tokens[head]) && HEADS.contains(lower(tokens[head]))) {
                items = items == null ? new ArrayList<>() : items;
                before(tokens, head, items);
            }
        }
        return items == null ? NONE : new SkillSeries(items);
    }

    /** Spares nearly every token the rest. */
    private static boolean mayBeHead(String token) {
        return token.length() >= 5 && token.length() <= 9 && "sSaA".indexOf(token.charAt(0)) >= 0;
    }

    /** From the head backwards, to where no item can be. */
    private static void before(String[] tokens, int head, List<Item> items) {
        var end = start(tokens, head, head);
        if (end < 1 || !LAST_JOINS.contains(lower(tokens[end - 1]))) {
            return;
        }
        while (end > 0 && isJoin(tokens[end - 1])) {
            var to = end;
            while (to > 0 && isJoin(tokens[to - 1])) {
                to--;
            }
            end = start(tokens, to, head);
            if (end >= 0 && end < to) {
                items.add(new Item(end, to, head));
            }
        }
    }

    /** Where the item that ends before {@code to} begins; -1: what stands there is none. Before the first item stands the rest of the sentence. */
    private static int start(String[] tokens, int to, int head) {
        var from = to;
        while (from > 0 && Character.isLetter(tokens[from - 1].charAt(0)) && !isJoin(tokens[from - 1])) {
            from--;
        }
        var tooLong = from > 0 && isJoin(tokens[from - 1]) && to - from > LONGEST_ITEM;
        return tooLong || head - to > FARTHEST ? -1 : Math.max(from, to - LONGEST_ITEM);
    }

    /** Whether what is named ends an item: "communication" in "communication and presentation skills". */
    boolean ends(SkillGazetteer.Hit hit) {
        return items.stream().anyMatch(item -> item.to() == hit.to() && item.from() <= hit.from());
    }

    /** Names of {@code gazetteer} that need the head to be complete, as hits of the words before the join. */
    List<SkillGazetteer.Hit> completed(String[] tokens, List<SkillGazetteer.Hit> hits, SkillGazetteer gazetteer) {
        if (items.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<SkillGazetteer.Hit>();
        for (var item : items) {
            if (hits.stream().noneMatch(hit -> hit.from() < item.to() && hit.to() > item.from()) && !isOfALanguage(tokens, item)) {
                complete(tokens, item, gazetteer, found);
            }
        }
        return found;
    }

    /** "Written and spoken English and Cantonese skills" are no skill of writing. */
    private static boolean isOfALanguage(String[] tokens, Item item) {
        return item.to() + 1 < tokens.length && lower(tokens[item.to() + 1]).equals("spoken");
    }

    /** "Strong analytical skills", else "analytical skills"; with the word before the head, too: "written communication skills". Abilities go by the name of skills. */
    private static void complete(String[] tokens, Item item, SkillGazetteer gazetteer, List<SkillGazetteer.Hit> found) {
        for (var from = item.from(); from < item.to(); from++) {
            for (var tail = item.head(); tail >= Math.max(item.to() + 1, item.head() - 1); tail--) {
                var words = item.to() - from;
                var whole = Arrays.copyOf(Arrays.copyOfRange(tokens, from, item.to()), words + item.head() + 1 - tail);
                System.arraycopy(tokens, tail, whole, words, item.head() + 1 - tail);
                whole[whole.length - 1] = "skills";
                for (var hit : gazetteer.hits(whole)) {
                    if (hit.from() == 0 && hit.to() > words && !hit.ambiguous()) {
                        found.add(new SkillGazetteer.Hit(from, item.to(), hit.skill(), hit.kind(), false));
                        return;
                    }
                }
            }
        }
    }

    private static boolean isJoin(String token) {
        return JOINS.contains(lower(token));
    }

    private static String lower(String token) {
        return token.toLowerCase(Locale.ROOT);
    }
}
