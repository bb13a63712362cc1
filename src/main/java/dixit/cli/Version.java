package dixit.cli;

import dixit.extract.Pipeline;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the jar's manifest. */
public final class Version implements IVersionProvider {

    static String number() {
        return Pipeline.version();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Dixit " + number()};
    }
}
