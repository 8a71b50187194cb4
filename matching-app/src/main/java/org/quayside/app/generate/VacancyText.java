package org.quayside.app.generate;

import java.util.ArrayList;
import java.util.List;
import org.quayside.organization.Sector;

/** An advertisement: who we are, duties, what is asked, what is offered, in an order and under headings that differ from text to text. */
record VacancyText(Wording words, Sector sector, String role, List<String> skills, List<String> ai, int level) {
    private static final List<List<String>> HEADINGS = List.of(List.of("What you will do", "Requirements", "Nice to have", "We offer"),
            List.of("Responsibilities", "Must have", "Preferred", "Benefits"), List.of("Your day", "What you bring", "A plus", "What we offer"),
            List.of("Duties", "Qualifications", "Advantages", "Package"));
    private static final List<List<String>> CHINESE = List.of(List.of("工作內容", "職位要求", "優先條件", "福利待遇"), List.of("職責", "要求", "加分條件", "待遇"));
    private static final int[][] YEARS = {{1, 1}, {2, 4}, {5, 7}, {8, 10}};

    String write(String employer, long low, long high) {
        List<String> headings = Phrases.pick(words.random, words.chinese ? CHINESE : HEADINGS);
        StringBuilder text = new StringBuilder();
        String intro = words.sentence("sector." + sector.slug(), skills, sector, role);
        text.append(words.chinese ? "%s招聘。%s".formatted(employer, intro) : "%s. %s".formatted(employer, intro)).append('\n');
        section(text, headings.get(0), duties());
        section(text, headings.get(1), musts());
        List<String> nice = nice();
        if (!nice.isEmpty()) {
            section(text, headings.get(2), nice);
        }
        section(text, headings.get(3), offer(low, high));
        return text.append('\n').append(words.sentence("close", skills, sector, role)).append('\n').toString();
    }

    private static void section(StringBuilder text, String heading, List<String> lines) {
        text.append('\n').append(heading).append('\n');
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }

    private List<String> duties() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3 + words.random.nextInt(4); i++) {
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
                : "At least %d year%s of relevant work experience".formatted(asked, asked == 1 ? "" : "s"));
        skills.stream().limit(3L + words.random.nextInt(3)).forEach(skill -> lines.add(must(skill)));
        ai.stream().limit((ai.size() + 1) / 2).forEach(skill -> lines.add(must(skill)));
        if (words.random.nextInt(3) > 0) {
            lines.add(words.chinese ? "良好粵語、英語及普通話" : Phrases.pick(words.random, List.of("Fluent Cantonese and good English", "Good command of English and Cantonese", "Fluent English; Putonghua is useful")));
        }
        return lines;
    }

    /** One skill a line; the phrase with years asks no more than the level does. */
    private String must(String skill) {
        int years = Math.max(1, YEARS[level][0] - words.random.nextInt(2));
        String phrase = words.pick("must" + (words.chinese ? ".zh" : ".en"));
        return phrase.replace("{s}", skill).replace("{t}", skill).replace(skill + " and " + skill, skill).replace(skill + "及" + skill, skill).replace("{n}", Integer.toString(years))
                .replace("1 years", "1 year");
    }

    private List<String> nice() {
        List<String> lines = new ArrayList<>();
        skills.stream().skip(6).limit(words.random.nextInt(3)).forEach(skill -> lines.add(nice(skill)));
        ai.stream().skip((ai.size() + 1) / 2).forEach(skill -> lines.add(nice(skill)));
        return lines;
    }

    private String nice(String skill) {
        return words.pick("nice" + (words.chinese ? ".zh" : ".en")).replace("{s}", skill);
    }

    private List<String> offer(long low, long high) {
        List<String> lines = new ArrayList<>();
        lines.add(words.chinese ? "月薪 HK$%,d 至 HK$%,d".formatted(low, high) : switch (words.random.nextInt(4)) {
            case 0 -> "HK$%,d - HK$%,d a month".formatted(low, high);
            case 1 -> "Salary: HKD %,d to %,d per month".formatted(low, high);
            case 2 -> low % 1_000 == 0 && high % 1_000 == 0 ? "HK$%dK–%dK/month".formatted(low / 1_000, high / 1_000) : "Monthly salary HK$%,d – %,d".formatted(low, high);
            default -> "Monthly salary HK$%,d – %,d".formatted(low, high);
        });
        for (int i = 0; i < 2 + words.random.nextInt(3); i++) {
            lines.add(words.sentence("perk", skills, sector, role));
        }
        lines.add((words.chinese ? "工作地點：" : "Place of work: ") + words.pick("district"));
        return lines;
    }
}
