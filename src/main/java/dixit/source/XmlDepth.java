package dixit.source;

import java.nio.charset.StandardCharsets;

/**
 * How deep the elements of XML are nested, well-formed or not. JDOM, on which ROME builds, takes time that grows with the
 * square of the depth, and feeds are some six deep.
 */
final class XmlDepth {

    /** Deeper than any feed or list of feeds. */
    private static final int MOST = 500;

    private XmlDepth() {}

    static boolean isTooDeep(byte[] bytes) {
        String xml = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        int depth = 0;
        for (int at = xml.indexOf('<'); at >= 0 && depth <= MOST; at = xml.indexOf('<', at)) {
            if (xml.startsWith("<![CDATA[", at)) at = after(xml, "]]>", at);
            else if (xml.startsWith("<!--", at)) at = after(xml, "-->", at);
            else if (xml.startsWith("</", at)) {
                depth--;
                at += 2;
            } else {
                boolean element = at + 1 < xml.length() && "!?".indexOf(xml.charAt(at + 1)) < 0;
                int end = element ? xml.indexOf('>', at) : at;
                if (element && (end < 0 || xml.charAt(end - 1) != '/')) depth++;
                at++;
            }
        }
        return depth > MOST;
    }

    private static int after(String xml, String end, int from) {
        int at = xml.indexOf(end, from);
        return at < 0 ? xml.length() : at + end.length();
    }
}
