package org.quayside.app.measure;

import java.io.PrintWriter;
import java.util.Locale;
import org.quayside.app.generate.GeneratedTruth;
import tools.jackson.databind.JsonNode;

/**
 * The market's figures beside what the generator meant and what the fair of spring 2025 was reported to have. The margin is the error of a
 * sample of that size at 95 %: how far a figure may lie off although every text is read rightly.
 */
final class FairFigures {
    private static final double NORMAL_95 = 1.96;
    /** Spread of the logarithm of pay around its level's middle, as the generator draws it, and of a median against a mean. */
    private static final double PAY_SPREAD = 0.08;
    private static final double OF_A_MEDIAN = 1.2533;

    private final PrintWriter out;
    private final JsonNode market;
    private int outside;

    FairFigures(PrintWriter out, JsonNode market) {
        this.out = out;
        this.market = market;
    }

    void print(GeneratedTruth truth) {
        out.printf("%n%-44s %10s %10s %10s %8s%n", "figure", "reported", "meant", "read", "margin");
        count("open vacancies", truth.vacancies(), "openVacancies");
        count("hiring organisations", truth.organizations(), "hiringOrganizations");
        share("organisations that want AI talent", "almost 70 %", truth.organizationsWantingAi(), truth.organizations(), value("organizationsWantingAi"));
        share("vacancies that ask for AI", "60 %", truth.vacanciesAskingForAi(), truth.vacancies(), value("vacanciesAskingForAi"));
        share("organisations in smart living", "67 %", truth.organizationsInSmartLiving(), truth.organizations(), value("smartLiving"));
        double education = market.get("sectors").valueStream().filter(s -> s.get("sector").asString().equals("education-technology")).mapToDouble(s -> s.get("shareOfVacancies").asDouble())
                .findFirst().orElse(0);
        share("vacancies in education technology", "29 %", truth.vacanciesInEducationTechnology(), truth.vacancies(), education);
        share("candidates who want to change into AI", "1 in 3", truth.candidatesWhoWantToSwitch(), truth.candidates(), value("candidatesSwitchingIntoAi"));
        JsonNode entry = figure("entryLevelAiEngineer");
        if (entry.has("low") && truth.entryHigh() > 0) {
            row("entry-level AI engineer from, HK$", "24,000", String.format(Locale.ROOT, "%,d", truth.entryLow()), String.format(Locale.ROOT, "%,.0f", entry.get("low").asDouble()), "", true);
            row("entry-level AI engineer to, HK$", "31,000", String.format(Locale.ROOT, "%,d", truth.entryHigh()), String.format(Locale.ROOT, "%,.0f", entry.get("high").asDouble()), "", true);
        }
        for (JsonNode line : market.get("premium")) {
            GeneratedTruth.Pay meant = truth.medianPay().get(line.get("level").asString());
            if (meant != null) {
                premium(line, meant.premium());
            }
        }
        out.printf("%d of them lie outside the margin%n", outside);
    }

    private void count(String what, int meant, String figure) {
        row(what, "", String.format(Locale.ROOT, "%,d", meant), String.format(Locale.ROOT, "%,.0f", value(figure)), "", value(figure) == meant);
    }

    private void share(String what, String reported, int part, int whole, double read) {
        double meant = whole == 0 ? 0 : (double) part / whole;
        double margin = whole == 0 ? 0 : NORMAL_95 * Math.sqrt(meant * (1 - meant) / whole);
        row(what, reported, percent(meant), percent(read), "±" + percent(margin), Math.abs(read - meant) <= margin);
    }

    private void premium(JsonNode line, double meant) {
        int with = line.get("n").asInt();
        int without = line.get("nWithout").asInt();
        double read = line.get("premium").asDouble();
        double margin = NORMAL_95 * OF_A_MEDIAN * PAY_SPREAD * Math.sqrt(1.0 / with + 1.0 / without) * (100 + meant);
        row("AI premium, %s (n %d against %d)".formatted(line.get("level").asString().toLowerCase(Locale.ROOT), with, without), "up to 24 %", percent(meant / 100), percent(read / 100),
                "±" + percent(margin / 100), Math.abs(read - meant) <= margin);
    }

    private void row(String what, String reported, String meant, String read, String margin, boolean within) {
        outside += within ? 0 : 1;
        out.printf("%-44s %10s %10s %10s %8s%s%n", what, reported, meant, read, margin, within ? "" : "  outside");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private JsonNode figure(String name) {
        return market.get("figures").valueStream().filter(f -> f.get("name").asString().equals(name)).findFirst().orElseThrow();
    }

    private double value(String name) {
        return figure(name).path("value").asDouble(-1);
    }
}
