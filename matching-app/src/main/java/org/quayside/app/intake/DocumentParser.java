package org.quayside.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.quayside.app.intake.IntakeRefused.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Apache Tika on one document: text only, no macros, no scripts, no embedded files, no OCR, no network. Runs in {@link ParserChild}. */
final class DocumentParser {
    private final IntakeLimits limits;

    DocumentParser(IntakeLimits limits) {
        this.limits = limits;
    }

    String parse(String file, FileKind kind, byte[] bytes) {
        LimitedText text = new LimitedText(file, limits);
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            parserOf(kind).parse(in, new BodyContentHandler(text), new Metadata(), context());
            return text.toString();
        } catch (IntakeRefused refused) {
            throw refused;
        } catch (EncryptedDocumentException e) {
            throw new IntakeRefused(Reason.ENCRYPTED, file, "is encrypted with a password; send it without one");
        } catch (IOException | TikaException | SAXException | RuntimeException e) {
            throw refusal(file, kind, e);
        } catch (StackOverflowError e) {
            throw new IntakeRefused(Reason.TOO_COMPLEX, file, "is nested too deeply; export it as a plain PDF");
        }
    }

    private static Parser parserOf(FileKind kind) {
        return switch (kind) {
            case PDF -> new PDFParser();
            case DOCX -> new OOXMLParser();
            case ODT -> new OpenDocumentParser();
            case RTF -> new RTFParser();
            case HTML -> new JSoupParser();
            case JSON, MARKDOWN, TEXT -> throw new IllegalArgumentException(kind + " needs no parser");
        };
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractActions(false);
        pdf.setExtractAnnotationText(false);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setUseSAXDocxExtractor(true);
        office.setIncludeDeletedContent(false);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    /** Our own refusals come wrapped when a parser sits between. */
    private static IntakeRefused refusal(String file, FileKind kind, Exception failure) {
        Throwable last = failure;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            last = t;
            if (t instanceof IntakeRefused refused) {
                return refused;
            }
            if (t instanceof EncryptedDocumentException) {
                return new IntakeRefused(Reason.ENCRYPTED, file, "is encrypted with a password; send it without one");
            }
            if (String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb")) {
                return new IntakeRefused(Reason.ARCHIVE_BOMB, file, "unpacks to far more than a document needs");
            }
        }
        String detail = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage().lines().findFirst().orElse("");
        return new IntakeRefused(Reason.DAMAGED, file, "is a damaged %s (%s); open and save it again".formatted(kind, detail));
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
