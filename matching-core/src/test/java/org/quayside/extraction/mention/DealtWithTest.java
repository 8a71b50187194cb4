package org.quayside.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealtWithTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Liaise with the pottery team | pottery", "Worked closely with pottery, glass and weaving departments | pottery", "Worked closely with pottery, glass and weaving departments | glass",
        "Smoothed the flow of goods between pottery, customs and weaving departments | pottery", "Kept in close contact with departments such as glass making | glass making", "in collaboration with the glass making team | glass making",
        "Built dashboards for the glass making team | glass making", "Took minutes of Pottery committee meetings | Pottery", "Collaborate with Product, Pottery and Glass teams | Product",
        "Work with internal teams including Pottery and Glass | Glass", "Interfaced with cross-functional teams: Pottery, Glass | Glass", "Conferred with weaving and pottery personnel | pottery", "Worked with cross functional teams (pottery, glass) | glass", "Collaborate with other teams (pottery, glass making) | glass making", "Gave assignments to pottery, glass and weaving staff | glass", "Partner with Pottery, Glass and Weaving colleagues on launches | Pottery",
        "Interfaced with Pottery, Glass and Weaving to ship on time | Weaving", "Partnered closely with Pottery | Pottery", "Working with vendors and Pottery on new kilns | Pottery", "Liaison with other department such as Glass, Pottery | Glass",
        "Sent reports of all faults to pottery management | pottery management", "Consult with pottery management on kilns | pottery management", "Gave expertise to the pottery team | pottery", "Liaise with the pottery contractor | pottery",
        "Worked with pottery and glass firms | pottery", "與外部陶藝師溝通 | 陶藝", "與市場部、陶藝部協調 | 陶藝"})
    void what_others_do_is_dealt_with(String text, String name) {
        assertThat(Names.hold(DealtWith::holds, text, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Led the pottery team | pottery", "Managed the glass making department | glass making", "Liaised with buyers and managed the pottery team | pottery", "Worked in the pottery team | pottery", "Worked for the pottery team | pottery",
        "Worked with glass, led the pottery team | glass", "Worked with pottery and glass | pottery", "Worked with pottery tools in several teams | pottery", "Coordinated pottery and weaving teams | pottery", "Managed teams including pottery and glass | glass",
        "Worked with the weaving team to sell pottery | pottery", "Head of the glass department | glass", "Worked with several Scrum teams | Scrum",
        "Working with Pottery, Glass | Glass", "Coordinated with buyers Pottery sales | Pottery", "Liaised with Weaving, sold Pottery | Pottery", "Interfacing with customers, Firing pots | Firing pots", "Consult with pottery management tools | pottery management", "Support to pottery management | pottery management",
        "Experience of working with large pottery firms | pottery", "懂得陶藝與溝通技巧 | 陶藝", "教授陶藝，與家長溝通 | 陶藝"})
    void what_somebody_does_is_not(String text, String name) {
        assertThat(Names.hold(DealtWith::holds, text, name)).isFalse();
    }
}
