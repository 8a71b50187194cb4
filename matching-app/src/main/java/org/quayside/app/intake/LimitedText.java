package org.quayside.app.intake;

import org.apache.tika.sax.ToTextContentHandler;
import org.quayside.app.intake.IntakeRefused.Reason;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Collects the text of a document and stops the parser at the limits on pages and characters. */
final class LimitedText extends ToTextContentHandler {
    private final String file;
    private final IntakeLimits limits;
    private int pages;
    private long characters;

    LimitedText(String file, IntakeLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (localName.equals("div") && "page".equals(attributes.getValue("class")) && ++pages > limits.pages()) {
            throw new IntakeRefused(Reason.TOO_MANY_PAGES, file, "has more than %d pages; send the pages that matter".formatted(limits.pages()));
        }
        if (localName.equals("li")) {
            super.characters(new char[] {'-', ' '}, 0, 2);
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        characters += length;
        // Twice the limit: spaces and line ends that cleaning removes are not counted against the sender.
        if (characters > 2L * limits.characters()) {
            throw CleanText.tooMuch(file, characters, limits);
        }
        super.characters(chars, start, length);
    }
}
