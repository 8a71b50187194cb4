package org.quayside.app.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.quayside.organization.Sector;

/**
 * An advertisement: who we are, duties, what is asked, what is offered; in different orders, under different headings, as points or as
 * sentences, with pay a month, a year or left to talk about.
 */
record VacancyText(Wording words, Sector sector, String role, List<String> skills, List<String> ai, int level) {
    private static final List<List<String>> HEADINGS = List.of(List.of("What you will do", "Requirements", "Nice to have", "We offer"),
            List.of("Responsibilities", "Must have", "Preferred", "Benefits"), List.of("Your day", "What you bring", "A plus", "What we offer"),
            List.of("Duties", "Qualifications", "Advantages", "Package"), List.of("The job", "What we ask", "Good to have", "In return"));
    private static final List<List<String>> CHINESE = List.of(List.of("工作內容", "職位要求", "優先條件", "福利待遇"), List.of("職責", "要求", "加分條件", "待遇"), List.of("職務範圍", "入職條件", "優先考慮", "薪酬福利"));
    private static final List<String> POINTS = List.of("- ", "• ", "* ", "");
    private static final int[][] YEARS = {{1, 1}, {2, 4}, {5, 7}, {8, 10}};

    /** @param low and {@code high}: HKD a month; 0 and 0: left to talk about */
    String write(String employer, long low, long high) {
        Random random = words.random;
        List<String> headings = Phrases.pick(random, words.chinese ? CHINESE : HEADINGS);
        String point = Phrases.pick(random, POINTS);
        String intro = words.sentence("sector." + sector.slug(), skills, sector, role);
        String about = words.chinese ? "%s招聘。%s".formatted(employer, intro) : switch (random.nextInt(4)) {
            case 0 -> "%s is looking for %s %s. %s".formatted(employer, role.matches("[AEIOaeio].*") ? "an" : "a", role, intro);
            case 1 -> "About %s\n%s".formatted(employer, intro);
            default -> "%s. %s".formatted(employer, intro);
        };
        boolean prose = random.nextInt(4) == 0;
        String duties = headings.get(0) + "\n" + (prose ? String.join(words.chinese ? "" : " ", duties()) : point + String.join("\n" + point, duties()));
        List<String> nice = nice();
        String asked = headings.get(1) + "\n" + point + String.join("\n" + point, musts())
                + (nice.isEmpty() ? "" : "\n\n" + headings.get(2) + "\n" + point + String.join("\n" + point, nice));
        List<String> parts = new ArrayList<>(List.of(duties, asked));
        if (random.nextInt(4) == 0) {
            parts.addFirst(parts.removeLast());
        }
        parts.add(random.nextInt(5) == 0 ? parts.size() : 0, about);
        parts.add(headings.get(3) + "\n" + point + String.join("\n" + point, offer(low, high)));
        if (random.nextInt(4) > 0) {
            parts.add(words.sentence("close", skills, sector, role));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private List<String> duties() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2 + words.random.nextInt(5); i++) {
            lines.add(words.sentence("duty", skills, sector, role));
        }
        for (int i = 0; i < Math.min(ai.size(), 1 + words.random.nextInt(3)); i++) {
            lines.add(words.random.nextInt(lines.size() + 1), words.sentence("aiduty", ai, sector, role));
        }
        return lines;
    }

    private List<String> musts() {
        List<String> lines = new ArrayList<>();
        int[] years = YEARS[level];
        int asked = years[0] + words.random.nextInt(years[1] - years[0] + 1);
        lines.add(words.chinese ? "%d年或以上相關工作經驗".formatted(asked) : level == 0 && words.random.nextBoolean() ? "Entry level: fresh graduates are welcome"
                : "%s %d year%s of relevant work experience".formatted(Phrases.pick(words.random, List.of("At least", "Minimum", "Not less than")), asked, asked == 1 ? "" : "s"));
        skills.stream().limit(3L + words.random.nextInt(3)).forEach(skill -> lines.add(must(skill)));
        ai.stream().limit((ai.size() + 1) / 2).forEach(skill -> lines.add(1 + words.random.nextInt(lines.size()), must(skill)));
        if (words.random.nextInt(3) > 0) {
            lines.add(words.chinese ? "良好粵語、英語及普通話" : Phrases.pick(words.random, List.of("Fluent Cantonese and good English", "Good command of English and Cantonese", "Fluent English; Putonghua is useful")));
        }
        return lines;
    }

    /** One skill a line; the phrase with years asks no more than the level does. */
    private String must(String skill) {
        int years = Math.max(1, YEARS[level][0] - words.random.nextInt(2));
        String phrase = words.pick("must" + (words.chinese ? ".zh" : ".en")).replace("{s} and {t}", "{s}").replace("{s}及{t}", "{s}");
        return Wording.capital(phrase.replace("{s}", skill).replace("{n}", Integer.toString(years)).replace("1 years", "1 year"));
    }

    private List<String> nice() {
        List<String> lines = new ArrayList<>();
        skills.stream().skip(6).limit(words.random.nextInt(3)).forEach(skill -> lines.add(nice(skill)));
        ai.stream().skip((ai.size() + 1) / 2).forEach(skill -> lines.add(nice(skill)));
        return lines;
    }

    private String nice(String skill) {
        return Wording.capital(words.pick("nice" + (words.chinese ? ".zh" : ".en")).replace("{s}", skill));
    }

    private List<String> offer(long low, long high) {
        List<String> lines = new ArrayList<>();
        lines.add(low == 0 ? words.chinese ? "薪酬面議" : "Salary negotiable" : pay(low, high));
        for (int i = 0; i < 1 + words.random.nextInt(4); i++) {
            lines.add(words.sentence("perk", skills, sector, role));
        }
        lines.add((words.chinese ? "工作地點：" : "Place of work: ") + words.pick("district"));
        return lines;
    }

    private String pay(long low, long high) {
        boolean thousands = low % 1_000 == 0 && high % 1_000 == 0;
        return words.chinese ? words.random.nextInt(4) == 0 ? String.format(Locale.ROOT, "年薪 HK$%,d 至 HK$%,d", 12 * low, 12 * high)
                : String.format(Locale.ROOT, "月薪 HK$%,d 至 HK$%,d", low, high) : switch (words.random.nextInt(5)) {
            case 0 -> String.format(Locale.ROOT, "HK$%,d - HK$%,d a month", low, high);
            case 1 -> String.format(Locale.ROOT, "Salary: HKD %,d to %,d per month", low, high);
            case 2 -> thousands ? "HK$%dK–%dK/month".formatted(low / 1_000, high / 1_000) : String.format(Locale.ROOT, "Monthly salary HK$%,d – %,d", low, high);
            case 3 -> String.format(Locale.ROOT, "HK$%,d – HK$%,d per year", 12 * low, 12 * high);
            default -> String.format(Locale.ROOT, "Monthly salary HK$%,d – %,d", low, high);
        };
    }
}
