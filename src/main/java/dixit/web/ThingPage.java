package dixit.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/** The page of an actor, statement or article: its properties, and the statements in which it has a role. */
final class ThingPage {

    private static final String DX = "https://w3id.org/dixit/conflict#";

    /** What people look for, in the order of "who said what, about whom, when"; the rest follows by name. */
    private static final List<String> FIRST = List.of(
            RDF.type.getURI(),
            DX + "speaker",
            DX + "cue",
            DX + "addressee",
            DX + "about",
            DX + "saidEdtf",
            DX + "speechAct",
            DX + "inArticle");

    /** Said again by another property, or of use to machines only; all of it is in the data. */
    private static final Set<String> LEFT_TO_DATA = Set.of(
            DX + "digest",
            "http://www.w3.org/ns/oa#hasTarget",
            "http://www.w3.org/ns/prov#wasAttributedTo",
            "http://www.w3.org/ns/prov#wasQuotedFrom",
            "http://www.w3.org/ns/prov#wasGeneratedBy");

    private ThingPage() {}

    /** @param statements lists of statements by their heading; empty ones are left out */
    static String of(
            String iri, Model model, Map<String, String> labels, Map<String, List<Descriptions.Line>> statements) {
        Resource thing = model.getResource(iri);
        String name = labels.getOrDefault(iri, localName(iri));
        boolean quotation = thing.hasProperty(model.createProperty(DX, "content"));
        StringBuilder body = new StringBuilder("<h1 lang=\"fr\">")
                .append(quotation ? "<q>" + Html.escape(name) + "</q>" : Html.escape(name))
                .append("</h1><table>");
        rows(thing, name, labels)
                .forEach((property, values) -> body.append("<tr><th scope=\"row\">")
                        .append(Html.escape(labels.getOrDefault(property, words(localName(property)))))
                        .append("</th><td>")
                        .append(String.join("<br>", values))
                        .append("</td></tr>"));
        body.append("</table>").append(formats(iri.replaceFirst("^.*/id/", "/")));
        statements.forEach((heading, lines) -> {
            if (lines.isEmpty()) return;
            body.append("<h2>").append(Html.escape(heading)).append("</h2>").append(StatementList.of(lines));
        });
        return Html.page(name + " – Dixit", body.toString());
    }

    private static Map<String, Set<String>> rows(Resource thing, String name, Map<String, String> labels) {
        Map<String, Set<String>> rows = new TreeMap<>(Comparator.comparingInt(ThingPage::rank)
                .thenComparing(ThingPage::localName)
                .thenComparing(Comparator.naturalOrder()));
        for (Statement statement : thing.listProperties().toList()) {
            String property = statement.getPredicate().getURI();
            RDFNode value = statement.getObject();
            boolean heading =
                    value.isLiteral() && value.asLiteral().getLexicalForm().equals(name);
            if (heading || LEFT_TO_DATA.contains(property)) continue;
            rows.computeIfAbsent(property, p -> new TreeSet<>()).add(shown(property, value, labels));
        }
        return rows;
    }

    private static int rank(String property) {
        int rank = FIRST.indexOf(property);
        return rank < 0 ? FIRST.size() : rank;
    }

    private static String shown(String property, RDFNode node, Map<String, String> labels) {
        if (node.isLiteral()) return words(property, node.asLiteral());
        String iri = node.asResource().getURI();
        if (iri == null) return "";
        String shown =
                Html.escape(labels.getOrDefault(iri, iri.startsWith(DX) ? words(localName(iri)) : localName(iri)));
        if (iri.contains("/id/") && !iri.contains("#"))
            return "<a href=\"" + Html.escape(iri.replaceFirst("^.*/id/", "/")) + "\">" + shown + "</a>";
        if (iri.startsWith("http://www.wikidata.org/entity/"))
            return "<a rel=\"noreferrer\" href=\"" + Html.escape(iri) + "\">" + shown + "</a>";
        if (property.equals("https://schema.org/url"))
            return "<a rel=\"noreferrer nofollow\" href=\"" + Html.escape(iri) + "\">" + Html.escape(iri) + "</a>";
        return shown;
    }

    private static String words(String property, Literal literal) {
        String text =
                Html.escape(property.endsWith("Edtf") ? Html.date(literal.getLexicalForm()) : literal.getLexicalForm());
        return literal.getLanguage().isEmpty()
                ? text
                : "<span lang=\"" + Html.escape(literal.getLanguage()) + "\">" + text + "</span>";
    }

    private static String formats(String path) {
        StringBuilder formats = new StringBuilder("<p class=\"formats\">Data:");
        for (Representation representation : Representation.values()) {
            if (representation == Representation.HTML) continue;
            formats.append(" <a href=\"")
                    .append(Html.escape(path))
                    .append('.')
                    .append(representation.extension())
                    .append("\">")
                    .append(representation.title())
                    .append("</a>");
        }
        return formats.append("</p>").toString();
    }

    private static String localName(String iri) {
        return iri.replaceFirst("^.*[/#]", "");
    }

    /** {@code sameAs} reads "same as". */
    private static String words(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
