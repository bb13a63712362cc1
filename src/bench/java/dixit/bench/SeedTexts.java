package dixit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As many articles as one likes, made from the seed article by substitution: three paragraphs of five, other countries, towns,
 * days and numbers of the same grammar (gender, elision, inflection), so that a parser has the same work. What they say is
 * not true of anybody.
 */
final class SeedTexts {

    private static final Path SEED = Path.of("seeds", "articles", "karabakh-2023-09.txt");
    private static final double KEPT = 0.6;
    private static final int DAYS = 1_500;
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    /** Words of the seed, and what may stand in their place; an inflected form keeps its ending. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "Azerbaïdjan", List.of("Ouganda", "Irak", "Iran", "Afghanistan", "Ouzbékistan", "Uruguay"),
            "azerbaïdjanais", List.of("ougandais", "irlandais", "islandais"),
            "Arménie", List.of("Éthiopie", "Érythrée", "Algérie", "Indonésie", "Ukraine", "Australie", "Autriche"),
            "arménien", List.of("éthiopien", "algérien", "indonésien", "ukrainien", "australien", "autrichien"),
            "Russie", List.of("Serbie", "Bulgarie", "Croatie", "Slovaquie", "Belgique", "Suisse"),
            "russe", List.of("serbe", "bulgare", "croate", "slovaque", "belge", "suisse"),
            "Turquie", List.of("Tunisie", "Jordanie", "Syrie", "Libye", "Hongrie", "Somalie"),
            "Stepanakert", List.of("Goma", "Kherson", "Bakhmout", "Gao", "Tripoli", "Kharkiv", "Khartoum", "Bangui"),
            "Karabakh", List.of("Darfour", "Kivu", "Donbass", "Tigré", "Sahel", "Cachemire"),
            "jeudi", List.of("lundi", "mardi", "mercredi", "vendredi", "samedi"));

    private static final Pattern WORD = Pattern.compile(
            "(?iu)(?<![\\p{L}-])(" + String.join("|", WORDS.keySet()) + ")(?=e?s?(?![\\p{L}])|nes?(?![\\p{L}]))");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d -])\\d{2,3}(?![\\d-]| \\d{3})");

    private final List<String> paragraphs;
    private final int most;

    /** @throws IOException when the seed article is not in the working folder */
    SeedTexts() throws IOException {
        this(Integer.MAX_VALUE);
    }

    /**
     * Shorter articles.
     *
     * @param most paragraphs
     */
    SeedTexts(int most) throws IOException {
        String seed = Files.readString(SEED);
        this.paragraphs = List.of(seed.strip().split("\\R\\s*\\R"));
        this.most = most;
    }

    /** The {@code number}-th article; the same for the same number. */
    String text(int number) {
        Random random = new Random(number * 31L + 7);
        List<String> kept = new ArrayList<>();
        for (String paragraph : paragraphs) if (random.nextDouble() < KEPT) kept.add(paragraph);
        while (kept.size() > most) kept.remove(random.nextInt(kept.size()));
        Map<String, String> chosen = new HashMap<>();
        String text = WORD.matcher(String.join("\n\n", kept).replaceFirst("^ date \\S+ ", ""))
                .replaceAll(found -> Matcher.quoteReplacement(other(found.group(1), chosen, random)));
        text = NUMBER.matcher(text).replaceAll(found -> Integer.toString(10 + random.nextInt(900)));
        return "date: " + LAST.minusDays(random.nextInt(DAYS)) + "\nlang: fr\n\n" + text + "\n";
    }

    private static String other(String word, Map<String, String> chosen, Random random) {
        String key = WORDS.containsKey(word)
                ? word
                : WORDS.keySet().stream()
                        .filter(word::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow();
        String other = chosen.computeIfAbsent(
                key, k -> WORDS.get(k).get(random.nextInt(WORDS.get(k).size())));
        if (key.equals(word)) return other;
        return Character.toUpperCase(other.charAt(0)) + other.substring(1);
    }

    /** Writes articles as files. */
    void write(Path folder, int from, int to) throws IOException {
        Files.createDirectories(folder);
        for (int i = from; i < to; i++) Files.writeString(folder.resolve("%06d.txt".formatted(i)), text(i));
    }
}
