package org.quayside.extraction.vacancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.quayside.extraction.Passage;
import org.quayside.extraction.Reading;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Stems;
import org.quayside.linking.NamedOccupations;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** Experience that is asked for by a trade or a post rather than by a skill: "three years in an insurance company", "experience as an accountant". */
final class TradeExperience {
    private static final Stems STEMS = new Stems("experience", "year", "knowledge", "經驗", "经验");
    /** Trades whose words, in the singular, are no names of skills by themselves. */
    private static final Map<String, SkillId> TRADES = trades(Map.of(
            "banking-operations", List.of("bank", "banking", "銀行", "银行"), "insurance", List.of("insurance", "insurer"),
            "finance", List.of("financial", "financial service"), "retail-operations", List.of("retail", "零售")));
    private static final Pattern TRADE = Pattern.compile(
            "(?i)\\b(?:banking|insurance|financial(?: services?)?|retail)(?=(?:\\s?(?:/|&|and|or)\\s?(?:banking|insurance|financial(?: services?)?|retail))?\\s(?:industry|industries|sectors?|business|compan(?:y|ies)|institutions?|firms?|experience|knowledge|domain|products?)\\b)|(?:banking|insurance|retail)(?=\\sdata\\b)"
                    + "|(?<=\\b(?:in|at|with|or|from|/)\\s(?:an?\\s)?)(?:banks?|insurers?)(?=\\W{0,2}(?:$|and\\b|or\\b|/|is\\b|\\.|,))"
                    + "|(?:銀行|银行|零售)(?=(?:業|业|界|行業|行业)?(?:的|相關|相关|工作|營運){0,2}(?:經驗|经验))");
    private static final Pattern ABOUT_EXPERIENCE = Pattern.compile("(?i)\\b(?:experiences?|years?|knowledge)\\b|經驗|经验");
    private static final Pattern POST = Pattern.compile("(?i)\\b(?:experience|worked|years)\\b[^.;,]{0,12}\\b(?:as|in)\\s(?:an?\\s)?(?=\\p{L})");
    private static final Pattern POST_ENDS = Pattern.compile("\\s?(?:[,/;(.]|\\b(?:or|and|with|in|for|at|is|would|will)\\b)\\s?");
    private static final int LONGEST = 40;
    private static final int MOST_POSTS = 3;

    private final Taxonomy taxonomy;
    private final NamedOccupations occupations;

    TradeExperience(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        occupations = new NamedOccupations(taxonomy);
    }

    private static Map<String, SkillId> trades(Map<String, List<String>> words) {
        var trades = new HashMap<String, SkillId>();
        words.forEach((skill, names) -> names.forEach(name -> trades.put(name, new SkillId(skill))));
        return Map.copyOf(trades);
    }

    /** {@code reading} with such trades and posts as mentions of what is done there, where something is asked for. */
    Reading in(Reading reading) {
        var mustFrom = AskedPlaces.mustFrom(reading);
        var all = new ArrayList<List<Mention>>();
        for (var i = 0; i < reading.passages().size(); i++) {
            var section = reading.passages().get(i).section();
            var mentions = reading.mentions().get(i);
            all.add(section == Section.MUST || section == Section.NICE || i >= mustFrom ? with(reading.text(), reading.passages().get(i), mentions) : mentions);
        }
        return new Reading(reading.text(), reading.lines(), reading.passages(), all);
    }

    private List<Mention> with(String text, Passage passage, List<Mention> mentions) {
        var sentence = passage.of(text);
        if (!STEMS.in(sentence)) {
            return mentions;
        }
        var found = new ArrayList<>(mentions);
        for (var matcher = TRADE.matcher(sentence); matcher.find(); ) {
            var skill = TRADES.get(matcher.group().toLowerCase(Locale.ROOT).replaceFirst("s$", ""));
            if (skill != null && ABOUT_EXPERIENCE.matcher(sentence).find()) {
                add(skill, passage.start() + matcher.start(), passage.start() + matcher.end(), found);
            }
        }
        for (var matcher = POST.matcher(sentence); matcher.find(); ) {
            posts(sentence, matcher.end(), passage.start(), found);
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    /** "Data Analyst / Accountant": posts up to the first that is none. */
    private void posts(String sentence, int from, int start, List<Mention> found) {
        var at = from;
        for (var count = 0; count < MOST_POSTS && at < sentence.length(); count++) {
            var ends = POST_ENDS.matcher(sentence).region(at, sentence.length());
            var to = ends.find() ? ends.start() : sentence.length();
            var named = to - at > LONGEST ? List.<NamedOccupations.Named>of() : occupations.in(sentence.substring(at, to));
            if (named.isEmpty()) {
                return;
            }
            var work = named.getFirst().occupation().work();
            if (work != null) {
                add(work, start + at, start + to, found);
            }
            at = to < sentence.length() && !sentence.substring(to, ends.end()).contains("with") ? ends.end() : sentence.length();
        }
    }

    private void add(SkillId skill, int start, int end, List<Mention> found) {
        var known = taxonomy.find(skill);
        if (known.isPresent() && found.stream().noneMatch(mention -> mention.start() < end && start < mention.end())) {
            found.add(new Mention(skill, known.get().kind(), start, end, List.of()));
        }
    }
}
