package dixit.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which statements a list shows; it lives in the page's address.
 *
 * @param act the last part of a speech act's IRI
 * @param form the last part of a form's IRI
 * @param from the first day on which it may have been said
 * @param to the last
 * @param target the id of an actor whom it is about
 * @param page from 1
 */
public record Filter(
        Optional<String> act,
        Optional<String> form,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> target,
        int page) {

    static final int PAGE = 25;

    private static final int LAST_PAGE = 10_000;

    /** Whatever of the address is no filter is left out: a mistyped date shows everything. */
    public static Filter of(Map<String, String> parameters) {
        return new Filter(
                word(parameters.get("act")),
                word(parameters.get("form")),
                day(parameters.get("from")),
                day(parameters.get("to")),
                Optional.ofNullable(parameters.get("target")).filter(id -> id.matches("[A-Za-z0-9-]{1,120}")),
                page(parameters.get("page")));
    }

    private static Optional<String> word(String value) {
        return Optional.ofNullable(value).filter(v -> v.matches("\\p{Alpha}{1,30}"));
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.ofNullable(value).filter(v -> !v.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static int page(String value) {
        boolean number = value != null && value.matches("\\d{1,5}");
        return number ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(value))) : 1;
    }

    public boolean isEmpty() {
        return act.isEmpty() && form.isEmpty() && from.isEmpty() && to.isEmpty() && target.isEmpty();
    }

    /** The address's query for another page of the same list, {@code ?act=deny&page=2}. */
    public String query(int page) {
        Map<String, String> parts = new LinkedHashMap<>();
        act.ifPresent(value -> parts.put("act", value));
        form.ifPresent(value -> parts.put("form", value));
        from.ifPresent(value -> parts.put("from", value.toString()));
        to.ifPresent(value -> parts.put("to", value.toString()));
        target.ifPresent(value -> parts.put("target", value));
        if (page > 1) parts.put("page", Integer.toString(page));
        return parts.isEmpty()
                ? "?"
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The graph pattern on the statement {@code ?s}. */
    String pattern(Graph graph) {
        StringBuilder pattern = new StringBuilder();
        act.ifPresent(
                value -> pattern.append(" ?s dx:speechAct act:").append(value).append(" ."));
        form.ifPresent(value -> pattern.append(" ?s dx:form dx:").append(value).append(" ."));
        target.ifPresent(value -> pattern.append(" ?s dx:about <")
                .append(graph.base())
                .append("id/actor/")
                .append(value)
                .append("> ."));
        from.ifPresent(value -> pattern.append(" ?s dx:saidLatest ?latest FILTER(?latest >= \"")
                .append(value)
                .append("\"^^xsd:date)"));
        to.ifPresent(value -> pattern.append(" ?s dx:saidEarliest ?earliest FILTER(?earliest <= \"")
                .append(value)
                .append("\"^^xsd:date)"));
        return pattern.toString();
    }
}
