package org.quayside.app.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.Taxonomy;

/**
 * Seeded CVs and advertisements for measuring: each is written around one occupation, with its skills, some of a second occupation and
 * some at random, so that skills are shared as unevenly as in a real market. The same seed and number give the same text.
 */
final class SyntheticMarket {
    private static final List<String> FIRST = List.of("Chan", "Wong", "Lee", "Lam", "Cheung", "Ho", "Ng", "Yeung", "Tsang", "Fung", "Mok", "Kwan");
    private static final List<String> SECOND = List.of("Ka Yan", "Chi Ming", "Wai Lam", "Sze Wing", "Tsz Hin", "Hoi Ting", "Man Kit", "Yuen Shan");
    private static final List<String> FIRMS = List.of("Bluewater Systems", "Granite Harbour", "Ninth Wave", "Peak Junction", "Silverline Works", "Tern Analytics");
    private static final List<String> DISTRICTS = List.of("Kwun Tong", "Central", "Sha Tin", "Tsuen Wan", "Wan Chai", "Kowloon Bay", "Cyberport");
    private static final List<String> DEEDS = List.of(
            "Built and ran %s for a team of six, mostly with %s.",
            "Moved an ageing process over to %2$s and kept %1$s going meanwhile.",
            "Trained colleagues in %s and wrote the guide on %s.",
            "Answered for %s; cut the time a release takes by a third through %s.",
            "Worked with customers on %s and turned their wishes into %s.");
    private static final List<String> DUTIES = List.of(
            "Own %s from first draft to daily use.",
            "Work closely with the product team on %s.",
            "Improve %s step by step and measure what changes.");

    private final Taxonomy taxonomy;
    private final long seed;

    SyntheticMarket(Taxonomy taxonomy, long seed) {
        this.taxonomy = taxonomy;
        this.seed = seed;
    }

    record Cv(String externalId, String name, String text) {}

    record Advertisement(String externalId, String title, String text) {}

    Cv cv(int number) {
        var random = random("cv", number);
        var occupation = occupation(random);
        var skills = skills(random, occupation);
        var name = pick(random, FIRST) + " " + pick(random, SECOND);
        var text = new StringBuilder(name).append('\n').append(occupation.en()).append(", Hong Kong\n\nSummary\n");
        text.append("%s with an eye for detail, looking for a team that uses %s.\n\nExperience\n".formatted(occupation.en(), pick(random, skills)));
        var year = 2025;
        for (var job = 0; job < 2 + random.nextInt(3); job++) {
            var from = year - 1 - random.nextInt(4);
            text.append("%s, %s\nMar %d - %s\n".formatted(occupation.en(), pick(random, FIRMS), from, job == 0 ? "Present" : "Feb " + year));
            for (var deed = 0; deed < 6; deed++) {
                text.append("- ").append(pick(random, DEEDS).formatted(pick(random, skills), pick(random, skills))).append('\n');
            }
            year = from;
        }
        text.append("\nSkills\n").append(String.join(", ", skills)).append("\n\nLanguages\nCantonese (native), English (fluent)\n");
        return new Cv("measured-cv-" + number, name, text.toString());
    }

    Advertisement advertisement(int number) {
        var random = random("vacancy", number);
        var occupation = occupation(random);
        var skills = skills(random, occupation);
        var salary = 18_000 + 1_000 * random.nextInt(40);
        var text = new StringBuilder("%s wanted in %s.\n\nDuties\n".formatted(occupation.en(), pick(random, DISTRICTS)));
        for (var duty = 0; duty < 4; duty++) {
            text.append("- ").append(pick(random, DUTIES).formatted(pick(random, skills))).append('\n');
        }
        text.append("\nRequirements\n");
        skills.stream().limit(4).forEach(skill -> text.append("- At least %d years of %s\n".formatted(1 + random.nextInt(5), skill)));
        text.append("- Fluent English\n\nNice to have\n");
        skills.stream().skip(4).limit(4).forEach(skill -> text.append("- ").append(skill).append('\n'));
        text.append("\nWe offer\nHK$%,d - %,d a month\n".formatted(salary, salary + 8_000));
        return new Advertisement("measured-vacancy-" + number, occupation.en(), text.toString());
    }

    /** Early occupations are common, late ones rare. */
    private Occupation occupation(RandomGenerator random) {
        var all = taxonomy.occupations();
        return all.get((int) (all.size() * Math.pow(random.nextDouble(), 2)));
    }

    private List<String> skills(RandomGenerator random, Occupation occupation) {
        var labels = new ArrayList<String>();
        occupation.skills().forEach(id -> labels.add(taxonomy.find(id).orElseThrow().en()));
        occupation(random).skills().stream().limit(3).forEach(id -> labels.add(taxonomy.find(id).orElseThrow().en()));
        for (var extra = 0; extra < 4; extra++) {
            labels.add(taxonomy.skills().get(random.nextInt(taxonomy.skills().size())).en());
        }
        return labels.stream().distinct().toList();
    }

    private RandomGenerator random(String kind, int number) {
        return new SplittableRandom(seed * 31 + kind.hashCode() * 1_000_003L + number);
    }

    private static String pick(RandomGenerator random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
