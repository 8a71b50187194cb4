package org.quayside.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.text.Tokens;
import org.quayside.taxonomy.SkillKind;

/**
 * A technology's ambiguous name in a sentence that people annotated: {@code [Go]} is meant, {@code {Go}} is something else.
 *
 * @param context what stands around it, see {@link NameContext}
 */
public record AmbiguousName(String name, List<String> context, boolean meant, String place) {
    public AmbiguousName {
        context = List.copyOf(context);
    }

    static boolean isAmbiguous(SkillGazetteer.Hit hit) {
        return hit.ambiguous() && hit.kind() == SkillKind.TECHNOLOGY;
    }

    /** The sentences that come with the program: those about ambiguous names, and the ambiguous names in those about mentions. */
    public static List<AmbiguousName> shipped(SkillGazetteer gazetteer) {
        var names = new ArrayList<AmbiguousName>();
        TrainingText.files("ambiguous-en", "ambiguous-zh").forEach((file, text) -> names.addAll(read(file, text, gazetteer)));
        TrainingText.files("cv-en", "ad-en", "cv-zh", "ad-zh").forEach((file, text) -> names.addAll(mentions(file, text, gazetteer)));
        return List.copyOf(names);
    }

    /** @throws IllegalArgumentException with file and line where marks and ambiguous names are not the same */
    public static List<AmbiguousName> read(String file, String text, SkillGazetteer gazetteer) {
        var names = new ArrayList<AmbiguousName>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                names.addAll(sentence(line.strip(), file + ":" + number, gazetteer));
            }
        }
        return names;
    }

    private static List<AmbiguousName> sentence(String line, String place, SkillGazetteer gazetteer) {
        var plain = line.replaceAll("[\\[\\]{}]", "");
        var tokens = Tokens.of(plain);
        var hits = gazetteer.hits(tokens.texts());
        var names = new ArrayList<AmbiguousName>();
        var at = 0;
        var marked = 0;
        for (var h = 0; h < hits.size(); h++) {
            var hit = hits.get(h);
            if (isAmbiguous(hit)) {
                var name = plain.substring(tokens.starts()[hit.from()], tokens.ends()[hit.to() - 1]);
                var meant = line.indexOf("[" + name + "]", at);
                var other = line.indexOf("{" + name + "}", at);
                if (meant < 0 && other < 0) {
                    throw new IllegalArgumentException("%s: '%s' is ambiguous and not marked: %s".formatted(place, name, line));
                }
                var skill = meant >= 0 && (other < 0 || meant < other);
                at = (skill ? meant : other) + name.length() + 2;
                marked++;
                names.add(new AmbiguousName(name, NameContext.of(tokens.texts(), hits, h), skill, place));
            }
        }
        if (line.chars().filter(c -> c == '[' || c == '{').count() != marked) {
            throw new IllegalArgumentException("%s: a mark is on no ambiguous name of a technology: %s".formatted(place, line));
        }
        return names;
    }

    private static List<AmbiguousName> mentions(String file, String text, SkillGazetteer gazetteer) {
        var names = new ArrayList<AmbiguousName>();
        var number = 0;
        for (var sentence : TrainingText.read(file, text)) {
            number++;
            var tokens = sentence.tokens().toArray(String[]::new);
            var hits = gazetteer.hits(tokens);
            for (var h = 0; h < hits.size(); h++) {
                var hit = hits.get(h);
                if (isAmbiguous(hit)) {
                    var meant = sentence.mentions().stream().anyMatch(mention -> mention.getStart() < hit.to() && hit.from() < mention.getEnd());
                    names.add(new AmbiguousName(String.join(" ", Stream.of(tokens).skip(hit.from()).limit(hit.to() - hit.from()).toList()), NameContext.of(tokens, hits, h), meant, file + " sentence " + number));
                }
            }
        }
        return names;
    }
}
