using System.Text.RegularExpressions;

namespace FamilyEngagement.BrowserTests;

/// <summary>A family asks, the liaison hands the question to the principal, the principal answers.</summary>
[Collection(WorkCollection.Name)]
public partial class AQuestionIsAnswered(Site site)
{
    [Fact]
    public async Task From_the_log_by_way_of_a_colleague_to_the_answer()
    {
        var liaison = await site.Open("liaison", 390, 844);
        await liaison.GetByRole(AriaRole.Combobox, new() { Name = "Who did you talk with?" }).PressSequentiallyAsync("jean-bap");
        await liaison.GetByRole(AriaRole.Option).Filter(new() { HasText = "Wideline" }).ClickAsync();
        await liaison.GetByText("We talked or wrote back and forth").ClickAsync();
        await Assertions.Expect(liaison.GetByLabel("What do they want to know?")).ToBeHiddenAsync();
        await liaison.GetByText("The family is waiting for an answer").ClickAsync();
        await liaison.GetByLabel("What do they want to know?").FillAsync("Who pays for the winter trip?");
        await liaison.GetByRole(AriaRole.Button, new() { Name = "Save contact" }).ClickAsync();
        await Assertions.Expect(liaison.GetByRole(AriaRole.Heading, new() { Name = "Waiting for an answer" })).ToBeVisibleAsync();

        await liaison.GetByRole(AriaRole.Link, new() { Name = "“Who pays for the winter trip?”", Exact = true }).ClickAsync();
        await liaison.GetByLabel("Who takes it?").SelectOptionAsync(new SelectOptionValue { Label = "Denise Whitcomb, principal" });
        await liaison.GetByLabel("A word to them").FillAsync("You know the budget.");
        await liaison.GetByRole(AriaRole.Button, new() { Name = "Hand over" }).ClickAsync();
        await Assertions.Expect(liaison.GetByRole(AriaRole.Status)).ToContainTextAsync("Denise Whitcomb has it now");

        var principal = await site.Open("principal");
        await principal.GetByRole(AriaRole.Link, new() { Name = "1 question waits for you" }).ClickAsync();
        await Assertions.Expect(principal.GetByText("New, from Ana Teixeira")).ToBeVisibleAsync();
        await principal.GetByRole(AriaRole.Link, new() { Name = "Jean-Baptiste family", Exact = true }).ClickAsync();
        await Assertions.Expect(principal.GetByText("You know the budget.")).ToBeVisibleAsync();
        await principal.GetByRole(AriaRole.Link, new() { Name = "Answer", Exact = true }).ClickAsync();
        await Assertions.Expect(principal.GetByRole(AriaRole.Checkbox, new() { Name = "Who pays for the winter trip?" })).ToBeCheckedAsync();
        await principal.GetByText("They got the message, no reply yet").ClickAsync();
        await principal.GetByRole(AriaRole.Button, new() { Name = "Save contact" }).ClickAsync();
        await Assertions.Expect(principal.GetByRole(AriaRole.Status)).ToContainTextAsync("Contact saved.");

        await liaison.GotoAsync(Answered().Replace(liaison.Url, "/questions") + "?show=Answered");
        await Assertions.Expect(liaison.GetByText("Who pays for the winter trip?").First).ToBeVisibleAsync();
        await Assertions.Expect(liaison.GetByText("Answered in").First).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"/questions/\d+.*$")]
    private static partial Regex Answered();
}
