package org.quayside.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoughtTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Purchased new pottery machines | pottery", "Cut the purchase costs of pottery and glass equipment | pottery", "Won a deal for glazing and pottery work | pottery", "Obtained bids for wheel labour, kiln and pottery labour | pottery",
        "Compared quotes for pottery | pottery", "Oversaw workers who do single jobs, such as glazing or pottery | pottery", "Hired pottery and glass contractors | pottery", "Grew the pottery mug category by a tenth | pottery",
        "Launched lines for garden pottery categories | pottery", "採購陶藝設備 | 陶藝", "购置新的陶艺器材 | 陶艺"})
    void what_is_bought_sold_or_done_by_others_is_told(String text, String name) {
        assertThat(Names.hold(Bought::holds, text, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ran pottery machines | pottery", "Purchased and repaired pottery machines | pottery", "Purchase orders and pottery work | pottery", "Made bids for pottery work | pottery", "Procurement, pottery and glass work | pottery",
        "Obtained quotes, handled pottery | pottery", "Led potters who do pottery | pottery", "Worked for pottery contractors | pottery", "Pottery, Category Management | Pottery", "Pottery management including category planning | Pottery", "操作陶藝設備 | 陶藝",
        "採購及陶藝 | 陶藝"})
    void what_somebody_does_is_not(String text, String name) {
        assertThat(Names.hold(Bought::holds, text, name)).isFalse();
    }
}
