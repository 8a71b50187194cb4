package org.quayside.app.ui;

import java.util.Locale;
import org.quayside.taxonomy.Taxonomy;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives each request words in its language. */
@Component
final class WordsOf {
    private final MessageSource messages;
    private final Taxonomy taxonomy;

    WordsOf(MessageSource messages, Taxonomy taxonomy) {
        this.messages = messages;
        this.taxonomy = taxonomy;
    }

    Words in(Locale locale) {
        return new Words(messages, locale, taxonomy);
    }
}
