package org.quayside.app.vacancy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.JsonObject;
import org.quayside.app.intake.PlainText;
import tools.jackson.databind.JsonNode;

/** What is of use in a web page: the job postings in its script blocks, and HTML fragments as text. */
final class HtmlPage {
    private static final Set<String> NOT_READ = Set.of("script", "style", "template", "noscript");

    private HtmlPage() {}

    /** The JobPostings of all JSON-LD script blocks; a block that is broken is only a reason to refuse when no other has one. */
    static List<JsonNode> jobPostings(String file, byte[] bytes) {
        List<JsonNode> postings = new ArrayList<>();
        IntakeRefused broken = null;
        for (Element script : parse(bytes).select("script[type=application/ld+json]")) {
            try {
                postings.addAll(JobPosting.findIn(JsonObject.parse(file, script.data())));
            } catch (IntakeRefused refused) {
                broken = script.data().contains("JobPosting") ? refused : broken;
            }
        }
        if (postings.isEmpty() && broken != null) {
            throw broken;
        }
        return postings;
    }

    private static Document parse(byte[] bytes) {
        try {
            Document declared = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            boolean undecoded = declared.text().indexOf('\uFFFD') >= 0;
            return undecoded ? Jsoup.parse(PlainText.decode(bytes), "") : declared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fragment as lines of text: blocks on lines of their own, list items with a dash. */
    static String textOf(String html) {
        StringBuilder out = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text && !(text.parent() instanceof Element e && NOT_READ.contains(e.normalName()))) {
                    out.append(out.isEmpty() || out.charAt(out.length() - 1) == '\n' ? text.text().stripLeading() : text.text());
                } else if (node instanceof Element element && (element.isBlock() || element.normalName().equals("br"))) {
                    out.append(element.normalName().equals("li") ? "\n- " : "\n");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    out.append('\n');
                }
            }
        });
        return out.toString();
    }
}
