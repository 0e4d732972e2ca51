using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Web;

/// <summary>The one line that the next page says after a save.</summary>
public static class Flash
{
    public const string TextKey = "flash", LinkTextKey = "flash-link", LinkUrlKey = "flash-url";

    public static void Say(this Controller controller, string text, string? linkText = null, string? linkUrl = null)
    {
        controller.TempData[TextKey] = text;
        if (linkText is null) return;
        controller.TempData[LinkTextKey] = linkText;
        controller.TempData[LinkUrlKey] = linkUrl;
    }
}
