using System.Net;
using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.PublicPlans;
using static FamilyEngagement.Tests.PublicPlans.ThePlanForFamilies;

namespace FamilyEngagement.Tests.PublicPlans;

public class ThePlanInOtherLanguages
{
    private const string Families = "our-families";

    [Fact]
    public async Task A_part_is_translated_and_read_at_once_in_its_direction()
    {
        var story = await On();
        var visitor = story.Portal.Browser();
        (await visitor.Get(Public(story) + "/ar")).Url.ShouldBe(Public(story), "without a translation there is only English");
        var principal = await story.AsPrincipal();
        var list = await Translate(story, principal, "ar", Families, "عائلاتنا", "عائلات كثيرة.");
        list.ShouldSay("Translated by Amal").ShouldSay("In English");
        var page = (await visitor.Get(Public(story) + "/ar")).ShouldBeOk();
        (page.Document.DocumentElement.GetAttribute("lang"), page.Document.DocumentElement.GetAttribute("dir")).ShouldBe(("ar", "rtl"));
        page.ShouldSay("عائلات كثيرة.").ShouldSay("Welcome calls").ShouldNotSay("Amal");
        page.Document.QuerySelector("section:has(#our-families)")!.GetAttribute("lang").ShouldBe("ar");
        var goal = page.Document.QuerySelector("section:has([id^=goals])")!;
        (goal.GetAttribute("lang"), goal.GetAttribute("dir")).ShouldBe(("en", "ltr"));
        (await visitor.Get(Public(story))).Document.QuerySelectorAll("nav a").Select(link => link.GetAttribute("hreflang")).ShouldBe(["en", "ar"]);
    }

    [Fact]
    public async Task A_part_whose_English_changed_is_in_English_until_it_is_translated_again()
    {
        var story = await On();
        var principal = await story.AsPrincipal();
        await Translate(story, principal, "es", Families, "Nuestras familias", "Muchas familias.");
        await Translate(story, principal, "es", SourcePart.Page, "Plan de familias", "Juntos.");
        await Amend(story, "Even more families.", approve: true);
        var page = await principal.Get($"{story.Url}/public");
        page.ShouldSay(", 1 to be updated");
        // The other text is translated still, so that the language stays on offer.
        await Translate(story, principal, "es", "councils-and-decisions", "Consejos", "Se reúnen.");
        await (await principal.Get($"{story.Url}/public")).Submit("Let families read it", ("HasRead", "true"));
        var spanish = (await story.Portal.Browser().Get(Public(story) + "/es")).ShouldBeOk();
        spanish.Heading.ShouldBe("Plan de familias");
        spanish.ShouldSay("Its translation is being updated").ShouldSay("Even more families.").ShouldSay("Se reúnen.").ShouldNotSay("Muchas familias.");
        (await principal.Get($"{story.Url}/public/translations?language=es")).ShouldSay("English changed since");
        await Amend(story, "Many families.", approve: true);
        await (await principal.Get($"{story.Url}/public")).Submit("Let families read it", ("HasRead", "true"));
        (await story.Portal.Browser().Get(Public(story) + "/es")).ShouldSay("Muchas familias.");
    }

    [Fact]
    public async Task A_machines_translation_says_so_and_a_persons_needs_a_name()
    {
        var story = await On();
        var principal = await story.AsPrincipal();
        var form = await principal.Get(Form(story, "es", Families));
        (await form.Submit("Save translation", ("Form.Text", "Muchas familias."))).ShouldComplain("Choose who translated it.");
        (await form.Submit("Save translation", ("Form.Text", "Muchas familias."), ("Form.By", "Person"))).ShouldComplain("Type who translated it. Families do not see the name.");
        (await form.Submit("Save translation", ("Form.Title", "Familias"), ("Form.Text", "Muchas familias."), ("Form.By", "Machine"))).ShouldBeOk().ShouldSay("Translated by a machine");
        (await story.Portal.Browser().Get(Public(story) + "/es")).ShouldSay("translated by a machine and may have mistakes");
        (await (await principal.Get(Form(story, "es", Families))).Submit("Take this translation away")).ShouldBeOk();
        (await story.Portal.Browser().Get(Public(story) + "/es")).Url.ShouldBe(Public(story));
    }

    [Fact]
    public async Task Names_of_staff_in_a_translation_are_found()
    {
        var story = await On();
        await story.Portal.Have(A.Liaison(story.School.Id, "Nadia Quill"));
        var form = await (await story.AsPrincipal()).Get(Form(story, "es", Families));
        form = await form.Submit("Save translation", ("Form.Title", "Familias"), ("Form.Text", "Llame a Nadia Quill."), ("Form.By", "Machine"));
        form.ShouldComplain("Names of staff stand in the text. Take them out, or say that they may stay.").ShouldSay("Found in your text: Nadia Quill");
        (await form.Submit("Save translation", ("Form.NamesMayStay", "true"))).ShouldBeOk();
        (await (await (await story.AsPrincipal()).Get(Form(story, "es", "councils-and-decisions"))).Submit("Save translation", ("Form.Text", "Nadia también."), ("Form.By", "Machine"))).ShouldBeOk();
    }

    [Fact]
    public async Task Two_translators_of_one_part_lose_nothing()
    {
        var story = await On();
        var (mine, theirs) = (await story.AsPrincipal(), await story.AsPrincipal());
        var (first, second) = (await mine.Get(Form(story, "vi", Families)), await theirs.Get(Form(story, "vi", Families)));
        await second.Submit("Save translation", ("Form.Text", "Của họ"), ("Form.By", "Machine"));
        var conflict = (await first.Submit("Save translation", ("Form.Text", "Của tôi"), ("Form.By", "Machine"))).ShouldBe(HttpStatusCode.Conflict);
        conflict.ShouldSay("Của họ").ShouldSay("Của tôi");
        (await conflict.Submit("Save translation")).ShouldBeOk();
        first = await mine.Get(Form(story, "vi", Families));
        await Amend(story, "Even more families.", approve: true);
        (await first.Submit("Save translation", ("Form.Text", "Cũ"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Even more families.");
    }

    private static string Form(PlanStory story, string language, string slot) => $"{story.Url}/public/translation?language={language}&section={slot}";

    private static async Task<Page> Translate(PlanStory story, Browser principal, string language, string slot, string title, string text) =>
        (await (await principal.Get(Form(story, language, slot))).Submit("Save translation", ("Form.Title", title), ("Form.Text", text), ("Form.By", "Person"), ("Form.Translator", "Amal"))).ShouldBeOk();
}
