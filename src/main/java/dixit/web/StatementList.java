package dixit.web;

import java.util.List;

/** Statements in a list: who, when, and the words. */
final class StatementList {

    private StatementList() {}

    static String of(List<Descriptions.Line> lines) {
        StringBuilder list = new StringBuilder("<ul class=\"statements\">");
        for (Descriptions.Line line : lines) {
            list.append("<li>");
            if (!line.speaker().isEmpty())
                list.append("<b lang=\"fr\">")
                        .append(Html.escape(line.speaker()))
                        .append("</b> ");
            if (!line.when().isEmpty())
                list.append("<time>")
                        .append(Html.escape(Html.date(line.when())))
                        .append("</time>");
            list.append("<a href=\"/statement/")
                    .append(Html.escape(line.id()))
                    .append("\"><q lang=\"fr\">")
                    .append(Html.escape(line.content()))
                    .append("</q></a></li>");
        }
        return list.append("</ul>").toString();
    }
}
