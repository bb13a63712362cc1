package dixit.source;

import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML without document type definitions: no external entity is fetched, and none expands (OWASP, XXE prevention). */
final class SecureXml {

    private SecureXml() {}

    /** A reader, in the character set that the document declares, that begins before the first element. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        try {
            return factory.createXMLStreamReader(new XmlReader(in, true, "UTF-8"));
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    /** A reader at the first element. */
    static XMLStreamReader atRoot(InputStream in) throws XMLStreamException {
        XMLStreamReader reader = reader(in);
        while (!reader.isStartElement()) reader.next();
        return reader;
    }

    /** What is wrong with XML, as the rest of a sentence for people. */
    static String fault(XMLStreamException e) {
        Throwable cause = e.getNestedException();
        if (cause instanceof TooLarge) return cause.getMessage();
        String message = String.valueOf(e.getMessage());
        int text = message.lastIndexOf("Message:");
        String line =
                e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNumber();
        return "the XML is faulty" + line + " ("
                + (text < 0 ? message : message.substring(text + 8))
                        .replaceAll("\\s+", " ")
                        .strip()
                + "); get the file again, or mend it.";
    }
}
