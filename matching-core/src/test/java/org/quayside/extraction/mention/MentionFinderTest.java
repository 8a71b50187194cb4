package org.quayside.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.vacancy.VacancyReaderTest.asked;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.vacancy.VacancyReader;
import org.quayside.taxonomy.Taxonomy;

/** What a name means where it stands. */
class MentionFinderTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "泵房設備安裝、調試 | [testing-and-commissioning]",
        "冷氣保養及調試 | [hvac]",
        "编写及调试程序 | [debugging]",
        "送貨後須影相 | ",
        "食品影相 | [photography]",
        "了解客人財務需要 | ",
        "海濱數據中心項目 | ",
        "港股上市公司經驗 | ",
        "電燈拉線 | ",
        "辦公室拉線 | [structured-cabling]",
        "每月7號發薪 | ",
        "計算工時及發薪 | [payroll]",
        "歡迎優才計劃人士 | ",
        "代辦優才計劃 | [talent-scheme-visa]",
        "IANG visa holders are welcome | ",
        "File TTPS cases | [talent-scheme-visa]",
        "薪酬依薪級表支薪 | ",
    })
    void chinese_words_of_any_length_tell_another_sense(String text, @Nullable String expected) {
        assertThat(asked(READER.read("Job", "Requirements\n- " + text + "\n"))).containsExactlyElementsOf(expected == null ? List.of() : List.of("REQUIRED " + expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PMP (Tier 1) | [property-management-practitioner]",
        "PMP 牌照 | [property-management-practitioner]",
        "PMP | [pmp]",
        "PMP-grade slides | ",
        "Cisco ASR routers | [cisco]",
        "ASR and text to speech | [speech-recognition] [speech-synthesis]",
        "Cisco Unity Connection | [cisco] [unified-communications]",
        "MPLS circuits | [network-engineering]",
        "RADIUS: authentication, authorization and accounting | [identity-and-access-management]",
        "ITIL change management | [it-change-management]",
        "Change management | [change-management]",
        "Clinic CMS for patients | ",
        "Group work and casework | [social-work]",
        "Camera calibration | [computer-vision]",
        "Inbound and outbound calls | [call-centre-operations]",
        "Foreign currency exchange at the counter | [currency-exchange]",
        "Chinese typing | [chinese-word-processing]",
        "PGDE | [teaching-qualification]",
        "Oscilloscope | [electronic-test-equipment]",
        "Time and attendance systems | [time-and-attendance-systems]",
        "Biochemistry | [biochemistry]",
        "Upselling | [cross-selling]",
        "Cross-sell models |",
        "SQL and optimization | [sql]",
        "Convex optimization | [mathematical-optimisation]",
        "ETL, cleaning | [etl]",
        "Facial cleansing and massage | [massage-therapy]",
        "Office cleaning | [cleaning-services]",
        "Snowflake and other AI tools | [snowflake]",
        "AI tools for office work | [ai-assistants]",
        "Data engineering and warehousing | [data-engineering]",
        "Stock control and warehousing | [inventory-management] [warehouse-operations]",
        "Apache Zeppelin |",
        "Apache Beam | [apache-beam]",
        "Apache web server | [apache-http-server]",
        "VMware and HCI | [vmware]",
        "HCI research | [human-computer-interaction]",
        "Server capacity planning |",
        "Capacity planning for three ferry crews | [resource-planning]",
        "Application design | [software-architecture]",
        "Architecture design of data platforms | [software-architecture]",
        "Database management | [databases]",
        "DBA | [database-administration]",
        "Do your due diligence |",
        "Fast, secure, reliable |",
        "Agile, waterfall, prototyping | [agile] [sdlc]",
        "Oracle Cloud ERP | [oracle-fusion]",
        "Oracle Cloud | [oracle-cloud]",
        "MOOC certificates |",
        "Customer insights | [marketing-analytics]",
        "PL SQL | [pl-sql]",
        "Camera visualization in 3D |",
        "Modelling and visualization | [data-visualisation]",
        "ISO 45001 | [occupational-health-and-safety]",
        "Data migration | [data-migration]",
        "數據遷移 | [data-migration]",
        "资料字典 | [data-dictionary]",
        "超融合 | [hyper-converged-infrastructure]",
        "Experience in insurance companies | [insurance]",
        "Internal controls | [internal-control]",
        "內部監控 | [internal-control]",
        "SSL/TLS | [tls]",
        "MRP | [material-requirements-planning]",
        "物料計劃 | [material-requirements-planning]",
        "Petty cash | [bookkeeping]",
        "零用現金 | [bookkeeping]",
        "Customer loyalty | ",
        "Helpdesk support | [technical-support]",
        "工傷個案處理 | [employees-compensation]",
        "懲教工作 | [law-enforcement]",
        "汽車銷售 | [vehicle-sales]",
        "Vlan and VLANs | [tcp-ip]",
        "Electronic Product Code (EPC) tags | ",
        "Engineering, procurement and construction (EPC) contracts | [design-and-build]",
        "In constant contact with donors | ",
        "Clean rooms and corridors | ",
        "LV switchboards | ",
        "Insurance (worker's compensation, dental) | [insurance]",
        "Workers' compensation claims | [employees-compensation]",
        "Purchasing cards |",
        "Quotes for antivirus |",
        "Quotes for anti-virus |",
        "Antivirus for ferry kiosks | [endpoint-security]",
        "Norton Ghost | [backup-software]",
        "Technical analysis of server faults |",
        "Technical analysis of share prices | [technical-analysis]",
        "Technical drawings of menswear |",
        "Winner of an Energy Star award |",
        "Microsoft Certified Professional |",
        "Red Hat and Exchange 2013 | [linux] [microsoft-exchange]",
        "PCI compliance | [pci-dss]",
        "Demand generation | [lead-generation]",
        "Electrical wiring | [electrical-fitting]",
        "電線安裝 | [electrical-fitting]",
        "Architecture design of the warehouse |",
        "Lead a team of six | [people-management]",
        "Ferry lines accounting for 40% of all sailings |",
        "Ferry lines accounting for over 40 piers |",
        "Accounting for leases | [accounting]",
        "Process engineering of a refinery |",
        "Data solution design |",
        "Lower the project delivery risks |",
        "Training and development opportunities |",
        "Hotel reservations and flights for directors |",
        "Business Law I |",
        "Sensitive to big data |",
        "Pleasant to big data | [big-data]",
        "The why of problem solving |",
        "SSL satellite antennas |",
        "Teams working across three piers |",
        "Good team working | PREFERRED [teamwork]",
        "Order tracking system |",
        "Instrumentation and control of ferries | [control-engineering]",
        "Power Pivot | [microsoft-excel]",
        "PeopleSoft HCM | [peoplesoft]",
        "Multi-threaded servers | [concurrent-programming]",
        "Cost/benefit analysis | [business-case-development]",
        "Access recertification | [identity-and-access-management]",
        "Strong organisational and time management abilities | [organisational-skills] [time-management]",
    })
    void names_that_several_fields_share_are_read_as_the_field_that_is_meant(String text, @Nullable String expected) {
        assertThat(asked(READER.read("Job", "Requirements\n- " + text + "\n")).stream().map(asked -> asked.replace("REQUIRED ", "")).sorted().toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected.split("(?<=\\]) ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Understand the business strategy of the ferry lines | ",
        "Build charts that support decision making | ",
        "Make the customer journey shorter | ",
        "Drive business growth | ",
        "The continuous improvement of our piers | ",
        "Developed business strategies for two piers | strategic-planning",
        "Draw customer journey maps with customer journey mapping | customer-experience",
        "Resolve printer incidents | ",
        "Managing data quality issues | data-quality",
    })
    void what_a_firm_aims_at_is_no_work_of_a_duty(String duty, @Nullable String expected) {
        var ids = READER.read("Job", "Duties\n- " + duty + "\n").skills().stream().flatMap(s -> s.requirement().anyOf().stream()).map(Object::toString).toList();
        assertThat(String.join(" ", ids)).isEqualTo(expected == null ? "" : expected);
    }
}
