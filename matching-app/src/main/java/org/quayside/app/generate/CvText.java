package org.quayside.app.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.Occupation;

/** A CV: a career in one occupation, one employer after the other, told backwards; some of it short, some long, some with gaps. */
record CvText(Wording words, Sector sector, Occupation occupation, int year, List<String> employers) {
    String write(String name, boolean wantsToSwitch, boolean inAi) {
        String role = words.label(occupation);
        List<String> skills = new ArrayList<>(words.plainSkills(occupation));
        Collections.shuffle(skills, words.random);
        List<String> ai = inAi ? words.aiSkills(3 + words.random.nextInt(4)) : List.of();
        StringBuilder text = new StringBuilder(name).append('\n').append(capital(role)).append(words.chinese ? "，香港\n" : ", Hong Kong\n");
        head(text, "Summary", "個人簡介");
        text.append(words.sentence("stay", skills, sector, role));
        if (wantsToSwitch) {
            text.append(words.chinese ? "" : " ").append(words.sentence("wish", List.of(words.chinese ? "人工智能" : Phrases.pick(words.random, List.of("artificial intelligence", "machine learning", "AI"))),
                    sector, role));
        }
        text.append('\n');
        head(text, "Experience", "工作經驗");
        jobs(text, role, skills, ai);
        head(text, "Education", "學歷");
        int graduated = year - 4 - words.random.nextInt(20);
        text.append("%s, %s, %d%n".formatted(words.pick("school"), words.pick("study"), graduated));
        List<String> all = new ArrayList<>(skills);
        all.addAll(ai);
        if (wantsToSwitch && words.random.nextInt(2) == 0) {
            all.addAll(words.aiSkills(1));
        }
        head(text, "Skills", "技能");
        text.append(String.join(words.chinese ? "、" : ", ", all)).append('\n');
        head(text, "Languages", "語言");
        text.append(words.chinese ? "粵語（母語）、英語（流利）、普通話（良好）\n" : Phrases.pick(words.random, List.of("Cantonese (native), English (fluent)\n",
                "Cantonese (native), English (good), Putonghua (fluent)\n", "English (native), Cantonese (fluent)\n", "Putonghua (native), English (fluent), Cantonese (good)\n")));
        if (!words.chinese && words.random.nextInt(3) == 0) {
            text.append("\nInterests\n").append(words.sentence("hobby", List.of(), sector, role)).append('\n');
        }
        return text.toString();
    }

    private void jobs(StringBuilder text, String role, List<String> skills, List<String> ai) {
        int until = year;
        int count = 1 + words.random.nextInt(4);
        for (int job = 0; job < count; job++) {
            int from = until - 1 - words.random.nextInt(4);
            String employer = employers.get(words.random.nextInt(employers.size()));
            String level = job == 0 && count > 2 ? words.chinese ? "高級" : "Senior " : job == count - 1 && count > 1 ? words.chinese ? "初級" : "Junior " : "";
            text.append("%s%s, %s%n".formatted(level, words.chinese ? role : level.isEmpty() ? capital(role) : role, employer));
            text.append(words.chinese ? "%d年%d月 - %s%n".formatted(from, 1 + words.random.nextInt(12), job == 0 ? "現在" : until + "年" + (1 + words.random.nextInt(12)) + "月")
                    : "%s %d - %s%n".formatted(month(), from, job == 0 ? "Present" : month() + " " + until));
            for (int deed = 0; deed < 2 + words.random.nextInt(4); deed++) {
                text.append("- ").append(words.sentence("deed", skills, sector, role)).append('\n');
            }
            if (!ai.isEmpty() && job < 2) {
                text.append("- ").append(words.sentence("deedai", ai, sector, role)).append('\n');
            }
            text.append('\n');
            until = from - (words.random.nextInt(6) == 0 ? 1 : 0);
        }
    }

    private String month() {
        return Phrases.pick(words.random, List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"));
    }

    private void head(StringBuilder text, String english, String chinese) {
        text.append('\n').append(words.chinese ? chinese : english).append('\n');
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }
}
