package dixit.extract;

import dixit.statement.relation.Relating;
import dixit.statement.relation.Relations;
import dixit.text.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Figures and relations in each language, made ready with the first statements in it. May be used from several threads. */
public final class Relatings {

    private final Map<String, Relating> ready = new HashMap<>();

    /**
     * Those of {@code language}.
     *
     * @throws Unprepared when a lexicon is malformed, naming its file, line and column
     */
    public synchronized Relating of(String language) {
        return ready.computeIfAbsent(language, Pipeline::relating);
    }

    /** The relations of every language that can be read, by its code. */
    public Map<String, Supplier<Relations>> relations() {
        return Language.codes().stream()
                .filter(code -> Language.of(code).isInstalled())
                .collect(Collectors.toMap(code -> code, code -> () -> of(code).relations()));
    }
}
