namespace KnowledgeBase.Articles;

/// <summary>Every problem there is, each with its code and what its words mention. The words are in <c>lint.&lt;lang&gt;.yaml</c>.</summary>
internal static class Problem
{
    public static ArticleProblem PathWithoutArticle(string file) => Error("path-without-article", file, 0);

    public static ArticleProblem FrontMatterMissing(string file) => Error("front-matter-missing", file, 1);

    public static ArticleProblem YamlWithoutKeys(string file, int line) => Error("yaml-without-keys", file, line);

    public static ArticleProblem YamlUnreadable(string file, int line, string reason) => Error("yaml-unreadable", file, line, ("reason", reason));

    public static ArticleProblem KeyUnknown(string file, int line, string key) => Warning("key-unknown", file, line, ("key", key));

    public static ArticleProblem KeyMissing(string file, string key) => Error("key-missing", file, 1, ("key", key));

    public static ArticleProblem DateUnreadable(string file, int line, string key, string value) => Error("date-unreadable", file, line, ("key", key), ("value", value));

    public static ArticleProblem MonthsNotANumber(string file, int line, string key, string value) => Error("months-not-a-number", file, line, ("key", key), ("value", value));

    public static ArticleProblem NotTrueOrFalse(string file, int line, string key, string value) => Error("not-true-or-false", file, line, ("key", key), ("value", value));

    public static ArticleProblem NextStepUnknown(string file, int line, string kind, string choices) => Error("next-step-unknown", file, line, ("kind", kind), ("choices", choices));

    public static ArticleProblem SourceWithoutTitle(string file, int line) => Error("source-without-title", file, line);

    public static ArticleProblem SourceAddress(string file, int line, string url) => Error("source-address", file, line, ("url", url));

    public static ArticleProblem SourceWithoutDate(string file, int line, string title) => Hint("source-without-date", file, line, ("title", title));

    public static ArticleProblem NoSections(string file, int line) => Error("no-sections", file, line);

    public static ArticleProblem TitleInBody(string file, int line) => Error("title-in-body", file, line);

    public static ArticleProblem HeadingWithoutId(string file, int line) => Error("heading-without-id", file, line);

    public static ArticleProblem SectionIdCharacters(string file, int line, string id) => Error("section-id-characters", file, line, ("id", id));

    public static ArticleProblem SectionIdTwice(string file, int line, string id) => Error("section-id-twice", file, line, ("id", id));

    public static ArticleProblem SectionEmpty(string file, int line) => Error("section-empty", file, line);

    public static ArticleProblem HeadingJumps(string file, int line, int from, int to) => Warning("heading-jumps", file, line, ("from", $"{from}"), ("to", $"{to}"));

    public static ArticleProblem FigureWithoutSource(string file, int line) => Warning("figure-without-source", file, line);

    public static ArticleProblem LinkWithoutText(string file, int line) => Warning("link-without-text", file, line);

    public static ArticleProblem LinkTextSaysNothing(string file, int line, string words) => Warning("link-text-says-nothing", file, line, ("words", words));

    public static ArticleProblem LinkLeadsNowhere(string file, int line, string url) => Error("link-leads-nowhere", file, line, ("url", url));

    public static ArticleProblem TableWithoutHeader(string file, int line) => Warning("table-without-header", file, line);

    public static ArticleProblem ImageWithoutText(string file, int line) => Error("image-without-text", file, line);

    public static ArticleProblem FormMissing(string file, string language, string missing) => Warning("form-missing", file, 1, ("language", language), ("file", missing));

    public static ArticleProblem SectionMissingInForm(string file, string id) => Error("section-missing-in-form", file, 0, ("id", id));

    public static ArticleProblem SensitiveDiffers(string file) => Error("sensitive-differs", file, 1);

    public static ArticleProblem TextMissing(string file, string key) => Error("text-missing", file, 0, ("key", key));

    public static ArticleProblem PlaceholdersDiffer(string file, string key, string placeholders) => Error("placeholders-differ", file, 0, ("key", key), ("placeholders", placeholders));

    public static ArticleProblem FormOutOfStep(string file, int line, string other) => Warning("form-out-of-step", file, line, ("other", other));

    public static ArticleProblem FormNeverInStep(string file, string other) => Hint("form-never-in-step", file, 1, ("other", other));

    public static ArticleProblem ReviewOverdue(string file, int line, string date) => Warning("review-overdue", file, line, ("date", date));

    public static ArticleProblem ReviewUnplanned(string file) => Hint("review-unplanned", file, 1);

    public static ArticleProblem PeriodOver(string file, int line, string date) => Warning("period-over", file, line, ("date", date));

    public static ArticleProblem PeriodReversed(string file, int line) => Error("period-reversed", file, line);

    public static ArticleProblem SentenceLong(string file, int line, int words, string begins) => Hint("sentence-long", file, line, ("words", $"{words}"), ("begins", begins));

    public static ArticleProblem Officialese(string file, int line, string phrase, string instead) => Hint("officialese", file, line, ("phrase", phrase), ("instead", instead));

    public static ArticleProblem WordOfOtherForm(string file, int line, string word) => Warning("word-of-other-form", file, line, ("word", word));

    public static ArticleProblem QuestionShared(string file, int line, string question, string other) => Warning("question-shared", file, line, ("question", question), ("other", other));

    public static ArticleProblem KeywordsShared(string file, int line, string keywords, string other) => Hint("keywords-shared", file, line, ("keywords", keywords), ("other", other));

    public static ArticleProblem QuestionTested(string file, int line, string question, string other) => Error("question-tested", file, line, ("question", question), ("other", other));

    public static ArticleProblem LosUnknown(string file, int line, string los, string near) => Warning("los-unknown", file, line, ("los", los), ("near", near));

    public static ArticleProblem SensitiveWithoutPerson(string file, int line) => Warning("sensitive-without-person", file, line);

    public static ArticleProblem FactUnknown(string file, int line, string key) => Error("fact-unknown", file, line, ("key", key));

    public static ArticleProblem FactMissing(string file, string key, string article) => Warning("fact-missing", file, 0, ("key", key), ("article", article));

    public static ArticleProblem FactLeftGeneral(string file, string key, string article) => Hint("fact-left-general", file, 0, ("key", key), ("article", article));

    public static ArticleProblem FactOutdated(string file, int line, string key) => Warning("fact-outdated", file, line, ("key", key));

    public static ArticleProblem FactEndsSoon(string file, int line, string key, string date) => Hint("fact-ends-soon", file, line, ("key", key), ("date", date));

    public static ArticleProblem FactPeriodIncomplete(string file, int line, string key) => Error("fact-period-incomplete", file, line, ("key", key));

    public static ArticleProblem FactPeriodsClash(string file, int line, string key) => Error("fact-periods-clash", file, line, ("key", key));

    public static ArticleProblem OverlayOutsideMunicipality(string file) => Error("overlay-outside-municipality", file, 1);

    public static ArticleProblem OverlayWithoutArticle(string file, string id, string language) => Error("overlay-without-article", file, 1, ("id", id), ("language", language));

    public static ArticleProblem OverlaySectionUnknown(string file, int line, string id, string section) => Error("overlay-section-unknown", file, line, ("id", id), ("section", section));

    public static ArticleProblem OverlaySectionBoth(string file, int line, string section) => Error("overlay-section-both", file, line, ("section", section));

    public static ArticleProblem BracesWithoutFact(string file, int line) => Error("braces-without-fact", file, line);

    public static ArticleProblem MunicipalityWithoutName(string file) => Error("municipality-without-name", file, 1);

    public static ArticleProblem MunicipalityIdDiffers(string file, int line, string id, string folder) => Error("municipality-id-differs", file, line, ("id", id), ("folder", folder));

    public static ArticleProblem CentreWithoutName(string file) => Error("centre-without-name", file, 1);

    public static ArticleProblem CentreIdDiffers(string file, int line, string id, string name) => Error("centre-id-differs", file, line, ("id", id), ("name", name));

    public static ArticleProblem CentreMunicipalityUnknown(string file, int line, string municipality) => Error("centre-municipality-unknown", file, line, ("municipality", municipality));

    public static ArticleProblem CentreMunicipalityElsewhere(string file, int line, string municipality, string centre) => Error("centre-municipality-elsewhere", file, line, ("municipality", municipality), ("centre", centre));

    public static ArticleProblem CentreUnknown(string file, string centre) => Warning("centre-unknown", file, 0, ("centre", centre));

    public static ArticleProblem AgentIncomplete(string file, int line, string key) => Error("agent-incomplete", file, line, ("key", key));

    public static ArticleProblem AgentIdTwice(string file, int line, string id) => Error("agent-id-twice", file, line, ("id", id));

    public static ArticleProblem AgentEmployerUnknown(string file, int line, string id, string employer) => Error("agent-employer-unknown", file, line, ("id", id), ("employer", employer));

    public static ArticleProblem ChoiceUnknown(string file, int line, string key, string choices) => Error("choice-unknown", file, line, ("key", key), ("choices", choices));

    public static ArticleProblem StyleUnreadable(string file, string reason) => Error("style-unreadable", file, 0, ("reason", reason));

    public static ArticleProblem RankingUnreadable(string file, int line, string reason) => Error("ranking-unreadable", file, line, ("reason", reason));

    public static ArticleProblem RankingIncomplete(string file) => Error("ranking-incomplete", file, 0);

    private static ArticleProblem Error(string code, string file, int line, params (string, string)[] arguments) => new(file, line, code, Severity.Error, arguments);

    private static ArticleProblem Warning(string code, string file, int line, params (string, string)[] arguments) => new(file, line, code, Severity.Warning, arguments);

    private static ArticleProblem Hint(string code, string file, int line, params (string, string)[] arguments) => new(file, line, code, Severity.Hint, arguments);
}
