using KnowledgeBase;
using KnowledgeBase.Articles;

namespace Bot.Workers;

/// <summary>Looks whether the content folder changed, and says in the log what is wrong with it.</summary>
internal sealed partial class ContentReloader(ContentLibrary content, ILogger<ContentReloader> logger)
{
    public Task LookAsync()
    {
        var before = content.Rejected;
        if (content.ReloadIfChanged()) Report();
        else if (!ReferenceEquals(before, content.Rejected)) ReportRejected();
        return Task.CompletedTask;
    }

    /// <summary>What was read, and each problem with file, line and advice.</summary>
    public void Report()
    {
        var now = content.Current;
        LogRead(logger, now.Articles.All.Count, now.Municipalities.Count);
        foreach (var problem in now.Errors) Report(problem);
    }

    private void ReportRejected()
    {
        LogRejected(logger, content.Rejected.Count);
        foreach (var problem in content.Rejected) Report(problem);
    }

    // The log is read by those who run the program, so it is all in English.
    private void Report(ArticleProblem problem)
    {
        var texts = content.Current.ProblemTexts;
        LogProblem(logger, problem.File, problem.Line, texts.What(problem, Languages.English), texts.Advice(problem, Languages.English), problem.Code);
    }

    [LoggerMessage(2003, LogLevel.Information, "Content read: {Articles} articles, {Municipalities} municipalities.")]
    private static partial void LogRead(ILogger logger, int articles, int municipalities);

    [LoggerMessage(2005, LogLevel.Warning, "The content changed and has {Errors} new errors: what was there before stays.")]
    private static partial void LogRejected(ILogger logger, int errors);

    [LoggerMessage(2004, LogLevel.Warning, "{File}:{Line}: {What} {Advice} [{Code}]")]
    private static partial void LogProblem(ILogger logger, string file, int line, string what, string advice, string code);
}
