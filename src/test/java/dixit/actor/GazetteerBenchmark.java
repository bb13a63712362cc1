package dixit.actor;

import dixit.text.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Measures a compiled gazetteer of a million names: its size, how long it takes to open, tokens matched a second. */
final class GazetteerBenchmark {

    private static final int ACTORS = 400_000;
    private static final String[] SYLLABLES = {
        "ka", "ra", "bo", "ve", "lin", "mar", "tou", "sha", "di", "pon", "gue", "zel", "nou", "fri", "al", "em", "is"
    };

    private GazetteerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("gazetteer");
        Random random = new Random(1);
        int names = 0;
        List<String> met = new ArrayList<>();
        long start = System.nanoTime();
        try (CompiledGazetteer.Writer writer = new CompiledGazetteer.Writer(folder)) {
            for (int i = 1; i <= ACTORS; i++) {
                String given = word(random);
                String family = word(random) + word(random).toLowerCase(java.util.Locale.ROOT);
                writer.add(Known.entry(new Actor(
                        "Q" + i,
                        ActorKind.PERSON,
                        Map.of("fr", given + " " + family, "en", given + " " + family + "y"),
                        List.of(family),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
                names += 3;
                if (i % 40 == 0) met.add(given + " " + family);
            }
            writer.finish();
        }
        System.out.printf("%,d names of %,d actors compiled in %.1f s%n", names, ACTORS, seconds(start));
        start = System.nanoTime();
        Gazetteer gazetteer = CompiledGazetteer.open(folder);
        System.out.printf("opened in %.3f s%n", seconds(start));
        List<Token> text = new ArrayList<>();
        for (String name : met) text.addAll(Known.tokens("le porte-parole de " + word(random) + " a dit que " + name));
        for (int round = 0; round < 5; round++) {
            start = System.nanoTime();
            int found = 0;
            for (int i = 0; i + 30 <= text.size(); i += 30)
                found += gazetteer.matches(text.subList(i, i + 30)).size();
            System.out.printf("%,.0f tokens/s, %,d names found%n", text.size() / seconds(start), found);
        }
        for (String file : List.of("names.fsa", "entries-2.bin", "entries.ends")) {
            System.out.printf("%s: %,d bytes%n", file, Files.size(folder.resolve(file)));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
