package dixit.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import dixit.actor.Actor;
import dixit.wikidata.WikidataItem.Holding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wikidata.wdtk.datamodel.helpers.Datamodel;
import org.wikidata.wdtk.datamodel.helpers.JsonDeserializer;
import org.wikidata.wdtk.datamodel.interfaces.ItemDocument;
import org.wikidata.wdtk.datamodel.interfaces.ItemIdValue;
import org.wikidata.wdtk.datamodel.interfaces.MonolingualTextValue;
import org.wikidata.wdtk.datamodel.interfaces.Snak;
import org.wikidata.wdtk.datamodel.interfaces.Statement;
import org.wikidata.wdtk.datamodel.interfaces.StatementGroup;
import org.wikidata.wdtk.datamodel.interfaces.StatementRank;
import org.wikidata.wdtk.datamodel.interfaces.TimeValue;
import org.wikidata.wdtk.datamodel.interfaces.Value;
import org.wikidata.wdtk.datamodel.interfaces.ValueSnak;

/** Items in the JSON of Wikidata's dumps, one a line. */
final class DumpItems {

    private static final List<String> LANGUAGES = List.of("fr", "en", "mul");
    static final Map<String, Actor.Gender> GENDERS =
            Map.of("Q6581097", Actor.Gender.MASCULINE, "Q6581072", Actor.Gender.FEMININE);

    private final JsonDeserializer deserializer = new JsonDeserializer(Datamodel.SITE_WIKIDATA);

    /**
     * Reads one item.
     *
     * @throws JsonProcessingException when it is no JSON or no item
     */
    WikidataItem read(String json) throws JsonProcessingException {
        ItemDocument document = deserializer.deserializeItemDocument(json);
        Map<String, String> labels = new HashMap<>();
        Map<String, List<String>> aliases = new HashMap<>();
        for (String language : LANGUAGES) {
            MonolingualTextValue label = document.getLabels().get(language);
            if (label != null) labels.put(language, label.getText());
            List<MonolingualTextValue> others = document.getAliases().get(language);
            if (others != null)
                aliases.put(
                        language,
                        others.stream().map(MonolingualTextValue::getText).toList());
        }
        return new WikidataItem(
                document.getEntityId().getId(),
                labels,
                aliases,
                ids(document, "P31").toList(),
                ids(document, "P279").toList(),
                statements(document, "P39").flatMap(DumpItems::holding).toList(),
                Stream.concat(best(document, "P1001"), best(document, "P17")).findFirst(),
                best(document, "P27").findFirst(),
                Stream.concat(best(document, "P749"), best(document, "P361")).findFirst(),
                best(document, "P36").findFirst(),
                values(statements(document, "P1549"), MonolingualTextValue.class)
                        .filter(demonym -> demonym.getLanguageCode().equals("fr"))
                        .map(MonolingualTextValue::getText)
                        .toList(),
                best(document, "P21").filter(GENDERS::containsKey).findFirst().map(GENDERS::get),
                Stream.of("P570", "P576")
                        .flatMap(property -> values(statements(document, property), TimeValue.class))
                        .findFirst()
                        .map(time -> (int) time.getYear()));
    }

    private static Stream<Statement> statements(ItemDocument document, String property) {
        StatementGroup group = document.findStatementGroup(property);
        return group == null
                ? Stream.empty()
                : group.getStatements().stream().filter(s -> s.getRank() != StatementRank.DEPRECATED);
    }

    private static Stream<String> ids(ItemDocument document, String property) {
        return values(statements(document, property), ItemIdValue.class).map(ItemIdValue::getId);
    }

    /** Those of the preferred rank where there are any: the present country, not all there ever were. */
    private static Stream<String> best(ItemDocument document, String property) {
        StatementGroup group = document.findStatementGroup(property);
        StatementGroup best = group == null ? null : group.getBestStatements();
        return best == null
                ? Stream.empty()
                : values(best.getStatements().stream(), ItemIdValue.class).map(ItemIdValue::getId);
    }

    private static <T extends Value> Stream<T> values(Stream<Statement> statements, Class<T> type) {
        return statements.map(Statement::getValue).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Holding> holding(Statement statement) {
        List<TimeValue> since = new ArrayList<>();
        List<TimeValue> until = new ArrayList<>();
        for (Iterator<Snak> all = statement.getAllQualifiers(); all.hasNext(); ) {
            Snak qualifier = all.next();
            if (!(qualifier instanceof ValueSnak snak) || !(snak.getValue() instanceof TimeValue time)) continue;
            if (qualifier.getPropertyId().getId().equals("P580")) since.add(time);
            if (qualifier.getPropertyId().getId().equals("P582")) until.add(time);
        }
        return values(Stream.of(statement), ItemIdValue.class)
                .map(position -> new Holding(
                        position.getId(),
                        since.stream().findFirst().flatMap(time -> day(time, false)),
                        until.stream().findFirst().flatMap(time -> day(time, true))));
    }

    private static Optional<LocalDate> day(TimeValue time, boolean last) {
        return day((int) time.getYear(), time.getMonth(), time.getDay(), time.getPrecision(), last);
    }

    /** The first or last day of what a date of Wikidata's precision (9 year, 10 month, 11 day) covers. */
    static Optional<LocalDate> day(int year, int month, int day, int precision, boolean last) {
        if (precision < TimeValue.PREC_YEAR || year < 1 || year > 9999) return Optional.empty();
        if (precision == TimeValue.PREC_YEAR)
            return Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
        YearMonth months = YearMonth.of(year, Math.max(1, month));
        if (precision == TimeValue.PREC_MONTH) return Optional.of(last ? months.atEndOfMonth() : months.atDay(1));
        return Optional.of(months.atDay(Math.min(Math.max(1, day), months.lengthOfMonth())));
    }
}
