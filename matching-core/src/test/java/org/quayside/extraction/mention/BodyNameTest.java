package org.quayside.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Member, Pottery Society | Pottery", "Harbour Pottery and Glass Makers Guild | Pottery", "Student Pottery Club | Pottery", "Visit our new Pottery Centre (Tai Po) | Pottery", "Returns to the Quay Pottery and Glass Service (QPGS) | Pottery",
        "Returns to the Quay Pottery and Glass Service (QPGS) | Glass", "Moved HK Pottery (HKPOT) to one system | Pottery", "Board Member, Neighbours for Pottery (2001) | Pottery", "香港陶藝協會 | 陶藝", "陶艺基金会 | 陶艺"})
    void fields_in_the_name_of_a_body_or_a_place_are_told(String text, String name) {
        assertThat(Names.hold(BodyName::holds, text, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Taught pottery at the Makers Society | pottery", "Pottery, Glass Society | Pottery", "Pottery American Glass Society | Pottery", "Pottery Centre Manager | Pottery", "Pottery Centre of Excellence | Pottery",
        "Experience in a Pottery Centre | Pottery", "Pottery Service Center in Tai Po | Pottery Service", "Taught Pottery and Glass (PG) in the Adult Service | Pottery", "Pottery Glass Service (QPGS) | Pottery", "Member, Quay Ltd for pottery | pottery",
        "懂得陶藝會計 | 陶藝"})
    void fields_beside_them_are_not(String text, String name) {
        assertThat(Names.hold(BodyName::holds, text, name)).isFalse();
    }
}
