package dixit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;

/** The page of an actor, statement or article: its properties, and what points at it. */
final class ThingPage {

    private ThingPage() {}

    static String of(String iri, Model model, Map<String, String> labels) {
        Resource thing = model.getResource(iri);
        String name = labels.getOrDefault(iri, iri.replaceFirst("^.*/", ""));
        StringBuilder body = new StringBuilder("<h1>").append(Html.escape(name)).append("</h1><p class=\"formats\">");
        String path = iri.replaceFirst("^.*/id/", "/");
        for (Representation representation : Representation.values()) {
            if (representation == Representation.HTML) continue;
            body.append("<a href=\"")
                    .append(Html.escape(path))
                    .append('.')
                    .append(representation.extension())
                    .append("\">")
                    .append(representation.mediaType())
                    .append("</a> ");
        }
        body.append("</p><table>");
        List<Statement> own = thing.listProperties().toList().stream()
                .sorted(Comparator.comparing((Statement s) -> s.getPredicate().getURI())
                        .thenComparing(s -> s.getObject().toString()))
                .toList();
        for (Statement statement : own) {
            body.append("<tr><th>")
                    .append(Html.escape(localName(statement.getPredicate().getURI())))
                    .append("</th><td>")
                    .append(value(statement.getObject(), labels))
                    .append("</td></tr>");
        }
        body.append("</table>");
        List<Statement> back = model.listStatements(null, null, thing).toList().stream()
                .sorted(Comparator.comparing((Statement s) -> s.getPredicate().getURI())
                        .thenComparing(s -> s.getSubject().toString()))
                .toList();
        if (!back.isEmpty()) {
            body.append("<h2>Statements</h2><table>");
            for (Statement statement : back) {
                body.append("<tr><th>")
                        .append(Html.escape(localName(statement.getPredicate().getURI())))
                        .append("</th><td>")
                        .append(value(statement.getSubject(), labels))
                        .append("</td></tr>");
            }
            body.append("</table>");
        }
        return Html.page(name + " – Dixit", body.toString());
    }

    private static String value(RDFNode node, Map<String, String> labels) {
        if (node.isLiteral()) return Html.escape(node.asLiteral().getLexicalForm());
        String iri = node.asResource().getURI();
        if (iri == null) return "";
        String shown = Html.escape(labels.getOrDefault(iri, localName(iri)));
        if (iri.contains("/id/") && !iri.contains("#"))
            return "<a href=\"" + Html.escape(iri.replaceFirst("^.*/id/", "/")) + "\">" + shown + "</a>";
        if (iri.startsWith("http://www.wikidata.org/entity/"))
            return "<a rel=\"noreferrer\" href=\"" + Html.escape(iri) + "\">" + shown + "</a>";
        return shown;
    }

    private static String localName(String iri) {
        return iri.replaceFirst("^.*[/#]", "");
    }
}
