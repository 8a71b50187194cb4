package org.quayside.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quayside.extraction.gazetteer.BrokenName;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.Tokens;
import org.quayside.taxonomy.SkillKind;

/**
 * Decides which of the gazetteer's hits are mentions of a skill.
 *
 * <p>Whether the name of a technology that also means something else is meant, a trained model says from what stands around it ({@link MeaningModel}): nobody who "excels"
 * or "goes" knows Excel or Go. In a list of skills less is asked of it, and a name alone on its line counts there. Other ambiguous names count only as items of a list.
 */
public final class MentionFinder {
    private static final double MEANT = 0.5;
    private static final double MEANT_IN_LIST = 0.25;
    /** Of an index: so many items, of which so many follow the one before in the alphabet. */
    private static final int LEAST_ITEMS = 10;
    private static final double ASCENDING = 0.75;
    private static final Set<String> BEFORE_ITEM = Set.of(
            "and", "or", "in", "of", "with", "on", "the", "a", "an", "strong", "good", "excellent", "great", "basic", "advanced", "solid", "some", "any",
            "is", "be", "being", "are", "highly", "very", "both", "either", "digital", "like", "as", "eg", "driven",
            "relevant", "proven", "prior", "previous", "international", "regional", "global");
    private static final Set<String> AFTER_ITEM = Set.of(
            "and", "or", "skill", "skills", "experience", "knowledge", "ability", "abilities", "licence", "license", "background", "exposure", "is", "are", "a",
            "an", "preferred", "required", "with", "etc", "functions", "field", "industry", "sector", "team", "person");
    private static final Set<String> MISLEADING_NEXT = Set.of("for", "to");

    private final SkillGazetteer gazetteer;
    private final ChineseVerbObject chineseWork;
    private final EnglishVerbObject englishWork;
    private final BrokenName brokenNames;
    private final OtherSenses otherSenses = new OtherSenses();
    private final MeaningModel meaning = MeaningModel.shipped();

    public MentionFinder(SkillGazetteer gazetteer) {
        this.gazetteer = gazetteer;
        chineseWork = new ChineseVerbObject(gazetteer.taxonomy());
        englishWork = new EnglishVerbObject(gazetteer.taxonomy());
        brokenNames = new BrokenName(gazetteer);
    }

    public BrokenName brokenNames() {
        return brokenNames;
    }

    /** @param inList whether the passage belongs to a list of skills, where every name means a skill */
    public List<Mention> find(Tokens tokens, boolean inList) {
        var all = gazetteer.hits(tokens.texts());
        var hits = inList ? all : NamedProducts.without(all, tokens.texts());
        var series = SkillSeries.of(tokens.texts());
        var doubted = IntStream.range(0, hits.size()).filter(h -> hits.get(h).ambiguous() && !isMeant(hits, h, tokens, series, inList)).mapToObj(hits::get).toList();
        var completed = completed(tokens.texts(), all, doubted, series);
        if (hits.isEmpty() && completed.isEmpty()) {
            return List.of();
        }
        var mentions = new ArrayList<Mention>(hits.size() + completed.size());
        var mayBeBought = !hits.isEmpty() && Bought.isTold(tokens.texts());
        for (var hit : hits) {
            if (!doubted.contains(hit) && !isOfOthers(tokens.texts(), hit, mayBeBought)) {
                mentions.add(mention(hit, tokens));
            }
        }
        if (!completed.isEmpty()) {
            completed.forEach(hit -> mentions.add(mention(hit, tokens)));
            mentions.sort(Comparator.comparingInt(Mention::start));
        }
        return mentions;
    }

    /** Another sense, or a field of a firm, a school, the people that one deals with, or the things that one buys. */
    private boolean isOfOthers(String[] tokens, SkillGazetteer.Hit hit, boolean mayBeBought) {
        return otherSenses.apply(tokens, hit.from(), hit.to()) || FirmName.holds(tokens, hit.from(), hit.to()) || DealtWith.isFirm(tokens, hit.from())
                || hit.kind() != SkillKind.TECHNOLOGY && (DealtWith.holds(tokens, hit.from(), hit.to()) || mayBeBought && Bought.holds(tokens, hit.from(), hit.to()));
    }

    /** Names that stand in the text in pieces; names that are not meant there are words like others. */
    private List<SkillGazetteer.Hit> completed(String[] tokens, List<SkillGazetteer.Hit> hits, List<SkillGazetteer.Hit> doubted, SkillSeries series) {
        var ofSeries = series.completed(tokens, hits, gazetteer);
        var taken = doubted.isEmpty() ? hits : hits.stream().filter(hit -> !doubted.contains(hit)).toList();
        var chinese = chineseWork.find(tokens, taken);
        var english = englishWork.find(tokens, taken);
        return chinese.isEmpty() && english.isEmpty() ? ofSeries : Stream.of(ofSeries, chinese, english).flatMap(List::stream).toList();
    }

    private Mention mention(SkillGazetteer.Hit hit, Tokens tokens) {
        var nested = hit.to() - hit.from() == 1
                ? List.<Mention>of()
                : gazetteer.within(tokens.texts(), hit).stream().map(inner -> new Mention(inner.skill(), inner.kind(), tokens.starts()[inner.from()], tokens.ends()[inner.to() - 1], List.of())).toList();
        return new Mention(hit.skill(), hit.kind(), tokens.starts()[hit.from()], tokens.ends()[hit.to() - 1], nested);
    }

    private boolean isMeant(List<SkillGazetteer.Hit> hits, int which, Tokens tokens, SkillSeries series, boolean inList) {
        var hit = hits.get(which);
        var next = hit.to() < tokens.size() ? tokens.texts()[hit.to()] : "";
        if (hit.kind() == SkillKind.INTERPERSONAL && MISLEADING_NEXT.contains(next)) {
            return false;
        }
        if (AmbiguousName.isAmbiguous(hit)) {
            if (isPartOfAbbreviation(hits, hit, tokens) || isGrade(hit, tokens) || inList && isIndex(tokens) && areWords(hits, tokens)) {
                return false;
            }
            if (inList && (hit.to() - hit.from() == tokens.size() || isLonely(hits, which, tokens))) {
                return hit.to() - hit.from() == tokens.size();
            }
            return meaning.probability(NameContext.of(tokens.texts(), hits, which)) >= (inList ? MEANT_IN_LIST : MEANT);
        }
        return inList && isItem(hit, tokens, next) && !isIndex(tokens) || hit.kind() == SkillKind.INTERPERSONAL && series.ends(hit);
    }

    /** Some exports fill the list of skills with the nouns of the whole text, in alphabetical order: such a list does not say that a word is meant as a skill. */
    private static boolean isIndex(Tokens tokens) {
        var items = 0;
        var ascending = 0;
        var before = "";
        for (var t = 0; t < tokens.size(); t++) {
            if (t == 0 || tokens.texts()[t - 1].equals(",")) {
                var item = tokens.texts()[t].toLowerCase(Locale.ROOT);
                ascending += before.compareTo(item) <= 0 ? 1 : 0;
                items++;
                before = item;
            }
        }
        return items >= LEAST_ITEMS && ascending >= ASCENDING * items;
    }

    /** Of an index of words, rather than of technology: "C, clients, database, marketing" does not say that C is meant. */
    private static boolean areWords(List<SkillGazetteer.Hit> hits, Tokens tokens) {
        var commas = Arrays.stream(tokens.texts()).filter(","::equals).count();
        return 2 * hits.stream().filter(hit -> hit.kind() == SkillKind.TECHNOLOGY).count() < commas;
    }

    /** One letter beside another, or beside capitals, that name nothing: "A/R" are accounts receivable and "C/SIDE" is a product, "C/R" are two languages. */
    private static boolean isPartOfAbbreviation(List<SkillGazetteer.Hit> hits, SkillGazetteer.Hit hit, Tokens tokens) {
        return hit.to() - hit.from() == 1 && tokens.texts()[hit.from()].length() == 1
                && (isCapitalsOfNoName(hits, tokens, hit.from() - 1, hit.from() - 2) || isCapitalsOfNoName(hits, tokens, hit.to(), hit.to() + 1));
    }

    private static boolean isCapitalsOfNoName(List<SkillGazetteer.Hit> hits, Tokens tokens, int sign, int word) {
        if (word < 0 || word >= tokens.size() || !tokens.texts()[sign].equals("/") && !tokens.texts()[sign].equals("&")) {
            return false;
        }
        var text = tokens.texts()[word];
        var joined = tokens.ends()[Math.min(sign, word)] == tokens.starts()[Math.max(sign, word)];
        return (text.length() == 1 || joined && tokens.texts()[sign].equals("/"))
                && text.codePoints().allMatch(c -> text.length() == 1 ? Character.isLetter(c) && !Atoms.isHan((char) c) : Character.isUpperCase(c))
                && hits.stream().noneMatch(other -> other.from() <= word && word < other.to());
    }

    /** "From C- to B+". */
    private static boolean isGrade(SkillGazetteer.Hit hit, Tokens tokens) {
        var name = tokens.texts()[hit.from()];
        return hit.to() - hit.from() == 1 && name.length() == 2 && "-–+".indexOf(name.charAt(1)) >= 0;
    }

    /** Two or three letters stand for too much: in a list they need other technology beside them. */
    private static boolean isLonely(List<SkillGazetteer.Hit> hits, int which, Tokens tokens) {
        var hit = hits.get(which);
        return tokens.ends()[hit.to() - 1] - tokens.starts()[hit.from()] <= 3
                && hits.stream().noneMatch(other -> other != hit && other.kind() == SkillKind.TECHNOLOGY);
    }

    /** "Driving, sales" are items of a list; "driving results" and "evaluate options" are not. */
    private static boolean isItem(SkillGazetteer.Hit hit, Tokens tokens, String next) {
        var before = hit.from() == 0 ? "" : Atoms.plain(tokens.texts()[hit.from() - 1]);
        return opensItem(before) && closesItem(Atoms.plain(next));
    }

    private static boolean opensItem(String word) {
        return word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0)) || Atoms.isHan(word.charAt(0)) || BEFORE_ITEM.contains(word);
    }

    private static boolean closesItem(String word) {
        return word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0)) || Atoms.isHan(word.charAt(0)) || AFTER_ITEM.contains(word);
    }
}
