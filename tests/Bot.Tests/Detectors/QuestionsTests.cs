using Xunit.Abstractions;

namespace Bot.Tests.Detectors;

/// <summary>What the detectors make of the training half of the citizens' questions.</summary>
public sealed class QuestionsTests(ITestOutputHelper output)
{
    private static readonly string[] Norwegian = ["nn", "nb"];

    [Fact]
    public void Every_emergency_is_seen() =>
        Check(1, "emergencies seen", Of("emergency"), question => Fixture.Detectors.Emergency.Detect(question.Text) is not null);

    [Fact]
    public void Questions_that_are_to_be_answered_raise_no_alarm() =>
        Check(0.98, "questions without alarm", Questions.Train.Where(question => !question.Kinds.Contains("emergency")), question => Fixture.Detectors.Emergency.Detect(question.Text) is null);

    [Fact]
    public void No_trap_raises_an_alarm() =>
        Check(0.98, "traps without alarm", Of("traps"), question => Fixture.Detectors.Emergency.Detect(question.Text) is null);

    [Fact]
    public void Every_wish_for_a_person_is_heard() =>
        Check(1, "wishes for a person", Of("person").Where(question => question.Kinds is ["handoff"]), question => Fixture.Detectors.Person.WantsPerson(question.Text));

    [Fact]
    public void A_question_with_an_answer_is_no_wish_for_a_person() =>
        Check(0.998, "questions that are no wish for a person", Questions.Train.Where(question => !question.Kinds.Contains("handoff")), question => !Fixture.Detectors.Person.WantsPerson(question.Text));

    [Fact]
    public void Small_talk_and_abuse_are_told() =>
        Check(0.93, "small talk and abuse", Of("smalltalk").Concat(Of("abuse")), question => Fixture.Detectors.SmallTalk.Detect(question.Text) is { Remainder: null });

    [Fact]
    public void Norwegian_is_taken_for_no_other_language() =>
        Check(0.99, "Norwegian", Questions.Train.Where(question => Norwegian.Contains(question.Language)), question => Norwegian.Contains(Fixture.Detectors.Language.First(question.Text, "nn")));

    [Fact]
    public void Other_languages_are_told() =>
        Check(1, "other languages", Questions.Train.Where(question => !Norwegian.Contains(question.Language)), question => Fixture.Detectors.Language.First(question.Text, "nn") == question.Language);

    private static IEnumerable<Questions.Question> Of(string group) => Questions.Train.Where(question => question.IsOf(group));

    private void Check(double floor, string name, IEnumerable<Questions.Question> questions, Func<Questions.Question, bool> isRight)
    {
        var asked = questions.ToList();
        var score = Score.Of(name, asked.Select(question => question.Columns), columns => isRight(asked.Find(question => question.Id == columns[0])!));
        output.WriteLine($"[figures] {score}");
        Assert.True(score.Share >= floor, score.ToString());
    }
}
