using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Tests.Plans;

public class AimWordsTests
{
    [Theory]
    [InlineData("", "", "", "", "", null, "All families")]
    [InlineData("03,04,05", "es,so", "", "Phone", "5", 80, "Grades 3–5 · Somali and Spanish · by phone call · serves standard 5 · target 80%")]
    [InlineData("KG,01,02,05", "", "EnglishLearner", "Text,Phone", "3,5,8", null, "Grades K–2 and 5 · English learners · by phone call and text message · serves standards 3, 5 and 8")]
    [InlineData("01,02", "", "SpecialEducation", "", "", null, "Grades 1 and 2 · children in special education")]
    public async Task An_aim_in_words(string grades, string languages, string groups, string channels, string standards, int? target, string words) =>
        await (await Portal.Shared).With<AimWords>(aims =>
        {
            aims.Of(new StrategyAim(grades, languages, groups, channels, standards, target), withSensitive: true).ShouldBe(words);
            aims.Of(new StrategyAim(grades, languages, groups, channels, standards, target), withSensitive: false).ShouldNotContain("special");
            return Task.CompletedTask;
        });
}
