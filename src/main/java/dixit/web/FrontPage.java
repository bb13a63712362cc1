package dixit.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The front page: what the graph holds, the latest statements, and a form for a query. */
final class FrontPage {

    private static final String EXAMPLE = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?who ?what ?from ?to WHERE {
              ?s a dx:Statement ; dx:speaker/rdfs:label ?who ; dx:content ?what .
              FILTER(lang(?who) = "fr")
              OPTIONAL { ?s dx:saidEarliest ?from ; dx:saidLatest ?to }
            } LIMIT 50""";

    private FrontPage() {}

    static String of(Map<String, Long> counts, List<Descriptions.Line> latest) {
        StringBuilder body = new StringBuilder("<h1>Who said what</h1><ul class=\"counts\">");
        counts.forEach((name, number) -> body.append("<li><b>")
                .append(String.format(Locale.ROOT, "%,d", number))
                .append("</b> ")
                .append(number == 1 ? name.replaceFirst("s$", "") : name)
                .append("</li>"));
        body.append("</ul><h2>Latest statements</h2>")
                .append(StatementList.of(latest))
                .append(
                        "<h2>Ask the graph</h2><form action=\"/kg/sparql\" method=\"get\">"
                                + "<label for=\"query\">SPARQL</label><textarea id=\"query\" name=\"query\" rows=\"8\" spellcheck=\"false\">")
                .append(Html.escape(EXAMPLE))
                .append("</textarea><label for=\"format\">Result as</label> <select id=\"format\" name=\"format\">"
                        + "<option value=\"text\">table</option><option value=\"csv\">CSV</option><option value=\"json\">JSON</option></select>"
                        + " <button>Run</button></form>");
        return Html.page("Dixit", body.toString());
    }
}
