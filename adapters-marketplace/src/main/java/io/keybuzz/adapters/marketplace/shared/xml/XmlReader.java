package io.keybuzz.adapters.marketplace.shared.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document whole. A document type is refused, so there are no entities but the five of XML, nothing is fetched and
 * nothing grows; depth and number of elements are bounded. Control characters that XML forbids become blanks, because a
 * buyer's message must not be lost over one.
 */
public final class XmlReader {
    private static final int MOST_DEEP = 60;
    private static final int MOST_ELEMENTS = 200_000;
    private static final XMLInputFactory FACTORY = factory();

    private XmlReader() {}

    /** In the charset the bytes are really in. */
    public static XmlNode read(byte[] bytes) throws XmlBroken {
        return read(XmlCharsets.decode(bytes));
    }

    public static XmlNode read(String text) throws XmlBroken {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(XmlText.allowed(text)));
            try {
                return new Tree().grow(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new XmlBroken("it is no well-formed XML");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static final class Tree {
        private final Deque<Open> open = new ArrayDeque<>();
        private Optional<XmlNode> root = Optional.empty();
        private int elements;

        XmlNode grow(XMLStreamReader reader) throws XMLStreamException, XmlBroken {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(reader);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        say(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XmlBroken("it declares a document type");
                    default -> {
                        // comments and processing instructions say nothing to us
                    }
                }
            }
            return root.orElseThrow(() -> new XmlBroken("it is empty"));
        }

        private void begin(XMLStreamReader reader) throws XmlBroken {
            if (open.size() >= MOST_DEEP || ++elements > MOST_ELEMENTS) {
                throw new XmlBroken("it is too deep or has too many elements");
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
            }
            open.push(new Open(local(reader.getLocalName()), attributes, new StringBuilder(), new ArrayList<>()));
        }

        private void end() {
            Open closed = open.pop();
            XmlNode node = new XmlNode(
                    closed.name, closed.attributes, closed.text.toString().strip(), closed.children);
            if (open.isEmpty()) {
                root = Optional.of(node);
            } else {
                open.element().children.add(node);
            }
        }

        private void say(String text) {
            if (!open.isEmpty()) {
                open.element().text.append(text);
            }
        }

        private static String local(String name) {
            return name.substring(name.indexOf(':') + 1);
        }
    }

    private record Open(String name, Map<String, String> attributes, StringBuilder text, List<XmlNode> children) {}
}
