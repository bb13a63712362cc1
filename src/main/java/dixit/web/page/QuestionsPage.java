package dixit.web.page;

import dixit.store.CataloguedQuery;
import java.util.List;

/** The catalogue of questions. */
public record QuestionsPage(List<CataloguedQuery> questions) {}
