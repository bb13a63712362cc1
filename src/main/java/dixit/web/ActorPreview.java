package dixit.web;

/** A few lines about an actor for a small frame in somebody else's page. */
final class ActorPreview {

    private ActorPreview() {}

    static String of(ReconcilableActor actor) {
        StringBuilder body = new StringBuilder(
                        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(Html.escape(actor.name()))
                .append("</title></head><body><p><b lang=\"fr\">")
                .append(Html.escape(actor.name()))
                .append("</b> (")
                .append(Html.escape(actor.id()))
                .append(")<br>")
                .append(Html.escape(actor.description()))
                .append("</p>");
        for (ActorProperty property : ActorProperty.values()) {
            if (property == ActorProperty.COUNTRY || actor.values(property).isEmpty()) continue;
            body.append("<p>").append(Html.escape(property.title())).append(": ");
            body.append(Html.escape(String.join(
                    ", ",
                    actor.values(property).stream()
                            .map(ReconcilableActor.Value::text)
                            .toList())));
            body.append("</p>");
        }
        return body.append("</body></html>\n").toString();
    }
}
