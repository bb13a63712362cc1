package dixit.web;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/** A few lines about an actor for a small frame in somebody else's page. */
final class ActorPreview {

    private ActorPreview() {}

    static String of(ReconcilableActor actor) {
        StringBuilder body = new StringBuilder(
                        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(actor.name()))
                .append("</title></head><body><p><b lang=\"fr\">")
                .append(escaped(actor.name()))
                .append("</b> (")
                .append(escaped(actor.id()))
                .append(")<br>")
                .append(escaped(actor.description()))
                .append("</p>");
        for (ActorProperty property : ActorProperty.values()) {
            if (property == ActorProperty.COUNTRY || actor.values(property).isEmpty()) continue;
            body.append("<p>").append(escaped(property.title())).append(": ");
            body.append(escaped(String.join(
                    ", ",
                    actor.values(property).stream()
                            .map(ReconcilableActor.Value::text)
                            .toList())));
            body.append("</p>");
        }
        return body.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        StringOutput output = new StringOutput();
        Escape.htmlContent(text, output);
        return output.toString();
    }
}
