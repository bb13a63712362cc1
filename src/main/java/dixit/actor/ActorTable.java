package dixit.actor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads actors from a table: tab-separated columns {@code qid, kind, label_fr, label_en, aliases_fr, country_qid, role,
 * evidence, gender}, aliases separated by {@code |}, offices by {@code ;} with their dates in parentheses. A row without
 * a Wikidata id gets a local one. The last two columns may be missing; of two rows for one actor the first counts.
 */
public final class ActorTable {

    private static final Map<String, ActorKind> KINDS = Map.ofEntries(
            Map.entry("country", ActorKind.STATE),
            Map.entry("government", ActorKind.GOVERNMENT),
            Map.entry("ministry", ActorKind.MINISTRY),
            Map.entry("armed_force", ActorKind.ARMED_FORCE),
            Map.entry("armed_group", ActorKind.ARMED_GROUP),
            Map.entry("int_org", ActorKind.INTERNATIONAL_ORGANISATION),
            Map.entry("media", ActorKind.MEDIA),
            Map.entry("news_agency", ActorKind.NEWS_AGENCY),
            Map.entry("party", ActorKind.POLITICAL_PARTY),
            Map.entry("person", ActorKind.PERSON),
            Map.entry("place", ActorKind.PLACE),
            Map.entry("region", ActorKind.PLACE),
            Map.entry("office", ActorKind.ORGANISATION),
            Map.entry("group", ActorKind.GROUP_OF_PEOPLE));

    private static final Pattern OFFICE =
            Pattern.compile("\\s*([^();@]+?)\\s*(?:@\\s*([^(;]+?))?\\s*(?:\\(([^)]*)\\))?\\s*(?:;|$)");
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern TERM = Pattern.compile(
            "(?:(?:depuis )?(?<since>%1$s)(?:–(?<until>%1$s))?)?(?:,? ?vu (?<confirmed>%1$s))?.*".formatted(DAY));
    private static final Pattern ISO = Pattern.compile("ISO ([A-Z]{2})");

    /** A territory that is no independent state, with its names in French and English. */
    public record Territory(String label, String official, String english, Set<String> demonyms, String capital) {}

    /** What tables lack, names that news uses above all: property, whom (label or id), name. */
    public record Supplement(String property, String whom, String name) {}

    private ActorTable() {}

    /**
     * The entries of {@code tables}, with the nationality words of {@code demonyms} (by ISO 3166 code).
     *
     * @throws IOException when a table cannot be read
     * @throws IllegalArgumentException when a row has too few columns, naming file and line
     */
    public static List<GazetteerEntry> read(
            List<Path> tables,
            Map<String, Set<String>> demonyms,
            List<Territory> territories,
            List<Supplement> supplements)
            throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (Path table : tables) {
            List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
            for (int i = 1; i < lines.size(); i++) {
                String[] columns = lines.get(i).split("\t", -1);
                if (columns.length < 7) {
                    throw new IllegalArgumentException(
                            "%s, line %d: expected at least 7 tab-separated columns, found %d"
                                    .formatted(table, i + 1, columns.length));
                }
                if (KINDS.containsKey(columns[1])) rows.add(columns);
            }
        }
        Map<String, List<String>> metonyms = new LinkedHashMap<>();
        for (String[] row : rows) {
            if (!NameWords.READ.isCapital(row[6])) continue;
            List<String> names = metonyms.computeIfAbsent(row[5], k -> new ArrayList<>());
            names.add(row[2]);
            for (String alias : aliases(row)) names.add(alias);
        }
        Map<String, GazetteerEntry> entries = new LinkedHashMap<>();
        Set<String> confirmed = new HashSet<>();
        for (String[] row : rows) {
            // Without an id it is the actor of that kind and name that an earlier row has with one.
            if (row[0].isBlank() && confirmed.contains(row[1] + "\t" + row[2])) continue;
            if (!row[0].isBlank()) confirmed.add(row[1] + "\t" + row[2]);
            GazetteerEntry entry = entry(row, demonyms, metonyms, supplements);
            entries.putIfAbsent(entry.actor().id(), entry);
        }
        Map<String, String> ids = new LinkedHashMap<>();
        entries.values()
                .forEach(entry ->
                        ids.putIfAbsent(entry.actor().label("fr"), entry.actor().id()));
        Supplements rest = new Supplements(supplements, ids);
        return Stream.concat(entries.values().stream().map(rest::applied), rest.territories(territories))
                .toList();
    }

    /**
     * Reads supplements: tab-separated columns property, whom, name.
     *
     * @throws IllegalArgumentException when a row has too few columns, naming file and line
     */
    public static List<Supplement> supplements(Path file) throws IOException {
        List<Supplement> supplements = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) continue;
            String[] columns = lines.get(i).split("\t");
            if (columns.length < 3) {
                throw new IllegalArgumentException("%s, line %d: expected 3 tab-separated columns, found %d"
                        .formatted(file, i + 1, columns.length));
            }
            supplements.add(new Supplement(columns[0], columns[1], columns[2]));
        }
        return List.copyOf(supplements);
    }

    private static GazetteerEntry entry(
            String[] row,
            Map<String, Set<String>> demonyms,
            Map<String, List<String>> metonyms,
            List<Supplement> supplements) {
        ActorKind kind = KINDS.get(row[1]);
        String id = row[0].isBlank() ? ActorIds.of(row[2], kind) : row[0];
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("fr", row[2]);
        if (!row[3].isBlank()) labels.put("en", row[3]);
        Set<String> aliases = new LinkedHashSet<>(aliases(row));
        Set<String> people = new LinkedHashSet<>();
        if (kind == ActorKind.STATE || kind == ActorKind.PLACE) {
            Matcher iso = ISO.matcher(row[6]);
            if (iso.find()) people.addAll(demonyms.getOrDefault(iso.group(1), Set.of()));
        }
        Set<String> secondary = new LinkedHashSet<>();
        Set<String> metonym =
                new LinkedHashSet<>(kind == ActorKind.STATE ? metonyms.getOrDefault(row[0], List.of()) : List.of());
        metonym.remove(row[2]);
        for (Supplement supplement : supplements) {
            if (!supplement.whom().equals(id) && !supplement.whom().equals(row[2])) continue;
            switch (supplement.property()) {
                case "demonym" -> people.addAll(forms(supplement.name()));
                case "secondaryDemonym" -> secondary.addAll(forms(supplement.name()));
                case "metonym" -> metonym.add(supplement.name());
                case "alias" -> aliases.add(supplement.name());
                case "speaksFor", "organisation", "country", "role" -> {
                    // Those of other entries than their own: see Supplements.
                }
                default -> throw new IllegalArgumentException("unknown property " + supplement.property());
            }
        }
        Optional<String> country = Optional.of(row[5]).filter(c -> c.matches("Q\\d+") && !c.equals(id));
        Optional<String> speaksFor = switch (kind) {
            case GOVERNMENT, MINISTRY, ARMED_FORCE -> country;
            default -> row[1].equals("office") ? country : Optional.empty();
        };
        aliases.removeAll(labels.values());
        people.removeAll(secondary);
        Optional<Actor.Gender> gender = Optional.of(row.length > 8 ? row[8] : "")
                .filter(word -> !word.isBlank())
                .map(word -> Actor.Gender.valueOf(word.strip().toUpperCase(Locale.ROOT)));
        return new GazetteerEntry(
                new Actor(id, kind, labels, List.copyOf(aliases), country, speaksFor, gender),
                List.copyOf(people),
                List.copyOf(secondary),
                List.copyOf(metonym),
                kind == ActorKind.PERSON ? offices(row[6]) : List.of());
    }

    private static List<String> aliases(String[] row) {
        return row[4].isBlank()
                ? List.of()
                : List.of(row[4].split("\\|")).stream()
                        .map(alias -> alias.replaceAll("\\s*\\([^)]*\\)", "").strip())
                        .filter(alias -> !alias.isEmpty())
                        .distinct()
                        .toList();
    }

    /**
     * {@code président (2013-09-04–2020-08-18) ; Premier ministre (depuis 2021-01-01, vu 2026-07-30) ; chef @ Q18210867 (vu
     * 2025-12-31)}: first and last day, or the day on which the holder was last seen in the post; after {@code @} whose it
     * is, by id or label. A post with no day is left out.
     */
    static List<Office> offices(String roles) {
        List<Office> offices = new ArrayList<>();
        Matcher office = OFFICE.matcher(roles);
        while (office.find()) {
            if (office.group(3) == null) continue;
            Matcher term = TERM.matcher(office.group(3).strip());
            if (!term.matches() || term.group("since") == null && term.group("confirmed") == null) continue;
            offices.add(new Office(
                    office.group(1).strip(),
                    day(term.group("since")),
                    day(term.group("until")),
                    day(term.group("confirmed")),
                    Optional.ofNullable(office.group(2)).map(String::strip)));
        }
        return offices;
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    /** The four forms of a French nationality word from its masculine and feminine: {@code russe}, {@code algérien/algérienne}. */
    public static Set<String> forms(String masculineAndFeminine) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : masculineAndFeminine.toLowerCase(Locale.FRENCH).split("/")) {
            String word = form.strip();
            if (word.isEmpty()) continue;
            forms.add(word);
            forms.add(NameWords.READ.plural(word));
        }
        return forms;
    }
}
