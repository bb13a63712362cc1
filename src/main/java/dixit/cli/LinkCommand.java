package dixit.cli;

import dixit.extract.KnownActors;
import dixit.extract.Relatings;
import dixit.rdf.Iris;
import dixit.store.CrossArticleLinks;
import dixit.store.Store;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dixit link}: the links between articles of a store that was filled in bulk. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description =
                "Draw the links between the articles of a store, and which of them are the same story, after a bulk load.",
        footer = {
            "",
            "\"ingest\", \"load\" and \"watch\" draw these links themselves; \"restore\" and tdb2.xloader do not.",
            "Broken off, the same command goes on where it was; run again, it changes nothing.",
        })
final class LinkCommand implements Callable<Integer> {

    /** A bar is worth its line from here on. */
    private static final int MANY = 500;

    @ArgGroup(exclusive = true)
    private StoreOptions where = new StoreOptions();

    @Mixin
    private ActorsOption actors;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        KnownActors known = actors.in(where.folder());
        Relatings relatings = new Relatings();
        String target = where.isRemote() ? where.endpoint().toString() : "embedded";
        try (HeldFolder held = HeldFolder.take(where.folder());
                Store store = where.open(false)) {
            Linking linking = new Linking(
                    store,
                    where.folder().resolve("link.progress"),
                    target,
                    iris -> new CrossArticleLinks(store, iris, relatings.relations()));
            if (linking.size() == 0)
                throw new CommandFailure(
                        ExitCode.NOTHING_DONE,
                        "there is no article in this store; load some first, see \"dixit --help\".");
            for (Iris iris : linking.bases()) Loading.background(store, iris, known);
            int linked;
            try (ProgressBar bar = Progress.bar("linking", linking.size(), linking.size() > MANY)) {
                linked = linking.run(bar::stepTo);
            }
            store.tidy();
            if (linked < linking.size())
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%,d articles were linked before the last run was broken off%n",
                                linking.size() - linked);
            spec.commandLine().getOut().printf("%,d articles linked%n", linked);
        }
        return ExitCode.OK.status();
    }
}
