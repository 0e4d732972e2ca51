using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.PublicPlans;

namespace FamilyEngagement.Web.Seeding;

/// <summary>
/// Kingsley's page for families: the plan that was approved last, with parts of it in Spanish and Arabic. The translations
/// are of the texts of seeds/demo/plans.json; where those change, the page says that a part is being updated.
/// </summary>
public class DemoPublicPlan(AppDbContext db, PublicPlanQueries pages, DistrictClock clock)
{
    private sealed record Part(string Slot, string Language, string Title, string Text);

    private const string Page = SourcePart.Page, Families = "our-families", Partners = "community-partners";

    private static readonly Part[] Translated =
    [
        new(Page, "es", "Plan de participación de las familias", "Lo que nuestra escuela y nuestras familias hacen juntas este año para que los niños aprendan."),
        new(Families, "es", "Nuestras familias hoy",
            "Nuestras familias vienen de muchos lugares y son quienes mejor conocen a sus hijos. En las primeras semanas hicimos a cada familia dos preguntas en la puerta: ¿qué va bien? y ¿qué necesita de nosotros? Pidieron mensajes cortos, reuniones después del trabajo y alguien que conteste en su idioma.\n"
            + "Las familias de las que menos sabemos son las que hablan somalí y árabe. Acercarnos a ellas es nuestra primera meta."),
        new(Partners, "es", "Organizaciones de la comunidad",
            "La biblioteca pública da una tarjeta a cada familia de kindergarten. El centro de salud atiende a nuestras familias los jueves. La persona de enlace llama a cada familia en un plazo de dos semanas para saber si recibió la ayuda."),
        new(SourcePart.Updating, "es", "", "Esta parte cambió. Su traducción se está actualizando; mientras tanto está en inglés."),
        new(SourcePart.Machine, "es", "", "Partes de esta página fueron traducidas por una máquina y pueden tener errores. Vale el texto en inglés."),
        new(Page, "ar", "خطة إشراك الأسر", "ما تفعله مدرستنا وأسرنا معًا هذا العام لكي يتعلم الأطفال."),
        new(Families, "ar", "أسرنا اليوم",
            "تأتي أسرنا من أماكن كثيرة، وهي أكثر من يعرف أطفالها. في الأسابيع الأولى سألنا كل أسرة سؤالين عند الباب: ما الذي يسير على ما يرام، وماذا تحتاجون منا؟ طلبت الأسر رسائل قصيرة، واجتماعات بعد العمل، وشخصًا يجيب بلغتها.\n"
            + "أقل من نسمع منهم الأسر التي تتحدث الصومالية والعربية. وهدفنا الأول هو أن نقترب منها."),
        new(Partners, "ar", "شركاؤنا في المجتمع", "تعطي المكتبة العامة بطاقة لكل أسرة لديها طفل في الروضة. ويستقبل المركز الصحي أسرنا أيام الخميس. وتتصل منسقة شؤون الأسر بكل أسرة خلال أسبوعين لتعرف هل وصلت المساعدة."),
        new(SourcePart.Updating, "ar", "", "تغيّر هذا الجزء. يجري تحديث ترجمته، وهو بالإنجليزية حتى ذلك الحين."),
        new(SourcePart.Machine, "ar", "", "تُرجمت أجزاء من هذه الصفحة آليًا وقد تكون فيها أخطاء. النص الإنجليزي هو المعتمد."),
    ];

    public async Task Make(int schoolId, int principal)
    {
        if (await pages.Approved(schoolId) is not { } approved) return;
        var parts = pages.Parts(approved).ToDictionary(part => part.Slot);
        var row = new PublicPlan { SchoolId = schoolId };
        row.Confirm(approved.VersionId, [], principal, clock.UtcNow.AddDays(-30));
        row.Translations.AddRange(Translated.Where(part => parts.ContainsKey(part.Slot)).Select(part => new PlanTranslation
        {
            SchoolId = schoolId,
            PlanId = approved.PlanId,
            Slot = part.Slot,
            Language = part.Language,
            SourceHash = parts[part.Slot].Hash,
            Title = part.Title,
            Text = part.Text,
            IsMachine = true,
            Translator = "Translation program",
            ById = principal,
            At = clock.UtcNow.AddDays(-29),
        }));
        db.PublicPlans.Add(row);
        await db.SaveChangesAsync();
    }
}
