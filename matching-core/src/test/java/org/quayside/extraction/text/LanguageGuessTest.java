package org.quayside.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | We are looking for an engineer who writes services in Go and reads the logs with the team.",
        "en | Python, SQL, Docker",
        "zh-Hant | 我們需要一位能聽懂客戶說話的數據工程師，負責系統開發",
        "zh-Hans | 我们需要一位能听懂客户说话的数据工程师，负责系统开发",
        "zh-Hant | 使用 Python 及 TensorFlow 開發機器學習系統",
        "zh-Hant | CHAN Siu Ming, Peter 陳小明 Tel: 2345 6789 peter.chan@example.com Career Objective 求職目標 IT Support Engineer，希望轉型做 Cloud Engineer Work Experience 工作經驗 ABC Trading Ltd. 文員兼IT支援 10/2019 – Now - 支援 50 位用戶，處理 Windows、Office 365 及網絡問題 - 管理 Active Directory、備份及防火牆 - 自學 AWS，將公司網站遷移到 AWS EC2、S3 XYZ 電腦中心 技術員 2016年6月 – 2019年9月 - 維修電腦及打印機，安裝系統 Education 學歷 IVE 資訊科技高級文憑 2014–2016 Certificates 證書 AWS Certified Cloud Practitioner (2023), CompTIA A+, ITIL Foundation 正在準備 AWS Solutions Architect Associate 考試 Skills 技能 網絡：TCP/IP, DNS, VLAN 程式：Python（初學）, PowerShell 唔識 Java Languages 語言 Cantonese (native) English (fair) Mandarin (good) Expected salary 期望薪金: 25K",
        "de | Wir suchen eine Entwicklerin mit Erfahrung, die gern im Team arbeitet und unsere Anwendungen weiterentwickelt.",
        "fr | Nous recherchons une personne capable de développer nos applications et de travailler avec les équipes du client.",
        "und | 12345 --- !!!",
    })
    void the_language_of_a_text_is_told(String expected, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(expected);
    }
}
