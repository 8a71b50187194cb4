package org.quayside.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far the names of an imported skill can be trusted in running text.
 *
 * <p>A classification names things for people who look them up. A single small word among the alternative labels ("presenting", "tables") stands for too much and is
 * ambiguous; so is a name of one or two letters, which moreover must be written just so. What stands in brackets only tells homonyms apart: "Java (computer
 * programming)" is also called Java.
 */
final class ImportedNames {
    private ImportedNames() {}

    static List<SkillName> of(List<SkillName> names, SkillKind kind) {
        var kept = new ArrayList<SkillName>();
        var label = names.getFirst().text();
        kept.add(trusted(label, true, kind));
        var bracket = label.indexOf(" (");
        if (bracket > 0) {
            kept.add(trusted(label.substring(0, bracket), true, kind));
        }
        names.subList(1, names.size()).forEach(name -> kept.add(trusted(name.text(), false, kind)));
        return TaxonomyParser.distinct(kept);
    }

    private static SkillName trusted(String text, boolean preferred, SkillKind kind) {
        var small = text.equals(text.toLowerCase(Locale.ROOT));
        var word = text.indexOf(' ') < 0;
        var tiny = text.length() <= 2;
        var acronym = !small && text.equals(text.toUpperCase(Locale.ROOT)) && text.length() <= 5;
        return new SkillName(text, "en", acronym || tiny, tiny || word && small && (!preferred || kind != SkillKind.KNOWLEDGE));
    }
}
