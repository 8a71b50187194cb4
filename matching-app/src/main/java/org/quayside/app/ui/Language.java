package org.quayside.app.ui;

import java.util.Locale;

/** The languages that the pages speak. */
enum Language {
    ENGLISH("en", "English"),
    CHINESE("zh-Hant-HK", "繁體中文");

    private final Locale locale;
    private final String label;

    Language(String tag, String label) {
        this.locale = Locale.forLanguageTag(tag);
        this.label = label;
    }

    /** Every Chinese is served Traditional Chinese, everybody else English. */
    static Language of(Locale wanted) {
        return wanted.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.toLanguageTag();
    }

    /** Its name in itself. */
    String label() {
        return label;
    }
}
