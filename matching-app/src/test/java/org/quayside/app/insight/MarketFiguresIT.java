package org.quayside.app.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;
import org.quayside.app.generate.FairGenerator;
import org.quayside.app.generate.GeneratedTruth;
import org.quayside.app.generate.GeneratedZip;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is read from a generated fair is what the generator meant, within the error of a sample of its size. */
class MarketFiguresIT extends HttpApi {
    private static final int ORGANIZATIONS = 40;
    private static final int VACANCIES = 120;
    private static final int CANDIDATES = 90;

    @Autowired
    private Projections projections;

    @Test
    void the_figures_of_a_generated_fair_come_back(@TempDir Path folder) throws IOException, InterruptedException {
        FairGenerator generator = new FairGenerator(Taxonomy.builtIn(), 7, ORGANIZATIONS, VACANCIES, CANDIDATES);
        GeneratedTruth truth = generator.truth();
        Path zip = folder.resolve("fair.zip");
        GeneratedZip.write(generator, zip);
        String fair = post("organiser", "/api/v1/fairs", "{\"name\": \"Generated\", \"place\": \"Wan Chai\", \"firstDay\": \"2025-04-26\", \"lastDay\": \"2025-04-27\"}").json().get("id").stringValue();
        String id = send(as("integrator", "/api/v1/imports?fileName=fair.zip&fair=" + fair).POST(BodyPublishers.ofFile(zip))).json().get("id").stringValue();
        JsonNode run = await(id);
        assertThat(run.get("refused").intValue()).as(get("integrator", "/api/v1/imports/%s/problems".formatted(id)).text()).isZero();
        assertThat(projections.awaitAll(Awaiting.PATIENCE)).isTrue();

        JsonNode market = get("organiser", "/api/v1/market?fair=" + fair).json();
        assertThat(value(market, "openVacancies")).isEqualTo(VACANCIES);
        assertThat(value(market, "hiringOrganizations")).isEqualTo(ORGANIZATIONS);
        near(value(market, "vacanciesAskingForAi"), truth.vacanciesAskingForAi(), VACANCIES);
        near(value(market, "organizationsWantingAi"), truth.organizationsWantingAi(), ORGANIZATIONS);
        near(value(market, "smartLiving"), truth.organizationsInSmartLiving(), ORGANIZATIONS);
        near(value(market, "candidatesSwitchingIntoAi"), truth.candidatesWhoWantToSwitch(), CANDIDATES);
        assertThat(market.get("premium")).isNotEmpty();
        assertThat(market.get("figures").findValuesAsString("definition")).hasSize(market.get("figures").size());
        for (String lines : List.of("sectors", "pay", "premium", "skills", "unlisted", "months")) {
            assertThat(market.get("definitions").get(lines).stringValue()).isNotBlank();
        }
        JsonNode skill = market.get("skills").get(0);
        assertThat(counted(skill)).isEqualTo(skill.get("wanted").intValue());
        JsonNode pay = market.get("pay").get(0);
        assertThat(counted(pay)).isEqualTo(pay.get("n").intValue());
        JsonNode premium = market.get("premium").get(0);
        assertThat(counted(premium)).isEqualTo(premium.get("n").intValue() + premium.get("nWithout").intValue());
        JsonNode month = market.get("months").get(0);
        assertThat(counted(month)).isEqualTo(month.get("open").intValue());

        String link = market.get("figures").get(2).get("link").stringValue();
        JsonNode counted = get("organiser", link + "&limit=200").json().get("items");
        assertThat((double) counted.size()).isEqualTo(value(market, "vacanciesAskingForAi") * VACANCIES);
        assertThat(get("organiser", counted.get(0).get("link").stringValue()).status()).isEqualTo(200);
        assertThat(get("organiser", "/api/v1/market?sector=pets").error()).startsWith("sector is 'pets'");
        assertThat(value(get("organiser", "/api/v1/market?fair=%s&to=2020-01-01".formatted(fair)).json(), "openVacancies")).isZero();
    }

    private int counted(JsonNode line) {
        return get("organiser", line.get("link").stringValue() + "&limit=200").json().get("items").size();
    }

    /** Within twice the standard error of a share from so many. */
    private static void near(double measured, int meant, int of) {
        double share = (double) meant / of;
        assertThat(measured).isCloseTo(share, within(2 * Math.sqrt(share * (1 - share) / of)));
    }

    private static double value(JsonNode market, String name) {
        return market.get("figures").valueStream().filter(f -> f.get("name").stringValue().equals(name)).findFirst().orElseThrow().get("value").doubleValue();
    }

    private JsonNode await(String id) {
        return Awaiting.until("imported", () -> get("integrator", "/api/v1/imports/" + id).json(), run -> !run.get("state").stringValue().equals("RUNNING"));
    }
}
