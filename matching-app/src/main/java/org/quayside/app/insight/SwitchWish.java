package org.quayside.app.insight;

import java.util.regex.Pattern;

/**
 * Whether a person says that they want to change into artificial intelligence: a sentence with a wish or a change in it names AI, and the
 * head of the CV does not name an AI role already.
 */
final class SwitchWish {
    private static final Pattern SENTENCE = Pattern.compile("[^.;!?。；！？\\n]+");
    private static final Pattern AI = Pattern.compile(
            "\\bAI\\b|(?i:\\b(?:artificial intelligence|machine learning|deep learning|generative AI|data science|LLMs?|prompt engineer\\w*)\\b)|人工智能|機器學習|深度學習|數據科學");
    private static final Pattern WISH = Pattern.compile(
            "(?i)\\b(?:want(?:s|ing)? to|wish(?:es|ing)? to|hop(?:e|es|ing) to|looking (?:for|to)|seek(?:s|ing)?|aim(?:s|ing)? to|plan(?:s|ning)? to|goal|aspir\\w+|eager to|keen to|ready to"
                    + "|transition\\w*|switch\\w*|pivot\\w*|chang(?:e|ing) (?:of )?career|career chang\\w+|mov(?:e|ing) (?:in)?to|break(?:ing)? into|retrain\\w*)\\b"
                    + "|希望|計劃|有意|期望|打算|目標|轉職|轉行|轉型|投身|轉投");
    private static final int HEAD_LINES = 3;

    private final AiVocabulary vocabulary;

    SwitchWish(AiVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    boolean in(String cv) {
        if (cv.lines().limit(HEAD_LINES).filter(line -> !WISH.matcher(line).find()).anyMatch(vocabulary::isAiRole)) {
            return false;
        }
        return SENTENCE.matcher(cv).results().map(found -> found.group()).anyMatch(sentence -> AI.matcher(sentence).find() && WISH.matcher(sentence).find());
    }
}
