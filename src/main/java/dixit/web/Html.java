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

    static String page(String title, String body) {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>" + escape(title) + "</title><link rel=\"stylesheet\" href=\"/style.css\"></head>"
                + "<body><header><a href=\"/\">Dixit</a> <span>who said what, about whom, and when</span></header><main>"
                + body + "</main></body></html>\n";
    }
}
