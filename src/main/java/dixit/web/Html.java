package dixit.web;

/** HTML pages by hand, kept to the few there are; all text goes through {@link #escape}. */
final class Html {

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A date in EDTF for people: a set with one of its members ({@code [a,b,c]}) reads "a, b or c". */
    static String date(String edtf) {
        if (!edtf.startsWith("[") || !edtf.endsWith("]")) return edtf;
        String list = edtf.substring(1, edtf.length() - 1).replace(",", ", ");
        int last = list.lastIndexOf(", ");
        return last < 0 ? list : list.substring(0, last) + " or " + list.substring(last + 2);
    }

    static String page(String title, String body) {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>" + escape(title) + "</title><link rel=\"stylesheet\" href=\"/style.css\"></head>"
                + "<body><header><div><a href=\"/\">Dixit</a> <span>who said what, about whom, and when</span></div></header><main>"
                + body + "</main></body></html>\n";
    }
}
