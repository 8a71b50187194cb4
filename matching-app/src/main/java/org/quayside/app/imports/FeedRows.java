package org.quayside.app.imports;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.quayside.app.imports.ImportRow.Content;
import org.quayside.app.imports.ImportRow.Content.Broken;
import org.quayside.app.imports.ImportRow.Content.Cells;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.IntakeRefused.Reason;

/**
 * Job postings in a feed that was saved as a file: RSS 2.0, RSS 1.0 or Atom. A sitemap only lists addresses; nothing is fetched from the
 * network, so each of its rows says which page to save and import.
 */
final class FeedRows {
    private static final int MOST = 100_000;
    /** Element of a feed, field of a vacancy. Of two that give the same field the longer text counts. */
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("title", "title"), Map.entry("link", "link"), Map.entry("guid", "externalId"),
            Map.entry("id", "externalId"), Map.entry("description", "description"), Map.entry("summary", "description"), Map.entry("content", "description"),
            Map.entry("encoded", "description"), Map.entry("author", "organization"), Map.entry("creator", "organization"), Map.entry("company", "organization"),
            Map.entry("source", "organization"), Map.entry("location", "district"), Map.entry("city", "district"), Map.entry("salary", "salary"),
            Map.entry("loc", "loc"), Map.entry("jobtype", "employmentType"), Map.entry("expires", "validThrough"), Map.entry("expirationdate", "validThrough"));

    private FeedRows() {}

    static List<ImportRow> read(String name, byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return rows(name, xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IntakeRefused(Reason.DAMAGED, name, "is no well-formed XML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static List<ImportRow> rows(String name, XMLStreamReader xml) throws XMLStreamException {
        List<ImportRow> rows = new ArrayList<>();
        String root = null;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                root = root == null ? element : root;
                if (element.equals("item") || element.equals("entry") || element.equals("url") && root.equals("urlset") || element.equals("job")
                        || element.equals("sitemap") && root.equals("sitemapindex")) {
                    String place = name + ":" + xml.getLocation().getLineNumber();
                    rows.add(new ImportRow(place, ImportKind.VACANCIES, content(fields(xml, element))));
                    if (rows.size() > MOST) {
                        throw new IntakeRefused(Reason.TOO_LARGE, name, "has more than %,d entries; send it in parts".formatted(MOST));
                    }
                }
            }
        }
        if (rows.isEmpty()) {
            throw new IntakeRefused(Reason.UNSUPPORTED_TYPE, name, "is XML with the root <%s> and has no entry of RSS, Atom or a sitemap".formatted(root));
        }
        return rows;
    }

    private static Content content(Map<String, String> fields) {
        String address = fields.remove("loc");
        if (address != null) {
            return new Broken("is only an address, %s; nothing is fetched: save that page and import it".formatted(address));
        }
        String link = fields.remove("link");
        if (link != null) {
            fields.putIfAbsent("externalId", link);
        }
        return new Cells(fields, Map.of());
    }

    private static Map<String, String> fields(XMLStreamReader xml, String end) throws XMLStreamException {
        Map<String, String> fields = new LinkedHashMap<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
                return fields;
            }
            String field = event == XMLStreamConstants.START_ELEMENT ? FIELDS.get(xml.getLocalName().toLowerCase(java.util.Locale.ROOT)) : null;
            if (field != null) {
                String href = xml.getAttributeValue(null, "href");
                keep(fields, field, href == null ? text(xml) : href);
            }
        }
        return fields;
    }

    private static void keep(Map<String, String> fields, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.merge(field, value.strip(), (one, other) -> other.length() > one.length() ? other : one);
        }
    }

    /** All text within the element; Atom's content may hold elements. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.append('\n');
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }
}
