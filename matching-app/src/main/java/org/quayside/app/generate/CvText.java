package org.quayside.app.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.Occupation;

/**
 * A CV: a career told backwards, from the first job after school to now, some of it short, some long, some with gaps or with another trade
 * at its beginning. The parts stand in different orders and under different headings, dates in different forms.
 *
 * @param employers of a sector
 */
record CvText(Wording words, Sector sector, Occupation occupation, Occupation before, int year, Function<Sector, List<String>> employers) {
    private static final List<List<String>> HEADINGS = List.of(List.of("Summary", "Experience", "Education", "Skills", "Languages"),
            List.of("Profile", "Employment history", "Qualifications", "Key skills", "Languages"), List.of("About me", "Work experience", "Education", "Technical and other skills", "Languages"));
    private static final List<List<String>> CHINESE = List.of(List.of("個人簡介", "工作經驗", "學歷", "技能", "語言"), List.of("自我介紹", "工作履歷", "教育程度", "專業技能", "語言能力"));
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** A job from one month to another, counted from year 0; {@code last}: to now. */
    private record Job(int from, int to, boolean last, String title, String employer) {}

    String write(String name, boolean wantsToSwitch, boolean inAi) {
        Random random = words.random;
        List<String> headings = Phrases.pick(random, words.chinese ? CHINESE : HEADINGS);
        List<String> skills = new ArrayList<>(words.plainSkills(occupation));
        Collections.shuffle(skills, random);
        List<String> ai = inAi ? words.aiSkills(3 + random.nextInt(4)) : List.of();
        List<Job> jobs = jobs();
        List<String> parts = new ArrayList<>();
        parts.add(headings.get(1) + "\n" + told(jobs, skills, ai));
        parts.add(headings.get(2) + "\n" + education(jobs.getLast().from() / 12));
        parts.add(headings.get(3) + "\n" + listed(skills, ai, wantsToSwitch));
        if (random.nextInt(3) == 0) {
            Collections.swap(parts, 0, 2);
        } else if (jobs.size() == 1 && random.nextBoolean()) {
            Collections.swap(parts, 0, 1);
        }
        String summary = summary(wantsToSwitch, skills);
        if (!summary.isEmpty()) {
            parts.addFirst(headings.get(0) + "\n" + summary + "\n");
        }
        parts.add(headings.get(4) + "\n" + languages());
        if (random.nextInt(5) == 0) {
            parts.add((words.chinese ? "其他\n" : "Projects\n") + words.sentence("project", skills, sector, role()) + "\n");
        }
        if (!words.chinese && random.nextInt(3) == 0) {
            parts.add("Interests\n" + words.sentence("hobby", List.of(), sector, role()) + ", " + lower(words.sentence("hobby", List.of(), sector, role())) + "\n");
        }
        if (random.nextInt(3) == 0) {
            parts.add(words.sentence("notice", List.of(), sector, role()) + "\n");
        }
        String place = words.chinese ? "香港" : Phrases.pick(random, List.of("Hong Kong", words.pick("district"), words.pick("district") + ", Hong Kong"));
        return name + "\n" + Wording.capital(role()) + (words.chinese ? "，" : ", ") + place + "\n\n" + String.join("\n", parts);
    }

    private String role() {
        return words.label(occupation);
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** Who wants to change says so; of the others some say nothing about themselves. */
    private String summary(boolean wantsToSwitch, List<String> skills) {
        if (!wantsToSwitch && words.random.nextInt(4) == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder(words.sentence("stay", skills, sector, role()));
        if (words.random.nextInt(3) == 0) {
            text.append(words.chinese ? "" : " ").append(words.sentence("stay", skills, sector, role()));
        }
        if (wantsToSwitch) {
            String into = words.chinese ? "人工智能" : Phrases.pick(words.random, List.of("artificial intelligence", "machine learning", "AI"));
            text.append(words.chinese ? "" : " ").append(words.sentence("wish", List.of(into), sector, role()));
        }
        return text.toString();
    }

    /** The latest first. */
    private List<Job> jobs() {
        Random random = words.random;
        int to = year * 12 + 3;
        int left = 6 + random.nextInt(random.nextInt(3) == 0 ? 300 : 120);
        List<Job> jobs = new ArrayList<>();
        while (left > 0) {
            int length = Math.min(left, 8 + random.nextInt(60));
            Sector in = random.nextInt(3) > 0 ? sector : Phrases.pick(random, List.of(Sector.values()));
            Occupation as = before == occupation || left > 48 && jobs.size() < 2 ? occupation : jobs.isEmpty() ? occupation : before;
            String employer = Phrases.pick(random, employers.apply(in));
            jobs.add(new Job(to - length, to, jobs.isEmpty() && random.nextInt(6) > 0, title(as, left), employer));
            int gap = random.nextInt(5) == 0 ? 3 + random.nextInt(20) : 0;
            left -= length + gap;
            to -= length + gap;
        }
        return jobs;
    }

    /** @param months behind the person at the end of the job */
    private String title(Occupation as, int months) {
        String label = words.label(as);
        return months < 24 ? words.chinese ? "初級" + label : "Junior " + label : months > 80 ? words.chinese ? "高級" + label : "Senior " + label : Wording.capital(label);
    }

    private String told(List<Job> jobs, List<String> skills, List<String> ai) {
        StringBuilder text = new StringBuilder();
        int form = words.random.nextInt(4);
        boolean prose = words.random.nextInt(4) == 0;
        for (Job job : jobs) {
            text.append(job.title()).append(words.random.nextInt(3) == 0 ? (words.chinese ? "，" : " at ") : ", ").append(job.employer()).append('\n');
            text.append(month(job.from(), form)).append(form == 2 ? "–" : " - ").append(job.last() ? words.chinese ? "現在" : form == 1 ? "to date" : "Present" : month(job.to(), form)).append('\n');
            List<String> deeds = new ArrayList<>();
            for (int deed = 0; deed < (job == jobs.getFirst() ? 3 : 1) + words.random.nextInt(3); deed++) {
                deeds.add(words.sentence("deed", skills, sector, role()));
            }
            if (!ai.isEmpty() && job.to() > (year - 5) * 12) {
                deeds.add(words.random.nextInt(deeds.size() + 1), words.sentence("deedai", ai, sector, role()));
            }
            text.append(prose ? String.join(words.chinese ? "" : " ", deeds) + "\n" : "- " + String.join("\n- ", deeds) + "\n").append('\n');
        }
        return text.toString();
    }

    private String month(int month, int form) {
        int of = month % 12;
        int in = month / 12;
        return words.chinese ? form % 2 == 0 ? "%d年%d月".formatted(in, of + 1) : "%d/%d".formatted(in, of + 1)
                : form == 0 ? MONTHS.get(of) + " " + in : form == 1 ? "%02d/%d".formatted(of + 1, in) : form == 2 ? Integer.toString(in) : "%s %d".formatted(MONTHS.get(of), in);
    }

    private String education(int firstYear) {
        String study = words.pick("study." + (words.random.nextInt(3) > 0 ? sector : Phrases.pick(words.random, List.of(Sector.values()))).slug());
        String line = switch (words.random.nextInt(3)) {
            case 0 -> "%s, %s, %d".formatted(words.pick("school"), study, firstYear);
            case 1 -> "%s %s, %s (%d)".formatted(words.pick("degree"), study, words.pick("school"), firstYear);
            default -> "%d - %d  %s, %s".formatted(firstYear - 4, firstYear, study, words.pick("school"));
        };
        return line + (words.random.nextInt(4) == 0 ? "\nHKDSE, %d\n".formatted(firstYear - 4) : "\n");
    }

    private String listed(List<String> skills, List<String> ai, boolean wantsToSwitch) {
        List<String> all = new ArrayList<>(skills);
        all.addAll(ai);
        if (wantsToSwitch && words.random.nextInt(2) == 0) {
            all.addAll(words.aiSkills(1));
        }
        return words.random.nextInt(4) == 0 ? "- " + String.join("\n- ", all) + "\n" : String.join(words.chinese ? "、" : words.random.nextBoolean() ? ", " : " | ", all) + "\n";
    }

    private String languages() {
        return Phrases.pick(words.random, words.chinese ? List.of("粵語（母語）、英語（流利）、普通話（良好）\n", "粵語（母語）、英語（良好）\n", "普通話（母語）、英語（流利）、粵語（良好）\n")
                : List.of("Cantonese (native), English (fluent)\n", "Cantonese (native), English (good), Putonghua (fluent)\n", "English (native), Cantonese (fluent)\n",
                        "Putonghua (native), English (fluent), Cantonese (good)\n", "Native Cantonese; fluent English; working Putonghua\n"));
    }
}
