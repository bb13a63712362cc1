package dixit.article;

/** An article at an address that gave none. */
public final class Unreached extends UnreadableArticle {
    private static final long serialVersionUID = 1L;

    public Unreached(String address, String problemAndRemedy) {
        super(address, problemAndRemedy);
    }

    @Override
    public String kind() {
        return "address";
    }
}
