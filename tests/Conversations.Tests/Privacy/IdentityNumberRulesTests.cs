using Conversations.Privacy;

namespace Conversations.Tests.Privacy;

public sealed class IdentityNumberRulesTests
{
    [Theory]
    [InlineData("01819010001", true, true)]
    [InlineData("01819010192", true, true)]
    [InlineData("10915596784", true, true)]
    [InlineData("11876995923", true, true)]
    [InlineData("01819010281", false, true)]
    [InlineData("01819010028", false, true)]
    [InlineData("01819010036", false, true)]
    [InlineData("01819010002", false, false)]
    public void Check_digits_hold_by_the_rule_of_their_time(string number, bool today, bool from2032)
    {
        Assert.Equal(today, IdentityNumberRules.HasCheckDigits(number, todayOnly: true));
        Assert.Equal(from2032, IdentityNumberRules.HasCheckDigits(number));
    }

    [Theory]
    [InlineData("010190")] // as issued
    [InlineData("410190")] // D
    [InlineData("014190")] // H
    [InlineData("018190")] // Tenor
    [InlineData("016690")] // + 65
    [InlineData("016190")] // + 60
    [InlineData("414190")] // D and H
    [InlineData("418190")] // D and Tenor
    [InlineData("290200")]
    [InlineData("311285")]
    public void A_day_that_exists_is_a_date(string six) => Assert.True(IdentityNumberRules.HasDate(six));

    [Theory]
    [InlineData("000190")]
    [InlineData("320190")]
    [InlineData("011390")]
    [InlineData("310490")]
    [InlineData("290201")]
    [InlineData("400190")]
    [InlineData("720190")]
    [InlineData("019390")]
    [InlineData("010090")]
    public void A_day_that_does_not_is_not(string six) => Assert.False(IdentityNumberRules.HasDate(six));
}
