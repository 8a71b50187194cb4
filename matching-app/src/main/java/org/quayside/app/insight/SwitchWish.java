package org.quayside.app.insight;

import java.util.regex.Pattern;

/**
 * Whether a person says that they want to change into artificial intelligence: a sentence with a wish or a change in it names AI, and the
 * head of the CV does not name an AI role already.
 */
final class SwitchWish {
    private static final String ENDS = ".;!?。；！？\n";
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
        return wishes(cv) && cv.lines().limit(HEAD_LINES).filter(line -> !WISH.matcher(line).find()).noneMatch(vocabulary::isAiRole);
    }

    private static boolean wishes(String cv) {
        return AI.matcher(cv).results().anyMatch(named -> WISH.matcher(cv.substring(begin(cv, named.start()), end(cv, named.end()))).find());
    }

    private static int begin(String cv, int within) {
        int at = within;
        while (at > 0 && ENDS.indexOf(cv.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static int end(String cv, int within) {
        int at = within;
        while (at < cv.length() && ENDS.indexOf(cv.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
